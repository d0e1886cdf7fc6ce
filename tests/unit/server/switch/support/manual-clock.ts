import type { Clock, Timer } from '../../../../../server/switch';

interface Due {
  readonly at: number;
  readonly action: () => void;
}

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  readonly #due = new Set<Due>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): Timer {
    const due = { at: this.#now + milliseconds, action };
    this.#due.add(due);
    return { cancel: () => this.#due.delete(due) };
  }

  /** Moves on, doing what falls due in its order, and after each what comes of it. */
  advance(milliseconds: number, settle: () => void): void {
    const until = this.#now + milliseconds;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#due.delete(next);
      this.#now = next.at;
      next.action();
      settle();
    }
    this.#now = until;
  }

  #next(until: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due) if (due.at <= until && (!first || due.at < first.at)) first = due;
    return first;
  }
}
