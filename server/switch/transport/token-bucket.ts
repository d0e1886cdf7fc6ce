/** Lets through a burst, then a sustained rate. It may go into debt, by which persistence is seen. */
export class TokenBucket {
  #level: number;
  #at: number;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#level = burst;
    this.#at = now;
  }

  /** Takes one; what is left, negative when there was none. */
  take(now: number): number {
    const earned = Math.max(0, now - this.#at) * (this.perSecond / 1000);
    this.#at = now;
    this.#level = Math.min(this.burst, this.#level + earned) - 1;
    return this.#level;
  }
}
