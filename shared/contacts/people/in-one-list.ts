import type { Contact } from '../contact';
import type { ShownNames } from './shown-names';

interface Placed {
  readonly contact: Contact;
  readonly order: string;
}

/** Contacts in the order of their names, as they are shown. */
export function inOrder(contacts: readonly Contact[], names: ShownNames): readonly Contact[] {
  return placed(contacts, names).map(({ contact }) => names.of(contact));
}

/**
 * The directory, which is in order already and may be fifty times larger, and others put between
 * its contacts. Those of it that are written or ordered in another way now are moved.
 * @param merged contacts that stand for one of the directory, by its id
 */
export function inOneList(
  directory: readonly Contact[],
  merged: ReadonlyMap<string, Contact>,
  others: readonly Contact[],
  names: ShownNames,
): readonly Contact[] {
  if (names.usual && merged.size === 0 && others.length === 0) return directory;
  const staying: Contact[] = [];
  const moving: Contact[] = [...others];
  for (const contact of directory) {
    const now = merged.get(contact.id) ?? contact;
    const moves = names.usual ? now.displayName !== contact.displayName : names.knowsParts(now);
    (moves ? moving : staying).push(now);
  }
  const result: Contact[] = [];
  let at = 0;
  for (const { contact, order } of placed(moving, names)) {
    const place = placeOf(order, staying, at, names);
    for (const one of staying.slice(at, place)) result.push(names.of(one));
    result.push(names.of(contact));
    at = place;
  }
  for (const one of staying.slice(at)) result.push(names.of(one));
  return result;
}

/** The first position from `from` on of a contact that does not come before. */
function placeOf(order: string, contacts: readonly Contact[], from: number, names: ShownNames): number {
  let low = from;
  let high = contacts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const contact = contacts[middle];
    if (contact && names.orderOf(contact) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placed(contacts: readonly Contact[], names: ShownNames): readonly Placed[] {
  return contacts
    .map((contact): Placed => ({ contact, order: names.orderOf(contact) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}
