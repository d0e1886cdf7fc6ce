import * as z from 'zod/mini';

/**
 * `POST /api/graph/token`: what the signed-in user's page asks Microsoft Graph with. `token` is a
 * bearer token good for `expiresIn` seconds; `url` is where the API begins, version included
 * (`https://graph.microsoft.com/v1.0`), absolute or relative to the server's origin. Where no
 * Microsoft 365 is configured for this user: 404 `not-found`.
 */
export const graphTokenSchema = z.object({
  token: z.string().check(z.minLength(1), z.maxLength(16_384)),
  expiresIn: z.number().check(z.positive()),
  url: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type GraphToken = z.infer<typeof graphTokenSchema>;
