import type { Contact } from '../contacts/contact';
import { ContactIndex, type Match } from '../contacts/contact-index';
import type { ContactSource } from '../contacts/contact-source';
import type { ApiClient } from './api-client';

/** The largest page the server gives. */
const PAGE = 1000;
/** More than any PBX lists; a bound, should a server's cursors never end. */
const MAX_PAGES = 200;
/** Everybody hears of a change at once, and asks within this time and that of each contact, in ms. */
const SPREAD_MS = 1_000;
const SPREAD_PER_CONTACT_MS = 0.3;

interface Loaded {
  readonly contacts: readonly Contact[];
  readonly index: ContactIndex;
  readonly revision: number | undefined;
}

/** The PBX directory: loaded whole once, then searched here, so that every key typed answers at once. */
export class DirectorySource implements ContactSource {
  private loaded: Promise<Loaded> | undefined;
  private readonly listeners = new Set<() => void>();
  private due: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: Pick<ApiClient, 'directory'>) {}

  async search(text: string, limit: number, signal?: AbortSignal): Promise<readonly Contact[]> {
    const { index, contacts } = await this.whole(signal);
    return text.trim() === '' ? contacts.slice(0, limit) : index.search(text, limit);
  }

  /** The contacts matching a text that is not empty, with how well they do. */
  async matches(text: string, limit: number, signal?: AbortSignal): Promise<readonly Match[]> {
    return (await this.whole(signal)).index.matches(text, limit);
  }

  async list(signal?: AbortSignal): Promise<readonly Contact[]> {
    return (await this.whole(signal)).contacts;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Loads the directory anew; what was there stays in use until then, and if that fails. */
  async refresh(): Promise<void> {
    const fresh = await this.load();
    this.loaded = Promise.resolve(fresh);
    for (const listener of this.listeners) listener();
  }

  /**
   * The server has another directory now: what was loaded is loaded anew, a little later, so that not everybody
   * asks at once. Whoever has loaded nothing yet has nothing to do.
   */
  changed(revision: number): void {
    void this.loaded?.then(
      ({ contacts, revision: known }) => {
        if (this.due !== undefined || known === undefined || known >= revision) return;
        const spread = SPREAD_MS + contacts.length * SPREAD_PER_CONTACT_MS;
        this.due = setTimeout(() => {
          this.due = undefined;
          // What was there stays in use until the next change is told.
          this.refresh().catch(() => undefined);
        }, Math.random() * spread);
      },
      () => undefined,
    );
  }

  close(): void {
    clearTimeout(this.due);
  }

  /** One load serves everyone who waits: the signal ends the wait of its owner, not the load. */
  private async whole(signal: AbortSignal | undefined): Promise<Loaded> {
    signal?.throwIfAborted();
    this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = undefined;
      throw error;
    });
    const loaded = await this.loaded;
    signal?.throwIfAborted();
    return loaded;
  }

  private async load(): Promise<Loaded> {
    const contacts: Contact[] = [];
    let cursor: string | undefined;
    let revision: number | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const answer = await this.client.directory({ cursor, limit: PAGE });
      contacts.push(...answer.contacts);
      // Of the oldest page: what changed while the others were read is read again.
      revision ??= answer.revision;
      cursor = answer.cursor;
      if (cursor === undefined) break;
    }
    return { contacts, index: new ContactIndex(contacts), revision };
  }
}
