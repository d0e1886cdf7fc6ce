import * as z from 'zod/mini';
import type { CommandResult } from '../endpoint/command-result';
import { errorCodes } from '../errors/error-code';
import { id } from './field-schemas';

export const commandResultSchema: z.ZodMiniType<CommandResult> = z.discriminatedUnion('ok', [
  z.strictObject({ id, ok: z.literal(true), callId: z.optional(id) }),
  z.strictObject({ id, ok: z.literal(false), code: z.enum(errorCodes) }),
]);

/** Companion → hub → controllers: what became of a command. */
export const resultMessage = z.strictObject({ type: z.literal('result'), result: commandResultSchema });
export type ResultMessage = z.infer<typeof resultMessage>;
