import type { Contact } from '../contact';
import type { PersonalContact } from './personal-contact';
import { contactIdOf } from './personal-fields';

/** A contact of one's own as lists show it: by its whole name, else by what else is known. */
export function contactOfPersonal(personal: PersonalContact): Contact {
  const { id, firstName, middleName, lastName, company, title, email, numbers } = personal;
  const name = [firstName, middleName, lastName].filter(Boolean).join(' ');
  return {
    id: contactIdOf(id),
    origin: 'personal',
    displayName: name || company || email || (numbers[0]?.number ?? ''),
    givenName: firstName,
    middleName,
    familyName: lastName,
    numbers: numbers.map((number) => ({ ...number, origin: 'personal' })),
    email,
    title,
    department: company,
  };
}
