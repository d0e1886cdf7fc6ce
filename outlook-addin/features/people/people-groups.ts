import { foldEmail, MAX_EMAIL } from '../../../shared/contacts/fold-email';
import { oneLine } from '../../../shared/meetings/join/call-name';
import type { ItemPerson, Part } from '../../host/outlook-item';

/** Somebody of the item: who they are is not known yet. */
export interface Participant {
  /** Empty where Outlook tells none. */
  readonly name: string;
  /** Folded; one address is one person. */
  readonly email: string;
}

export interface PeopleGroup {
  readonly part: Part;
  readonly people: readonly Participant[];
}

/** In this order: whoever it comes from is called most. */
const order: readonly Part[] = ['from', 'organizer', 'to', 'required', 'cc', 'optional'];
const MAX_NAME = 120;
/** An internal address of Exchange (`/o=…/cn=…`) is nobody's whom one can look up or write to. */
const address = /^[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+$/u;

/**
 * The people of an item by what they have to do with it: each once, at the first place they stand; without
 * the user, and without what is no address. Names may hold anything, for others wrote them.
 * @param own addresses of the user, in whatever case
 */
export function peopleGroups(
  people: readonly ItemPerson[],
  own: readonly (string | undefined)[],
): readonly PeopleGroup[] {
  const seen = new Set(own.flatMap((one) => (one === undefined ? [] : [foldEmail(one)])));
  return order.flatMap((part) => {
    const group: Participant[] = [];
    for (const person of people) {
      const email = foldEmail(person.email);
      if (person.part !== part || seen.has(email) || email.length > MAX_EMAIL || !address.test(email))
        continue;
      seen.add(email);
      group.push({ name: oneLine(person.name, MAX_NAME), email });
    }
    return group.length > 0 ? [{ part, people: group }] : [];
  });
}
