import type { DirectoryPage } from '../../shared/api/directory-schema';
import type { Contact } from '../../shared/contacts/contact';
import type { Match } from '../../shared/contacts/contact-index';
import { fold } from '../../shared/contacts/fold';
import { DirectoryPart } from './directory-part';
import { readCursor, writeCursor } from './page-cursor';

/** Where the contacts of the directory come from. */
export const directorySources = ['users', 'configured', 'administered', 'groups', 'ldap'] as const;
export type DirectorySourceName = (typeof directorySources)[number];

/**
 * The directory of the environment in memory: in display order for pages, indexed for search. Each source is
 * replaced as a whole and keeps an index of its own, so that one new colleague does not make a hundred thousand
 * others be indexed again.
 */
export class Directory {
  private readonly parts = new Map<DirectorySourceName, DirectoryPart>();
  private readonly listeners = new Set<(revision: number) => void>();
  private merged: DirectoryPart | undefined;
  /** Greater after every change, and after every start. */
  private current = Date.now();

  constructor(contacts: readonly Contact[] = []) {
    this.parts.set('configured', new DirectoryPart(contacts));
  }

  get revision(): number {
    return this.current;
  }

  /** How many contacts a source has. */
  count(source: DirectorySourceName): number {
    return this.parts.get(source)?.contacts.length ?? 0;
  }

  /** Puts the contacts of a source in the place of those it had, in any order. */
  replace(source: DirectorySourceName, contacts: readonly Contact[]): void {
    this.parts.set(source, new DirectoryPart(contacts));
    this.merged = undefined;
    this.current = Math.max(this.current + 1, Date.now());
    for (const listener of this.listeners) listener(this.current);
  }

  /** Calls back after every change. */
  onChanged(listener: (revision: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * The page after `cursor`, which names the last contact of the page before. A page that is read while the
   * directory changes goes on from where that contact was.
   * @throws AppError `invalid-input` for a cursor that is none of ours
   */
  page(cursor: string | undefined, limit: number): DirectoryPage {
    const all = this.everybody();
    const start = cursor === undefined ? 0 : this.after(cursor);
    const contacts = all.contacts.slice(start, start + limit);
    const last = contacts.at(-1);
    const more = last !== undefined && start + contacts.length < all.contacts.length;
    return {
      contacts,
      revision: this.current,
      ...(more ? { cursor: writeCursor({ id: last.id, position: start + contacts.length }) } : {}),
    };
  }

  search(text: string, limit: number): DirectoryPage {
    const matches = [...this.parts.values()].flatMap((part) => part.index.matches(text, limit));
    const inOrder = (one: Match, other: Match): number =>
      one.rank - other.rank || compareFolded(one.contact, other.contact);
    const best = matches.sort(inOrder).slice(0, limit);
    return { contacts: best.map(({ contact }) => contact), revision: this.current };
  }

  /** Whoever has one of these e-mail addresses, in their order. */
  withEmails(emails: readonly string[]): Contact[] {
    return this.everybody().emails.find(emails);
  }

  private everybody(): DirectoryPart {
    this.merged ??= DirectoryPart.of([...this.parts.values()]);
    return this.merged;
  }

  private after(cursor: string): number {
    const { id, position } = readCursor(cursor);
    const now = this.everybody().positions.get(id);
    // Without its contact, the place that contact had is now that of the one after it.
    return now === undefined ? position - 1 : now + 1;
  }
}

function compareFolded({ displayName: one }: Contact, { displayName: other }: Contact): number {
  const [first, second] = [fold(one), fold(other)];
  return first < second ? -1 : Number(first > second);
}
