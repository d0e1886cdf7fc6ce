/**
 * Numbers that rise with every change of anybody's, over restarts too: they begin at the clock's
 * milliseconds, and nobody changes something a thousand times a second for long.
 */
export class Revisions {
  private last: number;

  constructor(now: number) {
    this.last = now;
  }

  readonly current = (): number => this.last;

  rise(): void {
    this.last += 1;
  }
}
