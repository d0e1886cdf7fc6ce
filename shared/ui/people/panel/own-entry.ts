import type { Contact } from '../../../contacts/contact';
import { personalIdOf } from '../../../contacts/personal/personal-fields';
import type { ContactDraft } from '../contact-task';

/** The id under which a person is one of the user's own contacts; undefined for all others. */
export function ownIdOf({ id, aliases = [] }: Contact): string | undefined {
  return [id, ...aliases].find((one) => personalIdOf(one) !== undefined);
}

/** Somebody of another place, as a contact of one's own would begin. */
export function draftOf(contact: Contact): ContactDraft {
  const { displayName, givenName, familyName, email, title, department, numbers } = contact;
  return {
    ...(givenName && familyName ? { firstName: givenName, lastName: familyName } : { name: displayName }),
    email,
    title,
    company: department,
    numbers,
  };
}
