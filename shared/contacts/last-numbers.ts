import type { Contact, ContactNumber } from './contact';

/** By which of a contact's numbers a person was called last. */
export interface LastNumbers {
  of(contact: Contact): string | undefined;
  used(contact: Contact, number: string): void;
}

/** The numbers of a contact, the one used last first. */
export function inOrderOfUse(contact: Contact, last: string | undefined): readonly ContactNumber[] {
  const used = last === undefined ? undefined : contact.numbers.find(({ number }) => number === last);
  return used ? [used, ...contact.numbers.filter((number) => number !== used)] : contact.numbers;
}
