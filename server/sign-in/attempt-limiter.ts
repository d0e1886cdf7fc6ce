/** How many wrong passwords a name may be tried with from one address in WINDOW_MS. */
const MAX_FAILURES = 10;
const WINDOW_MS = 5 * 60_000;
/** A bound on memory: beyond it the oldest entries are forgotten. */
const MAX_ENTRIES = 20_000;

interface Entry {
  failures: number;
  /** When the window began, in ms. */
  since: number;
}

/**
 * Counts wrong passwords by name and address together: whoever guesses locks out himself, not the
 * person whose name he guesses at from elsewhere. An attempt counts as wrong from its beginning, so that many
 * at once gain nothing; a right one is forgotten with all before it.
 */
export class AttemptLimiter {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly now: () => number = Date.now,
    private readonly max: number = MAX_FAILURES,
  ) {}

  /** Undefined when the attempt may be made; else how long to wait, in whole seconds. */
  begin(name: string, address: string): number | undefined {
    const key = keyOf(name, address);
    const now = this.now();
    let entry = this.entries.get(key);
    if (!entry || now - entry.since >= WINDOW_MS) entry = { failures: 0, since: now };
    if (entry.failures >= this.max) return Math.ceil((entry.since + WINDOW_MS - now) / 1000);
    entry.failures += 1;
    this.entries.delete(key);
    this.entries.set(key, entry);
    this.trim();
    return undefined;
  }

  succeed(name: string, address: string): void {
    this.entries.delete(keyOf(name, address));
  }

  /** The attempt was no wrong one; those before it count on. */
  forgive(name: string, address: string): void {
    const entry = this.entries.get(keyOf(name, address));
    if (entry) entry.failures -= 1;
  }

  private trim(): void {
    if (this.entries.size <= MAX_ENTRIES) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}

function keyOf(name: string, address: string): string {
  return `${address}\n${name.toLowerCase()}`;
}
