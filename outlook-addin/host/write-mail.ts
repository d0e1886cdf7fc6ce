import { within } from '../../shared/host/within';
import { mailtoOf } from '../../shared/ui/contacts/mailto';
import { QUESTION_MS } from './ask-office';

/** As much of `Office.context.mailbox` as begins a letter: Mailbox 1.6 has a form for it, some hosts none. */
export interface LetterForm {
  displayNewMessageForm?(letter: { toRecipients: string[] }): void;
}

/** Begins a letter in Outlook's own form; where it has none, as any link to an address does. */
export function writeMail(mailbox: LetterForm, page: Pick<Window, 'open'>, email: string): Promise<void> {
  return within(QUESTION_MS, 'begin a letter', () => {
    try {
      if (!mailbox.displayNewMessageForm) throw new Error('no such form');
      mailbox.displayNewMessageForm({ toRecipients: [email] });
    } catch {
      // A host that is too old throws.
      page.open(mailtoOf(email), '_self');
    }
    return Promise.resolve();
  });
}
