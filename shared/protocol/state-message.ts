import * as z from 'zod/mini';
import { endpointStateSchema } from './endpoint-state-schema';
import { time } from './field-schemas';

/**
 * Hub → controllers: the companion of this user, whole; the first thing a controller hears.
 * `sequence` numbers this user's stream: a lower one than the last seen is old and dropped.
 * `state` is absent when the hub knows none; with `companion: 'offline'` it is the last one known.
 * `age` is how long the hub has held it, in ms, so that a late controller can set the clock.
 */
export const stateMessage = z.strictObject({
  type: z.literal('state'),
  sequence: time,
  companion: z.enum(['online', 'offline']),
  state: z.optional(endpointStateSchema),
  age: time,
});
export type StateMessage = z.infer<typeof stateMessage>;
