import * as z from 'zod/mini';

/** Hub → an older companion socket: another companion of this user has taken over. */
export const supersededMessage = z.strictObject({ type: z.literal('superseded') });
export type SupersededMessage = z.infer<typeof supersededMessage>;
