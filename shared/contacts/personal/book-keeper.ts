import type { PersonalContactsApi } from '../../api/personal-contacts-api';
import type { Logger } from '../../diagnostics/logger';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import type { PersonalBook, PersonalChange, PersonalContact } from './personal-contact';

/** The book as a window has it. */
export interface HeldBook extends PersonalBook {
  readonly contacts: ReadonlyMap<string, PersonalContact>;
}

/** `waiting` until the server has told it; `failed`: it could not be asked for. */
export type BookState =
  { readonly kind: 'waiting' | 'ready' } | { readonly kind: 'failed'; readonly code: ErrorCode };

/**
 * A user's book in one window: asked for when it connects, then kept up to date by the hub, which
 * tells that something is new and not what, and by the answers to changes.
 */
export class BookKeeper {
  private current: HeldBook | undefined;
  private error: ErrorCode | undefined;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly api: Pick<PersonalContactsApi, 'read'>,
    private readonly tell: () => void,
    private readonly log: Logger,
  ) {}

  get held(): HeldBook | undefined {
    return this.current;
  }

  state(): BookState {
    if (this.current) return { kind: 'ready' };
    return this.error ? { kind: 'failed', code: this.error } : { kind: 'waiting' };
  }

  /** Asks for what is new. Never rejects; what was there stays. */
  load(): Promise<void> {
    this.loading ??= this.read().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  /** There is this revision: it is asked for, unless it is known. Never rejects. */
  async hear(revision: number): Promise<void> {
    // A load that is under way may have been asked for before the news.
    await this.loading;
    if ((this.current?.revision ?? -1) < revision) await this.load();
  }

  /** Takes in what a change has made of the book. Rejects as the change does. */
  async receive(changing: Promise<PersonalChange>): Promise<void> {
    const { before, changed, removed, ...book } = await changing;
    const { current } = this;
    if (current && current.revision >= book.revision) return;
    if (current?.revision !== before) {
      await this.hear(book.revision);
      return;
    }
    const contacts = new Map(current.contacts);
    for (const contact of changed) contacts.set(contact.id, contact);
    for (const id of removed) contacts.delete(id);
    this.hold({ ...book, contacts: changed.length + removed.length > 0 ? contacts : current.contacts });
  }

  private async read(): Promise<void> {
    try {
      const { contacts, ...book } = await this.api.read(this.current?.contactsRevision);
      const { current } = this;
      if (current && current.revision > book.revision) return;
      const known = contacts ? new Map(contacts.map((contact) => [contact.id, contact])) : current?.contacts;
      this.hold({ ...book, contacts: known ?? new Map<string, PersonalContact>() });
    } catch (error) {
      this.error = errorCodeOf(error);
      this.log.info("one's own contacts cannot be read", { code: this.error });
      this.tell();
    }
  }

  private hold(book: HeldBook): void {
    this.current = book;
    this.error = undefined;
    this.tell();
  }
}
