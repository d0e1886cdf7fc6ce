import type { NumberKind } from '../contact';
import type { ContactDisplay } from './name-preferences';

/** The most there may be; the lengths are in UTF-16 units. */
export const personalLimits = {
  contacts: 5000,
  groups: 100,
  /** In one group. */
  members: 500,
  favourites: 500,
  numbers: 20,
  name: 100,
  company: 150,
  groupName: 60,
  /** In one request that adds many. */
  batch: 200,
} as const;

export interface PersonalNumber {
  readonly kind: NumberKind;
  /** As it is dialled: an extension, a national number or E.164. */
  readonly number: string;
  /** Tones to send once connected. */
  readonly postDial?: string | undefined;
}

/** What a person writes down about somebody. There is at least a name, a company, an address or a number. */
export interface PersonalFields {
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly company?: string | undefined;
  readonly title?: string | undefined;
  readonly email?: string | undefined;
  readonly numbers: readonly PersonalNumber[];
}

/** An entry of a user's own contacts, which nobody else sees. */
export interface PersonalContact extends PersonalFields {
  /** Made by whoever creates it, so that a request may be repeated. */
  readonly id: string;
  /** That of the book when this contact was last changed. Whoever changes it says which one they saw. */
  readonly revision: number;
}

/** Some contacts, from whatever place, under a name. */
export interface ContactGroup {
  readonly id: string;
  readonly name: string;
  /** Ids of contacts, in the order they were added. */
  readonly members: readonly string[];
  /** That of the book when the group was last changed. */
  readonly revision: number;
}

/** What a user has beside the contacts themselves: it is short, and told whole. */
export interface PersonalBook {
  /** Raised by every change. */
  readonly revision: number;
  /** That of the last change of a contact: whoever has seen it has all contacts. */
  readonly contactsRevision: number;
  readonly groups: readonly ContactGroup[];
  /** Ids of contacts, in the order their user has given them. */
  readonly favourites: readonly string[];
  readonly display: ContactDisplay;
}

/** The book with the contacts; without them where they are those that were known. */
export interface WholePersonalBook extends PersonalBook {
  readonly contacts?: readonly PersonalContact[] | undefined;
}

/** The book after a change, and what became of contacts by it. */
export interface PersonalChange extends PersonalBook {
  /** The revision of the book before: whoever knew that one knows all there is now. */
  readonly before: number;
  /** New, or other than before. */
  readonly changed: readonly PersonalContact[];
  /** The ids of contacts that are gone. */
  readonly removed: readonly string[];
}
