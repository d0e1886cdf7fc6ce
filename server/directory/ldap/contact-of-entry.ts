import { createHash } from 'node:crypto';
import type { Contact, ContactNumber } from '../../../shared/contacts/contact';
import { numberKinds } from '../../../shared/contacts/contact';
import type { LdapAttributes } from './ldap-config';

/** What a server said of one object: by attribute, one value or several, as text or bytes. */
export type LdapEntry = Readonly<Record<string, string | Buffer | readonly string[] | readonly Buffer[]>>;

/** Longer values are looked at no further: nobody's name or number. */
const MAX_VALUE = 2_000;
const MAX_VALUES = 20;
const MAX_TEXT = 120;
const MAX_NUMBERS = 10;
/** What forges log lines and SIP headers, or shows a number other than the one that is dialled. */
const invisible = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** What stays the same when somebody is moved or renamed: OpenLDAP's (RFC 4530) and Active Directory's. */
export const identifiers = { text: 'entryUUID', bytes: 'objectGUID' } as const;

/**
 * The contact an entry is; undefined for one without a name or a number that can be dialled. Whatever a directory
 * holds, what comes out keeps the rules of our own entries.
 */
export function contactOfEntry(
  entry: LdapEntry,
  attributes: LdapAttributes,
  environment: string,
): Contact | undefined {
  const values = valuesOf(entry);
  const text = (names: readonly string[]): string | undefined =>
    names
      .flatMap(values)
      .map(cleaned)
      .find((one) => one !== '');
  const displayName = text(attributes.name);
  const numbers = numberKinds
    .flatMap((kind) =>
      attributes[kind].flatMap(values).flatMap((written): ContactNumber[] => {
        const number = dialable(written);
        return number === undefined ? [] : [{ kind, number }];
      }),
    )
    .filter(({ number }, index, all) => all.findIndex((one) => one.number === number) === index)
    .slice(0, MAX_NUMBERS);
  if (displayName === undefined || numbers.length === 0) return undefined;
  const email = attributes.email.flatMap(values).find((one) => /^[^\s@]{1,100}@[^\s@]{1,150}$/.test(one));
  return {
    id: `${environment}:ldap:${identifierOf(entry)}`,
    origin: 'directory',
    displayName,
    numbers,
    ...given('email', email),
    ...given('title', text(attributes.title)),
    ...given('department', text(attributes.department)),
  };
}

/** Attributes are found whatever their case (RFC 4512 §2.5). */
function valuesOf(entry: LdapEntry): (name: string) => string[] {
  const byName = new Map(Object.entries(entry).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => {
    const value = byName.get(name.toLowerCase()) ?? [];
    const all = typeof value === 'string' || Buffer.isBuffer(value) ? [value] : value;
    return all
      .slice(0, MAX_VALUES)
      .map((one) => (typeof one === 'string' ? one : one.toString('utf8')))
      .filter((one) => one.length <= MAX_VALUE);
  };
}

function cleaned(value: string): string {
  return value.replace(invisible, ' ').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT).trim();
}

/** A number as people and programs write it: `+33 (0)1 23-45`, `tel:…`. Undefined for what cannot be dialled. */
function dialable(written: string): string | undefined {
  const number = written
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^(\+[\d\s]*)\(0\)/, '$1')
    .replace(/[\s().\-/\u00a0\u2010-\u2015\u202f]/g, '');
  return /^\+?[0-9*#]{1,32}$/.test(number) ? number : undefined;
}

function identifierOf(entry: LdapEntry): string {
  const named = valuesOf(entry)(identifiers.text)[0];
  const bytes = Object.entries(entry).find(
    ([name]) => name.toLowerCase() === identifiers.bytes.toLowerCase(),
  );
  const [guid] = Array.isArray(bytes?.[1]) ? (bytes[1] as readonly (string | Buffer)[]) : [bytes?.[1]];
  const binary =
    guid === undefined || guid.length === 0 ? undefined : Buffer.from(guid as Buffer).toString('hex');
  const whole = named ?? binary ?? String(valuesOf(entry)('dn')[0]).toLowerCase();
  return createHash('sha256').update(whole).digest('hex').slice(0, 24);
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
