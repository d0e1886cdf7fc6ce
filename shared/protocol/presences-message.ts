import * as z from 'zod/mini';
import { presenceSchema } from '../presence/presence-schema';

/** How many people are told of in one message, so that it stays within its bounds. */
export const PRESENCES_A_MESSAGE = 100;

/**
 * Hub → a window that watches: how these people are now. `whole`: the beginning of an answer to
 * `watch-presences`; what was known of others is out of date. Else a change, or the rest of the answer.
 */
export const presencesMessage = z.strictObject({
  type: z.literal('presences'),
  whole: z.boolean(),
  people: z.array(z.object({ extension: z.string(), presence: presenceSchema })),
});
export type PresencesMessage = z.infer<typeof presencesMessage>;
