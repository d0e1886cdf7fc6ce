import { encode } from '../../shared/protocol/envelope';
import { PRESENCES_A_MESSAGE } from '../../shared/protocol/presences-message';
import type { Presence } from '../../shared/presence/presence';
import type { Clock } from '../hub/clock';
import type { Peer } from '../hub/peer';

/** Changes that come together are told together, in ms: a call that begins changes two people, several times. */
const GATHER_MS = 20;

interface Watcher {
  readonly peer: Peer;
  watched: ReadonlySet<string>;
}

/** Which window looks at whose presence; each is told of those alone. Users go by their extensions. */
export class PresenceWatchers {
  private readonly watchers = new Map<string, Watcher>();
  private readonly byExtension = new Map<string, Set<Watcher>>();
  private readonly changed = new Set<string>();
  private stop: (() => void) | undefined;

  /** `of`: undefined for what is nobody's extension. */
  constructor(
    private readonly clock: Clock,
    private readonly of: (extension: string) => Presence | undefined,
  ) {}

  get size(): number {
    return this.watchers.size;
  }

  /** From now on this window looks at these, and at nobody else. It is told at once how they are. */
  watch(peer: Peer, extensions: readonly string[]): void {
    this.leave(peer);
    const known = [...new Set(extensions)].filter((extension) => this.of(extension) !== undefined);
    const watcher = { peer, watched: new Set(known) };
    if (known.length > 0) this.watchers.set(peer.id, watcher);
    for (const extension of known) {
      const watchers = this.byExtension.get(extension) ?? new Set();
      watchers.add(watcher);
      this.byExtension.set(extension, watchers);
    }
    for (let from = 0; from === 0 || from < known.length; from += PRESENCES_A_MESSAGE) {
      peer.send(this.message(known.slice(from, from + PRESENCES_A_MESSAGE), from === 0));
    }
  }

  leave(peer: Peer): void {
    const watcher = this.watchers.get(peer.id);
    if (!watcher) return;
    this.watchers.delete(peer.id);
    for (const extension of watcher.watched) {
      const watchers = this.byExtension.get(extension);
      watchers?.delete(watcher);
      if (watchers?.size === 0) this.byExtension.delete(extension);
    }
  }

  /** Somebody is not what they were: whoever looks is told, within a moment. */
  tell(extension: string): void {
    if (!this.byExtension.has(extension)) return;
    this.changed.add(extension);
    this.stop ??= this.clock.after(GATHER_MS, () => {
      this.stop = undefined;
      this.flush();
    });
  }

  close(): void {
    this.stop?.();
    this.watchers.clear();
    this.byExtension.clear();
  }

  private flush(): void {
    const news = new Map<Watcher, string[]>();
    for (const extension of this.changed) {
      for (const watcher of this.byExtension.get(extension) ?? []) {
        const theirs = news.get(watcher) ?? [];
        theirs.push(extension);
        news.set(watcher, theirs);
      }
    }
    this.changed.clear();
    // Most of those who look at one person look at the same: their message is written once.
    const written = new Map<string, string>();
    for (const [{ peer }, extensions] of news) {
      for (let from = 0; from < extensions.length; from += PRESENCES_A_MESSAGE) {
        const part = extensions.slice(from, from + PRESENCES_A_MESSAGE);
        const key = part.join();
        const text = written.get(key) ?? this.message(part, false);
        written.set(key, text);
        peer.send(text);
      }
    }
  }

  private message(extensions: readonly string[], whole: boolean): string {
    const people = extensions.flatMap((extension) => {
      const presence = this.of(extension);
      return presence ? [{ extension, presence }] : [];
    });
    return encode({ type: 'presences', whole, people });
  }
}
