import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import type { Presence, PresenceSource } from '../presence/presence';
import type { GraphClient } from './graph-client';
import { presenceOf } from './graph-presence';
import { presenceSchema, presencesSchema } from './schema/presence-schema';

/** Rows that scroll into sight together are asked for together, in ms. */
const GATHER_MS = 200;
/** How often what is in sight is asked for again, in ms. Graph advises against less. */
const REFRESH_MS = 30_000;
/** The most ids Graph takes at once is 650; nobody sees so many. */
const MAX_IDS = 300;

export interface GraphPresencesOptions {
  readonly client: Pick<GraphClient, 'ask'>;
  readonly log: Logger;
  /** ms; 30 s unless told. */
  readonly refresh?: number;
}

/** Presence from Graph, of those in sight and while somebody looks: paused, it asks for nothing. */
export class GraphPresences implements PresenceSource {
  private readonly known = new Map<string, Presence>();
  private readonly watched = new Map<string, Set<() => void>>();
  private readonly wanted = new Set<string>();
  /** Who was asked for in this turn of the refreshing: what is known of others is old. */
  private readonly fresh = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;
  private paused = false;

  constructor(private readonly options: GraphPresencesOptions) {}

  of(account: string): Presence | undefined {
    return this.known.get(account);
  }

  watch(account: string, listener: () => void): () => void {
    const listeners = this.watched.get(account) ?? new Set();
    listeners.add(listener);
    this.watched.set(account, listeners);
    if (listeners.size === 1 && !this.fresh.has(account)) {
      this.wanted.add(account);
      if (!this.asking) this.askIn(GATHER_MS);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.watched.get(account) === listeners) this.watched.delete(account);
    };
  }

  /** Nobody looks: asks for nothing until `resume`. */
  pause(): void {
    this.paused = true;
    this.stop();
  }

  /** Somebody looks again: what is in sight may have changed meanwhile. */
  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    // Everybody in sight, not only those who came into it last.
    this.wanted.clear();
    this.fresh.clear();
    this.askIn(0);
  }

  close(): void {
    this.pause();
    this.watched.clear();
    this.known.clear();
  }

  private askIn(ms: number): void {
    if (this.paused) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.ask();
    }, ms);
  }

  private async ask(): Promise<void> {
    // A round for newcomers alone leaves the others to their own turn.
    const newcomers = [...this.wanted].filter((id) => this.watched.has(id));
    if (newcomers.length === 0) this.fresh.clear();
    const round = newcomers.length > 0 ? newcomers : [...this.watched.keys()];
    const ids = round.slice(0, MAX_IDS);
    this.wanted.clear();
    for (const left of round.slice(MAX_IDS)) this.wanted.add(left);
    for (const id of ids) this.fresh.add(id);
    const asking = new AbortController();
    this.asking = asking;
    try {
      if (ids.length > 0) await this.read(ids, asking.signal);
    } catch (error) {
      if (!asking.signal.aborted)
        this.options.log.info('presence not known now', { code: errorCodeOf(error) });
    }
    if (this.asking !== asking) return;
    this.asking = undefined;
    this.askIn(this.wanted.size > 0 ? GATHER_MS : (this.options.refresh ?? REFRESH_MS));
  }

  private async read(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const { value } = await this.options.client.ask(presencesSchema, {
      path: '/communications/getPresencesByUserId',
      body: { ids },
      signal,
    });
    signal.throwIfAborted();
    for (const entry of value) {
      const parsed = presenceSchema.safeParse(entry);
      if (!parsed.success) continue;
      const { id, availability, activity } = parsed.data;
      this.learn(id, presenceOf(availability, activity));
    }
  }

  private learn(account: string, presence: Presence | undefined): void {
    const before = this.known.get(account);
    if (before?.availability === presence?.availability && before?.inCall === presence?.inCall) return;
    if (presence) this.known.set(account, presence);
    else this.known.delete(account);
    for (const listener of this.watched.get(account) ?? []) listener();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.asking = undefined;
  }
}
