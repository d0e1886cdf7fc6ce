import type { Contact } from '../contacts/contact';

const EXTENSION = /^[0-9]{1,15}$/;

/**
 * The number by which a contact may be a user of the telephone system: the shortest that is digits alone.
 * Whether it is one the server knows. Undefined: there is none, and nothing to ask.
 */
export function extensionOf({ numbers }: Pick<Contact, 'numbers'>): string | undefined {
  const [shortest] = numbers
    .map(({ number }) => number)
    .filter((number) => EXTENSION.test(number))
    .sort((one, other) => one.length - other.length);
  return shortest;
}
