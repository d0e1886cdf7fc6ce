import { fold } from '../fold';
import { ContactKeys } from '../people/merge-contacts';
import { contactOfPersonal } from './contact-of-personal';
import type { PersonalFields } from './personal-contact';

/**
 * Those who are not among one's contacts already, each once: the same address, the same number and a
 * word of the name in common, or, of whom there is neither, the same name.
 */
export function notYetKnown(
  candidates: readonly PersonalFields[],
  known: readonly PersonalFields[],
): readonly PersonalFields[] {
  const keys = new ContactKeys();
  const names: string[] = [];
  const bare = new Set<string>();
  const note = (fields: PersonalFields): void => {
    const contact = contactOfPersonal({ id: '', revision: 0, ...fields });
    keys.add(contact, names.length);
    names.push(contact.displayName);
    if (isBare(fields)) bare.add(fold(contact.displayName));
  };
  known.forEach(note);
  return candidates.filter((fields) => {
    const contact = contactOfPersonal({ id: '', revision: 0, ...fields });
    const there = isBare(fields)
      ? bare.has(fold(contact.displayName))
      : keys.find(contact, (position) => names[position] ?? '') !== undefined;
    if (!there) note(fields);
    return !there;
  });
}

function isBare({ email, numbers }: PersonalFields): boolean {
  return email === undefined && numbers.length === 0;
}
