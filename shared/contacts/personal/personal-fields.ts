import type { PersonalFields } from './personal-contact';

const PREFIX = 'personal:';

/** The id by which lists, favourites and groups know a contact of one's own. */
export function contactIdOf(personalId: string): string {
  return PREFIX + personalId;
}

/** The other way round; undefined for a contact of another place. */
export function personalIdOf(contactId: string): string | undefined {
  return contactId.startsWith(PREFIX) ? contactId.slice(PREFIX.length) : undefined;
}

/** The fields alone, in one order, without what is not there. */
export function fieldsOf(contact: PersonalFields): PersonalFields {
  const { firstName, middleName, lastName, company, title, email, numbers } = contact;
  return {
    ...(firstName === undefined ? {} : { firstName }),
    ...(middleName === undefined ? {} : { middleName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(company === undefined ? {} : { company }),
    ...(title === undefined ? {} : { title }),
    ...(email === undefined ? {} : { email }),
    numbers: numbers.map(({ kind, number, postDial }) => ({
      kind,
      number,
      ...(postDial === undefined ? {} : { postDial }),
    })),
  };
}

/** Whether two contacts say the same, whoever wrote them in whatever order. */
export function sameFields(a: PersonalFields, b: PersonalFields): boolean {
  return JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));
}
