import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import type { CloudState } from './cloud-people';
import type { Contact } from './contact';
import { foldEmail } from './fold-email';
import { withoutTwins } from './people/merge-contacts';

/** Whoever is asked for in one turn of the page is asked for together, in ms. */
const GATHER_MS = 20;
/** The most addresses remembered: a pinned pane sees the mail of a week. */
const MAX_KNOWN = 2000;

/** What is known of the holder of an address. `asking`: somebody may know more yet. */
export interface EmailHolder {
  readonly contact?: Contact | undefined;
  readonly asking: boolean;
}

/** As much of `People` as knows Microsoft 365. */
export interface CloudByEmail {
  inCloud(emails: readonly string[], signal?: AbortSignal): Promise<readonly Contact[]>;
  cloudState(): CloudState;
  watch(listener: () => void): () => void;
}

export interface PeopleByEmailOptions {
  /** The PBX directory. Rejects with AppError. */
  readonly directory: (emails: readonly string[], signal: AbortSignal) => Promise<readonly Contact[]>;
  readonly cloud: CloudByEmail;
  readonly log: Logger;
}

type Place = 'directory' | 'cloud';

interface Entry {
  /** Nothing: not asked yet. */
  readonly asked: Record<Place, 'no' | 'asking' | 'done'>;
  readonly found: Record<Place, readonly Contact[]>;
  shown: EmailHolder;
}

const unknown: EmailHolder = { asking: true };

/**
 * People by their e-mail address: the directory's answer shows at once, and what Microsoft 365 knows
 * joins in when it comes. Nobody waits for the one to see the other, and nothing is asked twice.
 */
export class PeopleByEmail {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  private readonly stopped = new AbortController();
  private readonly release: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failure: ErrorCode | undefined;

  constructor(private readonly options: PeopleByEmailOptions) {
    this.release = options.cloud.watch(() => {
      this.askSoon();
    });
  }

  /** What is known now; the same value until it changes. Somebody whom nobody has looked for is unknown. */
  of(email: string): EmailHolder {
    return this.entries.get(foldEmail(email))?.shown ?? unknown;
  }

  /** Why the directory could not be asked; nothing once it could. */
  error(): ErrorCode | undefined {
    return this.failure;
  }

  /** Somebody sees these addresses. */
  look(emails: readonly string[]): void {
    for (const email of emails) {
      const key = foldEmail(email);
      if (!this.entries.has(key)) this.entries.set(key, newEntry());
    }
    for (const key of this.entries.keys()) {
      if (this.entries.size <= MAX_KNOWN) break;
      this.entries.delete(key);
    }
    this.askSoon();
  }

  /** Asks the directory again for those it could not be asked for. */
  retry(): void {
    this.failure = undefined;
    this.askSoon();
    this.tell();
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.timer);
    this.stopped.abort();
    this.release();
    this.listeners.clear();
  }

  private askSoon(): void {
    if (this.timer !== undefined || this.stopped.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const { directory, cloud } = this.options;
      const { signal } = this.stopped;
      if (this.failure === undefined) void this.ask('directory', (emails) => directory(emails, signal));
      const { kind } = cloud.cloudState();
      if (kind === 'ready') void this.ask('cloud', (emails) => cloud.inCloud(emails, signal));
      else this.judge();
    }, GATHER_MS);
  }

  private async ask(
    place: Place,
    find: (emails: readonly string[]) => Promise<readonly Contact[]>,
  ): Promise<void> {
    const asked = [...this.entries].filter(([, entry]) => entry.asked[place] === 'no');
    if (asked.length === 0) return;
    for (const [, entry] of asked) entry.asked[place] = 'asking';
    let after: 'no' | 'done' = 'done';
    try {
      const found = await find(asked.map(([email]) => email));
      for (const [email, entry] of asked) {
        entry.found[place] = found.filter((one) => one.email !== undefined && foldEmail(one.email) === email);
      }
    } catch (error) {
      if (this.stopped.signal.aborted) return;
      const code = errorCodeOf(error);
      this.options.log.info('people of an item were not looked up', { place, code });
      // The directory is worth a word and another try; without the cloud there is less to see.
      if (place === 'directory') {
        after = 'no';
        this.failure = code;
      }
    }
    for (const [, entry] of asked) entry.asked[place] = after;
    this.judge();
  }

  /** Says anew what is known of everybody, where that has changed. */
  private judge(): void {
    const { kind } = this.options.cloud.cloudState();
    const cloudMayAnswer = kind === 'loading' || kind === 'ready';
    let changed = false;
    for (const entry of this.entries.values()) {
      const { asked, found, shown } = entry;
      const [contact] = withoutTwins([...found.directory, ...found.cloud]);
      const asking =
        (asked.directory !== 'done' && this.failure === undefined) ||
        (asked.cloud !== 'done' && cloudMayAnswer);
      if (asking === shown.asking && JSON.stringify(contact) === JSON.stringify(shown.contact)) continue;
      entry.shown = { contact, asking };
      changed = true;
    }
    if (changed || this.failure !== undefined) this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function newEntry(): Entry {
  return {
    asked: { directory: 'no', cloud: 'no' },
    found: { directory: [], cloud: [] },
    shown: unknown,
  };
}
