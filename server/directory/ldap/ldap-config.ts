import * as z from 'zod';

/** RFC 4512 §2.5: a name or an OID, with options. */
const attribute = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.;-]{0,63}$/, 'the name of an attribute');
/** Every attribute a field is read from; the first that says something counts, for numbers all do. */
const attributes = (...names: readonly string[]) =>
  z
    .array(attribute)
    .max(10)
    .default([...names]);

const attributeMap = z.strictObject({
  name: attributes('displayName', 'cn'),
  work: attributes('telephoneNumber', 'ipPhone'),
  mobile: attributes('mobile'),
  home: attributes('homePhone'),
  other: attributes('otherTelephone'),
  email: attributes('mail'),
  title: attributes('title'),
  department: attributes('department', 'departmentNumber', 'ou'),
});

/** `ldap`: a directory of the customer's that is copied into ours (RFC 4511). */
export const ldapSchema = z
  .strictObject({
    /** `ldaps://host[:port]`, or `ldap://host[:port]`, where STARTTLS follows at once: a password never goes in the clear. */
    url: z
      .string()
      .max(300)
      .refine(isLdapAddress, { error: 'ldaps://host or ldap://host, and nothing after it' }),
    /** Who reads; absent: nobody in particular. */
    bindDn: z.string().min(1).max(500).optional(),
    /** Best taken from an environment variable: `{"variable": "NAME"}`. */
    password: z.string().min(1).max(500).optional(),
    /** Or a file that holds the password alone. */
    passwordFile: z.string().min(1).max(1000).optional(),
    /** A file of certificates (PEM) that are believed beside those the system believes. */
    certificates: z.string().min(1).max(1000).optional(),
    base: z.string().min(1).max(500),
    /** RFC 4515. Of the configuration alone: nothing a user types ever reaches a filter. */
    filter: z.string().min(3).max(2000).default('(objectClass=person)'),
    attributes: attributeMap.default(() => attributeMap.parse({})),
    pageSize: z.int().min(10).max(5000).default(500),
    /** Minutes between two looks. */
    every: z.int().min(1).max(10_080).default(60),
  })
  .refine(({ bindDn, password, passwordFile }) => {
    const passwords = Number(password !== undefined) + Number(passwordFile !== undefined);
    return passwords === (bindDn === undefined ? 0 : 1);
  }, 'bindDn needs password or passwordFile, one of them, and they need bindDn');

export type LdapConfig = z.infer<typeof ldapSchema>;
export type LdapAttributes = LdapConfig['attributes'];

function isLdapAddress(text: string): boolean {
  return /^ldaps?:\/\/(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?\/?$/i.test(text);
}
