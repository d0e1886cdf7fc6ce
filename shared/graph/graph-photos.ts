import * as z from 'zod/mini';
import type { PhotoSource } from '../contacts/by-account';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import { readBatch } from './batch';
import type { GraphCache } from './graph-cache';
import type { GraphClient } from './graph-client';
import { photoAddress } from './photo';

/** Rows that scroll into sight together are asked for together, in ms. */
const GATHER_MS = 120;
const AT_ONCE = 40;
/** How long a photo, or that there is none, is good for, in ms. */
const KEEP_MS = 7 * 24 * 3_600_000;
/** The most photos remembered in memory: some 5 MB. */
const MAX_KNOWN = 1000;
/** Twice what a list shows, for screens with two pixels where others have one. */
const SIZE = '96x96';

const cachedSchema = z.object({ photo: z.nullable(z.string()), at: z.number() });

export interface GraphPhotosOptions {
  readonly client: Pick<GraphClient, 'ask' | 'rest' | 'now'>;
  readonly cache: GraphCache;
  readonly log: Logger;
}

/** Photos of accounts, many in one request, remembered for a week. */
export class GraphPhotos implements PhotoSource {
  /** null: there is none. */
  private readonly known = new Map<string, string | null>();
  private readonly watched = new Map<string, Set<() => void>>();
  private readonly wanted = new Set<string>();
  private readonly stopped = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;

  constructor(private readonly options: GraphPhotosOptions) {}

  of(account: string): string | undefined {
    return this.known.get(account) ?? undefined;
  }

  watch(account: string, listener: () => void): () => void {
    const listeners = this.watched.get(account) ?? new Set();
    listeners.add(listener);
    this.watched.set(account, listeners);
    if (!this.known.has(account)) {
      this.wanted.add(account);
      this.askSoon();
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.watched.get(account) === listeners) this.watched.delete(account);
    };
  }

  close(): void {
    clearTimeout(this.timer);
    this.stopped.abort();
    this.watched.clear();
    this.known.clear();
  }

  private askSoon(): void {
    if (this.asking || this.stopped.signal.aborted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.ask();
    }, GATHER_MS);
  }

  private async ask(): Promise<void> {
    // Who has been scrolled past is nobody's business any more; the latest are in sight.
    const accounts = [...this.wanted].filter((one) => this.watched.has(one)).slice(-AT_ONCE);
    this.wanted.clear();
    if (accounts.length === 0) return;
    this.asking = true;
    try {
      const missing = await this.fromCache(accounts);
      if (missing.length > 0) await this.fromGraph(missing);
    } catch (error) {
      if (!this.stopped.signal.aborted)
        this.options.log.info('photos not known now', { code: errorCodeOf(error) });
    }
    this.asking = false;
    if (this.wanted.size > 0) this.askSoon();
  }

  private async fromCache(accounts: readonly string[]): Promise<readonly string[]> {
    const { cache, client } = this.options;
    const entries = await Promise.all(accounts.map((account) => cache.get(`photo ${account}`)));
    return accounts.filter((account, index) => {
      const cached = cachedSchema.safeParse(entries[index]);
      if (!cached.success || cached.data.at + KEEP_MS < client.now()) return true;
      this.learn(account, cached.data.photo);
      return false;
    });
  }

  private async fromGraph(accounts: readonly string[]): Promise<void> {
    const { client, cache } = this.options;
    const pathOf = (account: string): string => `/users/${encodeURIComponent(account)}/photos/${SIZE}/$value`;
    const answers = await readBatch(client, accounts.map(pathOf), this.stopped.signal);
    for (const account of accounts) {
      const answer = answers.get(pathOf(account));
      // Only these two are an answer; anything else may be different next time.
      if (answer?.status !== 200 && answer?.status !== 404) continue;
      const photo = (answer.status === 200 && photoAddress(answer.body)) || null;
      this.learn(account, photo);
      void cache.put(`photo ${account}`, { photo, at: client.now() });
    }
  }

  private learn(account: string, photo: string | null): void {
    const [oldest] = this.known.size >= MAX_KNOWN ? this.known.keys() : [];
    if (oldest !== undefined) this.known.delete(oldest);
    this.known.set(account, photo);
    if (photo === null) return;
    for (const listener of this.watched.get(account) ?? []) listener();
  }
}
