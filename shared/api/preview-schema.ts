import * as z from 'zod/mini';
import { line } from '../protocol/field-schemas';

/**
 * What the server offers the simulated hosts of `preview/`, under `/preview/api/`. It exists only
 * where demo accounts do; elsewhere every path below is a 404 with an `apiErrorSchema` body.
 */

/** `GET /preview/api/people`: whom the evaluation may be tried as, in display order. */
export const previewPeopleSchema = z.object({
  people: z.array(
    z.object({
      userName: line(64),
      displayName: line(120),
      extension: line(32),
      title: z.optional(line(120)),
    }),
  ),
});
export type PreviewPerson = z.infer<typeof previewPeopleSchema>['people'][number];

/**
 * `POST /preview/api/host-token`: what the host application would vouch for this person with;
 * `POST /api/sessions` takes it as `hostToken`. Unknown person: 404 `not-found`.
 */
export const hostTokenRequestSchema = z.strictObject({
  userName: z.string().check(z.minLength(1), z.maxLength(64)),
});
export const hostTokenSchema = z.object({ token: z.string() });

/**
 * `POST /preview/api/nested-token`: what the broker of the host application would give an app for this
 * person, made by the identity provider of the evaluation. Unknown person or client: 404 `not-found`.
 */
export const nestedTokenRequestSchema = z.strictObject({
  userName: z.string().check(z.minLength(1), z.maxLength(64)),
  clientId: z.string().check(z.minLength(1), z.maxLength(200)),
});
export const nestedTokenSchema = z.object({
  idToken: z.string(),
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.number(),
  issuer: z.string(),
  subject: z.string(),
});
export type NestedToken = z.infer<typeof nestedTokenSchema>;

/**
 * `GET /preview/api/config`. `appOrigin` (`https://calls.example.com`) is where the apps are served
 * when the server was given a public address; absent: the preview's own origin. `httpsPort` is that
 * of the https listener, where the simulated Outlook is; absent: there is none.
 */
export const previewConfigSchema = z.object({
  appOrigin: z.optional(z.string()),
  httpsPort: z.optional(z.number()),
});
