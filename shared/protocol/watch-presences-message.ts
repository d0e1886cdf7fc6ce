import * as z from 'zod/mini';

/** How many people one window can look at. */
export const MAX_WATCHED = 500;

/**
 * A window → hub: these are the extensions whose presence it shows now, in the place of all it named before.
 * What is nobody's extension is passed over. The answer is `presences`, whole, and then every change.
 */
export const watchPresencesMessage = z.strictObject({
  type: z.literal('watch-presences'),
  extensions: z.array(z.string().check(z.regex(/^[0-9]{1,15}$/))).check(z.maxLength(MAX_WATCHED)),
});
export type WatchPresencesMessage = z.infer<typeof watchPresencesMessage>;
