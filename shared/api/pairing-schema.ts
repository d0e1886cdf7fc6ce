import * as z from 'zod/mini';
import { line } from '../protocol/field-schemas';
import { sessionSchema } from './session-schema';

const secret = z.string().check(z.regex(/^[\w-]{20,100}$/));
const refresh = z.string().check(z.minLength(20), z.maxLength(300));

/** What may be signed in by a window that is signed in already. */
export const pairedApps = ['extension', 'outlook'] as const;
export type PairedApp = (typeof pairedApps)[number];

/**
 * `POST /api/pairings`: an app that cannot well ask for a password wants to be signed in. `url` is what it
 * opens, a page of the companion; `code` is what it shows, for the person to compare; `secret` stays with
 * it, and is what it claims the outcome by. Seconds in `expiresIn`.
 */
export const pairingRequestSchema = z.strictObject({ app: z.enum(pairedApps) });
export const pairingSchema = z.object({
  pairing: secret,
  secret,
  code: line(12),
  url: z.string(),
  expiresIn: z.number(),
});
export type Pairing = z.infer<typeof pairingSchema>;

/** `GET /api/pairings/<pairing>`, to whoever is signed in: what they are to allow. */
export const pairingViewSchema = z.object({
  app: z.enum(pairedApps),
  code: line(12),
  /** Seconds. */
  expiresIn: z.number(),
});
export type PairingView = z.infer<typeof pairingViewSchema>;

/** `POST /api/pairings/<pairing>/decision`: once, by a person who is signed in. */
export const pairingDecisionSchema = z.strictObject({ allow: z.boolean() });

/**
 * `POST /api/pairings/claim`: waits up to 25 s, answers once. 200 with the session; 202 without one: ask
 * again. Fails with `sign-in-refused`, `app-disabled` or `expired`.
 */
export const pairingClaimSchema = z.strictObject({ pairing: secret, secret });
export const pairedSchema = z.object({
  session: z.optional(z.extend(sessionSchema, { refresh: z.optional(refresh) })),
});

/**
 * `POST /api/pairings/renew`: what a refresh cookie is to a window, for an extension, which has none. A
 * refresh token is good once; its answer brings the next.
 */
export const pairingRenewalSchema = z.strictObject({ refresh });
export const renewedSchema = z.extend(sessionSchema, { refresh });
export type Renewed = z.infer<typeof renewedSchema>;

export const pairingParamsSchema = z.object({ pairing: z.string().check(z.maxLength(100)) });
