import * as z from 'zod/mini';
import { id, line } from '../protocol/field-schemas';

/** How an environment signs its users in (chapter 20 of the guide, step 3). */
const signInKinds = ['credentials', 'oauth', 'none'] as const;

/** An address of https, or of http for a server on the same machine. */
const webAddress = z.string().check(z.maxLength(512), z.regex(/^https?:\/\/[^\s@\\]+$/));

/** One way into a PBX and its people. */
export const environmentInfoSchema = z.object({
  id,
  name: line(80),
  signIn: z.enum(signInKinds),
  /** Origin of the server that has it, e.g. `https://calls.example.com`; absent: the one that was asked. */
  url: z.optional(webAddress),
  /** What a page needs for nested app authentication; present where `signIn` is `oauth`. */
  oauth: z.optional(
    z.object({
      issuer: webAddress,
      clientId: line(200),
      scopes: z.array(line(200)),
      /** Whether the client is registered for nested app authentication. */
      nested: z.boolean(),
    }),
  ),
});
export type EnvironmentInfo = z.infer<typeof environmentInfoSchema>;
export type OAuthInfo = NonNullable<EnvironmentInfo['oauth']>;

/** `GET /api/environments`, and what a server says of itself at `/.well-known/calling-suite.json`. */
export const environmentsSchema = z.object({ environments: z.array(environmentInfoSchema) });

/**
 * `GET /api/discovery?email=` (a work e-mail address) or `?address=` (a web address or a domain);
 * answers `environmentsSchema`, empty when nothing is found.
 */
export const discoveryQuerySchema = z.union([
  z.strictObject({ email: z.string().check(z.minLength(3), z.maxLength(254)) }),
  z.strictObject({ address: z.string().check(z.minLength(1), z.maxLength(512)) }),
]);

/** `guest`: somebody without an account, for one meeting (docs/decisions/0030-guests.md). */
const roleSchema = z.enum(['user', 'administrator', 'guest']);

export const userSchema = z.object({
  id,
  userName: line(64),
  displayName: line(120),
  extension: line(32),
  role: roleSchema,
});
export type User = z.infer<typeof userSchema>;

/**
 * What a sign-in or its renewal answers. `token` is the access token, good for `expiresIn`
 * seconds; what renews it is an HttpOnly cookie the page never sees, one for each window, named by
 * the window's id (header `x-window`), so that two people can be signed in side by side.
 */
export const sessionSchema = z.object({
  token: z.string(),
  expiresIn: z.number(),
  environment: id,
  user: userSchema,
});
export type Session = z.infer<typeof sessionSchema>;

const jwt = z.string().check(z.minLength(1), z.maxLength(8192));
const secret = z.string().check(z.regex(/^[\w-]{20,100}$/));

/**
 * `POST /api/sessions`: by name and password; by a token the host application vouches with (Teams'
 * `getAuthToken`); by one of the identity provider (nested app authentication); by the one-time code of a
 * finished attempt; or by nothing, where the environment asks for nothing.
 */
export const signInSchema = z.union([
  z.strictObject({
    environment: id,
    userName: z.string().check(z.minLength(1), z.maxLength(64)),
    password: z.string().check(z.minLength(1), z.maxLength(256)),
  }),
  z.strictObject({ environment: id, hostToken: jwt }),
  z.strictObject({ environment: id, providerToken: jwt }),
  z.strictObject({ environment: id, code: secret }),
  z.strictObject({ environment: id }),
]);
export type SignIn = z.infer<typeof signInSchema>;

/**
 * `POST /api/oauth/attempts`: a sign-in at the identity provider begins. `url` is what a popup or a link
 * opens; `secret` stays with the page that began, and is what it claims the outcome by. Seconds in `expiresIn`.
 */
export const attemptRequestSchema = z.strictObject({ environment: id });
export const attemptSchema = z.object({
  attempt: secret,
  secret,
  url: z.string(),
  expiresIn: z.number(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/**
 * `POST /api/oauth/attempts/claim`: waits up to 25 s. 200 with `code` (for `POST /api/sessions`, once,
 * within 60 s); 202 without one: ask again. Fails with `sign-in-refused`, `unknown-account`,
 * `consent-required`, `provider-unavailable`, `certificate-untrusted` or `expired`.
 */
export const claimRequestSchema = z.strictObject({ attempt: secret, secret });
export const claimSchema = z.object({ code: z.optional(secret) });

/** `GET /api/sessions`: where the user is signed in. Moments in ms since the epoch. */
export const ownSessionsSchema = z.object({
  sessions: z.array(
    z.object({
      /** For `DELETE /api/sessions/<id>`. */
      id,
      /** The app of ours that signed in (`teams`, `companion`); absent: another client. */
      app: z.optional(line(40)),
      environment: id,
      since: z.number(),
      lastUse: z.number(),
      /** Whether it is the session that asks. */
      current: z.boolean(),
    }),
  ),
});

/** `DELETE /api/sessions?everywhere=true` ends every session of the user; without it, the one that asks. */
export const signOutQuerySchema = z.object({ everywhere: z.optional(z.enum(['true', 'false'])) });
