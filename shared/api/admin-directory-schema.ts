import * as z from 'zod/mini';

/** Why a directory of the customer could not be read; words under `admin.directory.ldap.failure.<code>`. */
export const ldapFailures = [
  'certificate',
  'credentials',
  'access',
  'base',
  'limit',
  'answer',
  'unreachable',
] as const;
export type LdapFailure = (typeof ldapFailures)[number];

/** How it stands with it. Moments in ms since the epoch. */
export const ldapStateSchema = z.object({
  /** `ldaps://host`, without a name or a password. */
  url: z.string(),
  running: z.boolean(),
  /** When it was last read whole; absent: not since there is a record of it. */
  readAt: z.optional(z.number()),
  /** Objects that are no contact: without a name or a number that can be dialled. */
  skipped: z.number(),
  /** The last look, if it failed; what was read before stays. */
  failure: z.optional(z.object({ at: z.number(), code: z.enum(ldapFailures), detail: z.string() })),
});
export type LdapState = z.infer<typeof ldapStateSchema>;

/**
 * `GET /api/admin/directory`: how many contacts each source has. `POST /api/admin/directory/ldap/synchronise` looks
 * now, and answers the same when it has; `not-found` where there is none.
 */
export const adminDirectorySchema = z.object({
  counts: z.object({
    users: z.number(),
    configured: z.number(),
    administered: z.number(),
    groups: z.number(),
    ldap: z.number(),
  }),
  ldap: z.optional(ldapStateSchema),
});
export type AdminDirectory = z.infer<typeof adminDirectorySchema>;
