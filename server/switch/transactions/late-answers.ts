import type { ReturnPath } from './return-path';
import { TRANSACTION_TIMEOUT } from './timers';

const GENERATIONS = 4;
const STEP = TRANSACTION_TIMEOUT / GENERATIONS;

/**
 * What is left of an INVITE client transaction once a 2xx went through (RFC 6026 §7.2, Accepted): for
 * Timer M's 32 s further 2xx of that branch are passed on to the caller. A branch and where its answers
 * go is all that needs; in generations of 8 s, so that no timer runs for each call.
 */
export class LateAnswers {
  #generations: Map<string, ReturnPath>[] = [new Map()];
  #turnAt = 0;

  remember(branch: string, path: ReturnPath, now: number): void {
    this.#turn(now);
    this.#generations[0]?.set(branch, path);
  }

  /** Where a 2xx of that branch goes. */
  find(branch: string): ReturnPath | undefined {
    for (const generation of this.#generations) {
      const path = generation.get(branch);
      if (path) return path;
    }
    return undefined;
  }

  get size(): number {
    return this.#generations.reduce((sum, generation) => sum + generation.size, 0);
  }

  /** Lets go of what is older than 32 to 40 s. */
  sweep(now: number): void {
    this.#turn(now);
  }

  #turn(now: number): void {
    if (now < this.#turnAt) return;
    const idle = now - this.#turnAt > TRANSACTION_TIMEOUT;
    this.#turnAt = now + STEP;
    this.#generations = idle ? [new Map()] : [new Map(), ...this.#generations.slice(0, GENERATIONS)];
  }
}
