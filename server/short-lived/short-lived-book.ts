/** Something that is open for a while and that somebody may wait for. */
export interface ShortLived {
  readonly key: string;
  /** Where it was begun from: an address. */
  readonly place: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
}

export interface ShortLivedOptions {
  /** ms */
  readonly life: number;
  /** Bounds on memory: of all, and of those one place may have open; the oldest give way. */
  readonly most: number;
  readonly mostPerPlace: number;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** Short-lived things by their key, in memory, with those who wait until something becomes of them. */
export class ShortLivedBook<T extends ShortLived> {
  /** In the order they were begun, which is the order they expire in. */
  private readonly kept = new Map<string, T>();
  private readonly waiting = new Map<string, Set<() => void>>();

  /** `gone` is told of each that leaves, for whatever reason. */
  constructor(
    private readonly options: ShortLivedOptions,
    private readonly gone: (one: T) => void = () => undefined,
  ) {}

  /** Keeps what `make` answers for its moment of expiry. */
  begin(place: string, make: (expiresAt: number) => T): T {
    this.sweep();
    this.makeRoom(place);
    const one = make(this.options.now() + this.options.life);
    this.kept.set(one.key, one);
    return one;
  }

  find(key: string): T | undefined {
    this.sweep();
    return this.kept.get(key);
  }

  /** Lets it go, and all who wait for it. */
  remove(one: T): void {
    if (!this.kept.delete(one.key)) return;
    this.gone(one);
    this.wake(one);
    this.waiting.delete(one.key);
  }

  /** Something has become of it: all who wait look. */
  wake({ key }: T): void {
    for (const wake of this.waiting.get(key) ?? []) wake();
  }

  /** Until something has become of it or it is gone, or `limit` ms have passed. */
  wait({ key }: T, limit: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.waiting.get(key) ?? new Set();
      this.waiting.set(key, waiting);
      const wake = (): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, limit);
      waiting.add(wake);
    });
  }

  /** Lets go of everything. */
  close(): void {
    for (const one of [...this.kept.values()]) this.remove(one);
  }

  private sweep(): void {
    const now = this.options.now();
    for (const one of this.kept.values()) {
      if (one.expiresAt > now) return;
      this.remove(one);
    }
  }

  private makeRoom(place: string): void {
    const { most, mostPerPlace } = this.options;
    const own = [...this.kept.values()].filter((one) => one.place === place);
    for (const one of own.slice(0, Math.max(0, own.length - mostPerPlace + 1))) this.remove(one);
    const [oldest] = this.kept.values();
    if (oldest && this.kept.size >= most) this.remove(oldest);
  }
}
