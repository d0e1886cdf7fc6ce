import type { Watched } from '../watched';

/**
 * A value made of others: the same object while it means the same, so that whoever follows it hears of
 * true changes only. Values are compared as JSON.
 */
export class Derived<T> implements Watched<T> {
  private current: T;
  private readonly listeners = new Set<() => void>();
  private readonly release: readonly (() => void)[];

  constructor(
    private readonly make: () => T,
    sources: readonly Pick<Watched<unknown>, 'subscribe'>[],
  ) {
    this.current = make();
    this.release = sources.map((source) =>
      source.subscribe(() => {
        this.update();
      }),
    );
  }

  snapshot(): T {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    for (const end of this.release) end();
    this.listeners.clear();
  }

  private update(): void {
    const next = this.make();
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}
