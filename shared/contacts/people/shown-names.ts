import type { Contact } from '../contact';
import { fold } from '../fold';
import type { ContactDisplay } from '../personal/name-preferences';

interface Parts {
  readonly given: string;
  readonly middle?: string | undefined;
  readonly family: string;
}

/** The parts of a name, where its place tells them or it is written `Byron, Ada`; undefined for all others. */
function partsOf({ displayName, givenName, middleName, familyName }: Contact): Parts | undefined {
  if (givenName && familyName) return { given: givenName, middle: middleName, family: familyName };
  const comma = displayName.indexOf(', ');
  if (comma < 1) return undefined;
  return { given: displayName.slice(comma + 2), family: displayName.slice(0, comma) };
}

/** Names as a user wants them (`ContactDisplay`). What is no name of a person, or cannot be told apart, stays as it is. */
export class ShownNames {
  /** Whether all are in the order of the names that their places give them. */
  readonly usual: boolean;
  private readonly shown = new WeakMap<Contact, Contact>();

  constructor(private readonly display: ContactDisplay) {
    this.usual = display.order === 'first-last' && display.sortBy === 'first';
  }

  /** The contact under the name to show; the same object for the same contact. */
  of(contact: Contact): Contact {
    const { order, middleNames } = this.display;
    if (order === 'first-last' && (middleNames || contact.middleName === undefined)) return contact;
    const known = this.shown.get(contact) ?? this.named(contact);
    this.shown.set(contact, known);
    return known;
  }

  /** By what the contact is in order: comparable as code units, as the server does with the directory. */
  orderOf(contact: Contact): string {
    const parts = this.usual ? undefined : partsOf(contact);
    if (!parts) return fold(contact.displayName);
    const { given, family } = parts;
    return fold(this.display.sortBy === 'last' ? `${family} ${given}` : `${given} ${family}`);
  }

  /** Whether first and last name can be told apart. */
  knowsParts(contact: Contact): boolean {
    return partsOf(contact) !== undefined;
  }

  private named(contact: Contact): Contact {
    const parts = partsOf(contact);
    if (!parts) return contact;
    const middle = this.display.middleNames ? parts.middle : undefined;
    const given = middle ? `${parts.given} ${middle}` : parts.given;
    const { family } = parts;
    const displayName = this.display.order === 'last-first' ? `${family}, ${given}` : `${given} ${family}`;
    return { ...contact, displayName };
  }
}
