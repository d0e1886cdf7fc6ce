import type { Contact, ContactNumber } from '../../contacts/contact';
import type { MediaKind } from '../../endpoint/command';
import type { Dial } from '../use-dialling';
import type { ContactExtras } from './contact-extras';

/** What can be done with a contact; what an app cannot do is absent and not offered. */
export interface ContactActions {
  readonly dial: Dial;
  /** Opens a chat with the person of this e-mail address. */
  readonly onChat?: ((email: string) => void) | undefined;
  /** Opens the mail application on this address. */
  readonly onEmail?: ((email: string) => void) | undefined;
  /** Opens the contact's card. */
  readonly onOpen?: ((contact: Contact) => void) | undefined;
  /** Photos, presence, favourites, and which number was used last. */
  readonly extras?: ContactExtras | undefined;
}

/** The target that a number of a contact is, and the note that it was used. */
export function callNumber(
  contact: Contact,
  { number, postDial }: ContactNumber,
  media: MediaKind,
  { dial, extras }: Pick<ContactActions, 'dial' | 'extras'>,
): void {
  dial({ kind: 'number', number, ...(postDial && { postDial }), name: contact.displayName }, media);
  extras?.lastNumbers.used(contact, number);
}

/** Title and department, as far as they are known. */
export function subtitleOf({ title, department }: Contact): string {
  return [title, department].filter(Boolean).join(' · ');
}
