/** A new path needs about that long to carry sound. */
const BETWEEN_MS = 6_000;
/** A back-to-back PBX may hold us without a word: more attempts would not bring anybody back. */
const MOST_ATTEMPTS = 2;
/** Sound for so long, and the next silence is another one. */
const MENDED_AFTER_MS = 10_000;

/** When a call in which nothing arrives is worth another path: a couple of times, then only the warning stays. */
export class SilenceAttempts {
  private attempts = 0;
  private lastAt = -Infinity;
  private heardSince: number | undefined;

  /** Nothing arrives. True when something is to be tried now; tell with `tried` that it was. */
  due(now: number): boolean {
    this.heardSince = undefined;
    return this.attempts < MOST_ATTEMPTS && now - this.lastAt >= BETWEEN_MS;
  }

  tried(now: number): void {
    this.attempts += 1;
    this.lastAt = now;
  }

  /** Sound arrives, or is not to be expected. */
  heard(now: number): void {
    this.heardSince ??= now;
    if (now - this.heardSince >= MENDED_AFTER_MS) this.attempts = 0;
  }
}
