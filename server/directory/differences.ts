import type { Contact } from '../../shared/contacts/contact';
import type { DirectoryChange } from '../store/directory-store';

/** What makes one list of contacts the other. */
export function differencesOf(before: readonly Contact[], after: readonly Contact[]): DirectoryChange {
  const known = new Map(before.map((contact) => [contact.id, textOf(contact)]));
  const put = after.filter((contact) => known.get(contact.id) !== textOf(contact));
  for (const { id } of after) known.delete(id);
  return { put, remove: [...known.keys()] };
}

/** Everything that is kept of a contact, as one text. */
export function textOf({ displayName, numbers, email, title, department }: Contact): string {
  const plain = numbers.map(({ kind, number }) => [kind, number]);
  return JSON.stringify([displayName, plain, email, title, department]);
}
