/** A bound on memory: beyond it the oldest are forgotten. */
const MOST_KEYS = 10_000;

/** How often something has happened to each of many, within a time that begins with the first. */
export class Occurrences {
  readonly #entries = new Map<string, { count: number; readonly since: number }>();

  /** `most` in `window` ms, and no more. */
  constructor(
    private readonly most: number,
    private readonly window: number,
    private readonly now: () => number,
  ) {}

  add(key: string): void {
    const entry = this.#current(key);
    if (entry) {
      entry.count++;
      return;
    }
    this.#entries.delete(key);
    this.#entries.set(key, { count: 1, since: this.now() });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_KEYS && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** Whole seconds until it may happen again; `undefined`: it may now. */
  wait(key: string): number | undefined {
    const entry = this.#current(key);
    if (!entry || entry.count < this.most) return undefined;
    return Math.max(1, Math.ceil((entry.since + this.window - this.now()) / 1000));
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  #current(key: string) {
    const entry = this.#entries.get(key);
    return entry && this.now() - entry.since < this.window ? entry : undefined;
  }
}
