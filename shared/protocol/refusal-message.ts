import * as z from 'zod/mini';
import { errorCodes } from '../errors/error-code';
import { id } from './field-schemas';

/** Hub → whoever sent something it cannot take. `commandId` when the refused thing was a readable command. */
export const refusalMessage = z.strictObject({
  type: z.literal('refusal'),
  code: z.enum(errorCodes),
  commandId: z.optional(id),
});
export type RefusalMessage = z.infer<typeof refusalMessage>;
