import type { Contact } from '../../contacts/contact';
import type { Dial } from '../use-dialling';

/** What can be done with a contact; what an app cannot do is absent and not offered. */
export interface ContactActions {
  readonly dial: Dial;
  /** Opens a chat with the person of this e-mail address. */
  readonly onChat?: ((email: string) => void) | undefined;
  /** Opens the mail application on this address. */
  readonly onEmail?: ((email: string) => void) | undefined;
}

/** Title and department, as far as they are known. */
export function subtitleOf({ title, department }: Contact): string {
  return [title, department].filter(Boolean).join(' · ');
}
