import * as z from 'zod/mini';
import { ownPresenceSchema } from '../presence/presence-schema';

/** Hub → every window of a user, on connecting and at every change: one's own presence. A lower `revision` is old and dropped. */
export const ownPresenceMessage = z.strictObject({
  type: z.literal('own-presence'),
  own: ownPresenceSchema,
});
export type OwnPresenceMessage = z.infer<typeof ownPresenceMessage>;
