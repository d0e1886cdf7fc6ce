import type { Clock } from '../../../../server/hub/clock';

interface Due {
  readonly at: number;
  readonly work: () => void;
}

/** Time that passes when it is told to. */
export class FakeClock implements Clock {
  private time = 1_000_000;
  private readonly due = new Set<Due>();

  get pending(): number {
    return this.due.size;
  }

  now(): number {
    return this.time;
  }

  after(delay: number, work: () => void): () => void {
    const entry = { at: this.time + delay, work };
    this.due.add(entry);
    return () => this.due.delete(entry);
  }

  pass(duration: number): void {
    const end = this.time + duration;
    for (;;) {
      const [next] = [...this.due].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.due.delete(next);
      this.time = next.at;
      next.work();
    }
    this.time = end;
  }
}
