/** So many at once, and so many a second on average. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number,
  ) {
    this.tokens = rate.burst;
    this.filledAt = now();
  }

  /** True when there is one left to take. */
  take(): boolean {
    this.fill();
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** ms until there is one to take. */
  wait(): number {
    this.fill();
    return Math.max(0, Math.ceil(((1 - this.tokens) / this.rate.perSecond) * 1000));
  }

  private fill(): void {
    const now = this.now();
    const passed = Math.max(0, now - this.filledAt) / 1000;
    this.tokens = Math.min(this.rate.burst, this.tokens + passed * this.rate.perSecond);
    this.filledAt = now;
  }
}
