import * as z from 'zod/mini';

const revision = z.number().check(z.int(), z.nonnegative());

/**
 * Hub → every window of a user: their own contacts, groups, favourites or the way they are shown have
 * changed. They may be long, so the message names the revision and whoever has not seen it asks.
 */
export const personalContactsMessage = z.strictObject({ type: z.literal('personal-contacts'), revision });
export type PersonalContactsMessage = z.infer<typeof personalContactsMessage>;
