import * as z from 'zod/mini';
import type { CloudPeople, CloudState } from '../contacts/cloud-people';
import type { Contact } from '../contacts/contact';
import { foldEmail } from '../contacts/fold-email';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import { cachedPeopleSchema } from './cached-people';
import type { GraphCache } from './graph-cache';
import type { GraphClient } from './graph-client';
import { organisationQuery } from './organisation-search';
import { readOwnContacts, readRelevantPeople } from './read-people';
import { graphUserSchema, USER_FIELDS } from './schema/user-schema';
import { contactOfUser } from './to-contact';
import { readUsersByMail } from './users-by-mail';

/** A person who types on is not worth a question, in ms. */
const SEARCH_AFTER_MS = 300;
/** What was read is read again when somebody comes back after so long, in ms. */
const STALE_MS = 15 * 60_000;
/** People found by searching that are remembered. */
const MAX_FOUND = 1000;
const PEOPLE_KEY = 'people';

const foundSchema = z.object({ value: z.array(z.unknown()) });

export interface Microsoft365Options {
  readonly client: GraphClient;
  readonly cache: GraphCache;
  readonly log: Logger;
}

/**
 * The people of one user's Microsoft 365: the own address book and whom one works with, read whole;
 * the rest of the organisation as it is searched for. What was read last time shows at once.
 */
export class Microsoft365 implements CloudPeople {
  private current: CloudState = { kind: 'loading' };
  private listed: readonly Contact[] = [];
  private all: readonly Contact[] | undefined;
  private readonly found = new Map<string, Contact>();
  private readonly looked = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private readonly stopped = new AbortController();
  private searchTimer: ReturnType<typeof setTimeout> | undefined;
  private search: AbortController | undefined;
  private readAt = 0;
  private reading = false;

  constructor(private readonly options: Microsoft365Options) {}

  state(): CloudState {
    return this.current;
  }

  searching(): boolean {
    return this.search !== undefined;
  }

  /** The same list until something is new. */
  contacts(): readonly Contact[] {
    this.all ??= this.found.size === 0 ? this.listed : [...this.listed, ...this.found.values()];
    return this.all;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows what was kept, and reads what is there now. Never rejects. */
  async start(): Promise<void> {
    const kept = cachedPeopleSchema.safeParse(await this.options.cache.get(PEOPLE_KEY));
    if (kept.success && this.listed.length === 0) {
      this.show(kept.data.contacts);
      this.tell();
    }
    await this.read();
  }

  retry(): void {
    this.looked.clear();
    this.become({ kind: 'loading' });
    void this.read();
  }

  /** Somebody looks again: reads anew what is old or failed. */
  wake(): void {
    const { kind } = this.current;
    if (kind === 'failed' || (kind === 'ready' && this.readAt + STALE_MS < this.options.client.now())) {
      void this.read();
    }
  }

  lookFor(text: string): void {
    clearTimeout(this.searchTimer);
    this.search?.abort();
    const query = organisationQuery(text, USER_FIELDS);
    if (!query || this.current.kind !== 'ready' || this.looked.has(query.key)) {
      this.search = undefined;
      return;
    }
    const search = new AbortController();
    this.search = search;
    this.searchTimer = setTimeout(() => {
      void this.ask(query, search);
    }, SEARCH_AFTER_MS);
  }

  async withEmails(emails: readonly string[], signal?: AbortSignal): Promise<readonly Contact[]> {
    const { client, log } = this.options;
    const wanted = new Set(emails.map(foldEmail));
    const listed = this.contacts().filter(({ email }) => email !== undefined && wanted.has(foldEmail(email)));
    // Somebody's own note of a colleague has neither a photo nor a presence: the organisation's has.
    for (const { account, email } of listed) if (account && email) wanted.delete(foldEmail(email));
    const others = await readUsersByMail({ client, log, signal }, [...wanted]);
    return [...others, ...listed];
  }

  close(): void {
    clearTimeout(this.searchTimer);
    this.search?.abort();
    this.stopped.abort();
    this.listeners.clear();
  }

  private async read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    const { client, cache, log } = this.options;
    const question = { client, log, signal: this.stopped.signal };
    try {
      if (!(await this.admitted())) return;
      const [own, relevant] = await Promise.all([readOwnContacts(question), readRelevantPeople(question)]);
      // Whom one works with first: with accounts, they are who others are merged into.
      this.show([...relevant, ...own]);
      this.readAt = client.now();
      void cache.put(PEOPLE_KEY, { contacts: this.listed, at: this.readAt });
      this.become({ kind: 'ready' });
    } catch (error) {
      if (!this.stopped.signal.aborted) this.failed(error);
    } finally {
      this.reading = false;
    }
  }

  /** False: our server says that this user has no Microsoft 365. Rejects with AppError when it cannot be asked. */
  private async admitted(): Promise<boolean> {
    try {
      await this.options.client.open();
      return true;
    } catch (error) {
      if (errorCodeOf(error) !== 'not-found') throw error;
    }
    this.show([]);
    void this.options.cache.clear();
    this.become({ kind: 'absent' });
    return false;
  }

  private failed(error: unknown): void {
    const code = errorCodeOf(error);
    this.options.log.warn('Microsoft 365 cannot be read', { code });
    this.become({ kind: 'failed', code });
  }

  private async ask(
    query: { readonly key: string; readonly path: string },
    search: AbortController,
  ): Promise<void> {
    const { client, log } = this.options;
    try {
      const { value } = await client.ask(foundSchema, {
        path: query.path,
        headers: { consistencylevel: 'eventual' },
        signal: search.signal,
      });
      search.signal.throwIfAborted();
      this.looked.add(query.key);
      for (const entry of value) this.keep(entry);
      this.all = undefined;
    } catch (error) {
      if (search.signal.aborted) return;
      const code = errorCodeOf(error);
      // An organisation may keep its directory to itself: what is listed is searched all the same.
      if (code === 'forbidden' || code === 'not-found') this.looked.add(query.key);
      else this.current = { kind: 'failed', code };
      log.info('the organisation was not searched', { code });
    }
    this.search = undefined;
    this.tell();
  }

  private keep(entry: unknown): void {
    const parsed = graphUserSchema.safeParse(entry);
    const contact = parsed.success ? contactOfUser(parsed.data) : undefined;
    if (!contact) return;
    this.found.delete(contact.id);
    this.found.set(contact.id, contact);
    const [oldest] = this.found.size > MAX_FOUND ? this.found.keys() : [];
    if (oldest !== undefined) this.found.delete(oldest);
  }

  private show(contacts: readonly Contact[]): void {
    this.listed = contacts;
    this.all = undefined;
  }

  private become(state: CloudState): void {
    this.current = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
