import * as z from 'zod/mini';

/** `POST /preview/api/identity-provider`: how the identity provider of the evaluation behaves from now on. Answers 204. */
export const providerEmulationSchema = z.strictObject({
  /**
   * Its pages cut the tie to the window that opened them (Cross-Origin-Opener-Policy: same-origin), as
   * the strictest providers do: to the opener their window then looks closed.
   */
  cutsOpener: z.boolean(),
});
