import type { DirectoryPage } from '../../shared/api/directory-schema';
import type { Contact } from '../../shared/contacts/contact';
import { ContactIndex } from '../../shared/contacts/contact-index';
import { AppError } from '../../shared/errors/app-error';
import { EmailIndex } from './email-index';

/** The directory of the environment in memory: in display order for pages, indexed for search. */
export class Directory {
  private readonly index: ContactIndex;
  private readonly positions: ReadonlyMap<string, number>;
  /** Made when it is first asked for: not everybody uses Outlook. */
  private emails: EmailIndex | undefined;

  /** `contacts` in display order. */
  constructor(private readonly contacts: readonly Contact[]) {
    this.index = new ContactIndex(contacts);
    this.positions = new Map(contacts.map(({ id }, position) => [id, position]));
  }

  /**
   * The page after `cursor`, which names the last contact of the page before.
   * @throws AppError `invalid-input` for a cursor of no contact: the directory has changed, begin anew
   */
  page(cursor: string | undefined, limit: number): DirectoryPage {
    const start = cursor === undefined ? 0 : this.after(cursor);
    const contacts = this.contacts.slice(start, start + limit);
    const last = contacts.at(-1);
    const more = last !== undefined && start + contacts.length < this.contacts.length;
    return { contacts, ...(more ? { cursor: Buffer.from(last.id).toString('base64url') } : {}) };
  }

  search(text: string, limit: number): DirectoryPage {
    return { contacts: [...this.index.search(text, limit)] };
  }

  /** Whoever has one of these e-mail addresses, in their order. */
  withEmails(emails: readonly string[]): Contact[] {
    this.emails ??= new EmailIndex(this.contacts);
    return this.emails.find(emails);
  }

  private after(cursor: string): number {
    const position = this.positions.get(Buffer.from(cursor, 'base64url').toString());
    if (position === undefined) throw new AppError('invalid-input', 'invalid: cursor');
    return position + 1;
  }
}
