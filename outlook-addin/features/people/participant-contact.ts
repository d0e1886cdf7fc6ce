import type { Contact } from '../../../shared/contacts/contact';
import type { Participant } from './people-groups';

/** Somebody of an item whom nobody knows, as far as one can be shown and written to. */
export function participantContact({ name, email }: Participant): Contact {
  return {
    id: `item:${email}`,
    origin: 'personal',
    // Nobody's list has them.
    origins: [],
    displayName: name === '' ? email : name,
    numbers: [],
    email,
  };
}
