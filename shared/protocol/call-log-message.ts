import * as z from 'zod/mini';
import { callLogSchema } from '../call-log/record-schema';

/** Hub → every window of a user: the call log has changed and is this now. A lower `revision` is old and dropped. */
export const callLogMessage = z.strictObject({ type: z.literal('call-log'), log: callLogSchema });
export type CallLogMessage = z.infer<typeof callLogMessage>;
