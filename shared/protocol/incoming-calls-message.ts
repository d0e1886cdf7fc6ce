import * as z from 'zod/mini';
import { incomingCallsSchema } from '../api/incoming-calls-schema';

/** Hub → every window of a user: how calls come in has changed and is this now. A lower `revision` is old and dropped. */
export const incomingCallsMessage = z.strictObject({
  type: z.literal('incoming-calls'),
  calls: incomingCallsSchema,
});
export type IncomingCallsMessage = z.infer<typeof incomingCallsMessage>;
