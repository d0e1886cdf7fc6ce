import * as z from 'zod/mini';
import type { Command } from '../endpoint/command';
import { dialTargetSchema } from './dial-target-schema';
import { id } from './field-schemas';

const media = z.enum(['audio', 'video']);
const onCall = { id, callId: id };

export const commandSchema: z.ZodMiniType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dial'), id, target: dialTargetSchema, media }),
  z.strictObject({ kind: z.literal('answer'), ...onCall, media }),
  z.strictObject({ kind: z.literal('decline'), ...onCall }),
  z.strictObject({ kind: z.literal('hang-up'), ...onCall }),
  z.strictObject({ kind: z.literal('mute'), ...onCall, muted: z.boolean() }),
  z.strictObject({ kind: z.literal('hold'), ...onCall, held: z.boolean() }),
  z.strictObject({
    kind: z.literal('dtmf'),
    ...onCall,
    tones: z.string().check(z.regex(/^[0-9*#A-D,]{1,64}$/)),
  }),
]);

/** Controller → hub → companion: please do this. */
export const commandMessage = z.strictObject({ type: z.literal('command'), command: commandSchema });
export type CommandMessage = z.infer<typeof commandMessage>;
