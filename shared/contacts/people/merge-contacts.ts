import type { Contact, ContactNumber } from '../contact';
import { emailKey, namesAgree, numberKey } from './merge-keys';

/** Contacts found by what they have in common with others: the address, or a number and a name. */
export class ContactKeys {
  private readonly byEmail = new Map<string, number>();
  private readonly byNumber = new Map<string, number[]>();

  /** Notes that a contact stands at `position`. */
  add(contact: Contact, position: number): void {
    const email = emailKey(contact);
    if (email !== undefined && !this.byEmail.has(email)) this.byEmail.set(email, position);
    for (const { number } of contact.numbers) {
      const key = numberKey(number);
      const known = this.byNumber.get(key);
      if (known === undefined) this.byNumber.set(key, [position]);
      else if (!known.includes(position)) known.push(position);
    }
  }

  /** The positions of whoever may be the same person: surely by address, else by number, to be asked about the name. */
  find(contact: Contact, nameAt: (position: number) => string): number | undefined {
    const email = emailKey(contact);
    const same = email === undefined ? undefined : this.byEmail.get(email);
    if (same !== undefined) return same;
    for (const { number } of contact.numbers) {
      const candidates = this.byNumber.get(numberKey(number)) ?? [];
      const found = candidates.find((position) => namesAgree(nameAt(position), contact.displayName));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/**
 * One contact of two that are the same person: name and ids of the first, and everything of the
 * second that the first has not. Every number stays, with its kind and where it comes from, once.
 * What the user has called somebody is their name.
 */
export function mergeTwo(first: Contact, second: Contact): Contact {
  const numbers: ContactNumber[] = first.numbers.map((number) => ({
    ...number,
    origin: number.origin ?? first.origin,
  }));
  for (const number of second.numbers) {
    const key = numberKey(number.number);
    const at = numbers.findIndex((one) => numberKey(one.number) === key);
    const known = numbers[at];
    if (!known) numbers.push({ ...number, origin: number.origin ?? second.origin });
    // The same line, written so that it can be dialled from anywhere.
    else if (number.number.startsWith('+') && !known.number.startsWith('+')) {
      numbers[at] = { ...known, number: number.number };
    }
  }
  return {
    ...first,
    ...nameOf(first, second),
    numbers,
    email: first.email ?? second.email,
    title: first.title ?? second.title,
    department: first.department ?? second.department,
    account: first.account ?? second.account,
    origins: [...new Set([...originsOf(first), ...originsOf(second)])],
    aliases: [...new Set([...(first.aliases ?? []), second.id, ...(second.aliases ?? [])])],
  };
}

type Name = Pick<Contact, 'displayName' | 'givenName' | 'middleName' | 'familyName'>;

function nameOf(first: Contact, second: Contact): Name {
  const own = [first, second].find((one) => one.origin === 'personal' && hasParts(one));
  const { displayName } = own ?? first;
  const { givenName, middleName, familyName } = own ?? (hasParts(first) ? first : second);
  return { displayName, givenName, middleName, familyName };
}

function hasParts({ givenName, familyName }: Contact): boolean {
  return givenName !== undefined || familyName !== undefined;
}

export function originsOf({ origins, origin }: Contact): readonly Contact['origin'][] {
  return origins ?? [origin];
}

/** Contacts of one place without those who are there several times; the first of them keeps its id. */
export function withoutTwins(contacts: readonly Contact[]): readonly Contact[] {
  const merged: Contact[] = [];
  const keys = new ContactKeys();
  const positions = new Map<string, number>();
  for (const contact of contacts) {
    const at =
      positions.get(contact.id) ?? keys.find(contact, (position) => merged[position]?.displayName ?? '');
    const known = at === undefined ? undefined : merged[at];
    const place = at === undefined || !known ? merged.length : at;
    merged[place] = known && known.id !== contact.id ? mergeTwo(known, contact) : (known ?? contact);
    keys.add(contact, place);
    positions.set(contact.id, place);
  }
  return merged;
}
