import * as z from 'zod/mini';
import { id, line } from '../protocol/field-schemas';
import { given } from './meetings-schema';

/** A name one signs in with; also a SIP address, hence the narrow alphabet. */
const userName = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/));
const extension = z.string().check(z.regex(/^[0-9]{1,15}$/));
const role = z.enum(['user', 'administrator']);
const email = z.string().check(z.maxLength(254), z.email());
const password = z.string().check(z.minLength(8), z.maxLength(256));
/** Who a person is at the customer's PBX; what is left open is the extension, or the user name there. */
const sip = z.strictObject({
  userName: z.optional(z.string().check(z.regex(/^[\w.+-]{1,64}$/))),
  authorizationUser: z.optional(z.string().check(z.regex(/^[^\s"\\\p{Cc}]{1,128}$/u))),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
});

/** The fields of an account, one by one: a form and a file judge a cell by the same rule. */
export const userFields = {
  displayName: given(120),
  extension,
  role,
  email,
  title: given(120),
  department: given(120),
  password,
  sip,
} as const;
export const userNameSchema = userName;

/** An account as an administrator sees it. No password and no secret of the PBX is ever told. */
export const adminUserSchema = z.object({
  id,
  userName: line(64),
  displayName: line(120),
  extension: line(15),
  role,
  email: z.optional(line(254)),
  title: z.optional(line(120)),
  department: z.optional(line(120)),
  /** Deactivated accounts stay listed; their names are kept for whoever had them. */
  active: z.boolean(),
  /** Named by the configuration: it is changed there. */
  configured: z.boolean(),
  /** Whether there is a password to sign in with. */
  hasPassword: z.boolean(),
  /** Who the person is at the PBX; absent without one, and where the secret can no longer be read. */
  sip: z.optional(z.object({ userName: line(64), authorizationUser: line(128) })),
});
export type AdminUser = z.infer<typeof adminUserSchema>;

/** `GET /api/admin/users?search=&page=`: accounts that have all the words, by name, a page from 1. */
export const adminUsersQuerySchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(100))),
  page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
});
export const adminUsersSchema = z.object({
  users: z.array(adminUserSchema),
  /** How many match. */
  total: z.number(),
  pageSize: z.number(),
  /** Whether accounts need to be known to the customer's PBX. */
  pbx: z.boolean(),
});
export type AdminUsers = z.infer<typeof adminUsersSchema>;

const changeable = {
  displayName: z.optional(userFields.displayName),
  extension: z.optional(extension),
  role: z.optional(role),
  email: z.optional(z.nullable(email)),
  title: z.optional(z.nullable(userFields.title)),
  department: z.optional(z.nullable(userFields.department)),
  password: z.optional(password),
  sip: z.optional(sip),
};

/**
 * `POST /api/admin/users` and `PATCH /api/admin/users/<id>`; both answer `adminUserSchema`. Errors: `name-taken`,
 * `number-taken`, `set-by-configuration`, `own-account`, `not-found`, `invalid-input`. A new password, a role that
 * is taken away and a deactivation end what the person is signed in with.
 */
export const newUserSchema = z.strictObject({
  ...changeable,
  userName,
  displayName: userFields.displayName,
  extension,
});
export type NewUser = z.infer<typeof newUserSchema>;
export const userEditSchema = z.strictObject({ ...changeable, active: z.optional(z.boolean()) });
export type UserEditRequest = z.infer<typeof userEditSchema>;
