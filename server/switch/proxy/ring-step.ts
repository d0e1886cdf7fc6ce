import type { Clock, Timer } from '../clock';
import type { Ringing, RingOutcome } from '../plan/call-plan';
import { T1 } from '../transactions/timers';
import type { RingLeg } from './ring-leg';

export interface RingStepEvents {
  readonly ring: (one: Ringing) => void;
  /** The seconds are over. */
  readonly timeUp: () => void;
  /** Somebody waited long enough: for a turn to ring, or for those that were cancelled to say so. */
  readonly goOn: () => void;
}

/**
 * One step of a plan: those who ring, those who will, and until when.
 *
 *   ringing ──all have ended──► over
 *      │ time is up                ▲
 *      ▼                           │ all have said so, or T1
 *   clearing ──────────────────────┘
 *
 * Before the next step those that were cancelled are waited for: an answer that crosses its CANCEL then ends
 * the call where it was, and a device that rings again has forgotten the first time (RFC 3261 §8.2.2.2).
 */
export class RingStep {
  readonly #legs: RingLeg[] = [];
  readonly #timers: Timer[] = [];
  #waiting: Ringing[];
  #clearing = false;
  #patient = true;
  #starting = false;

  constructor(
    private readonly clock: Clock,
    ringing: readonly Ringing[],
    private readonly seconds: number | undefined,
    private readonly events: RingStepEvents,
  ) {
    this.#waiting = [...ringing].sort((one, other) => (one.after ?? 0) - (other.after ?? 0));
  }

  /** Those without a wait ring; times are counted from now. */
  begin(): void {
    for (const wait of new Set(this.#waiting.map(({ after = 0 }) => after))) {
      if (wait <= 0) this.#ringUntil(0);
      else {
        this.#after(wait, () => {
          this.#ringUntil(wait);
          this.events.goOn();
        });
      }
    }
    const { seconds } = this;
    if (seconds !== undefined) {
      this.#after(seconds, () => {
        this.#clearing = true;
        this.stop();
        this.#timers.push(
          this.clock.after(T1, () => {
            this.#patient = false;
            this.events.goOn();
          }),
        );
        this.events.timeUp();
      });
    }
  }

  add(leg: RingLeg): void {
    this.#legs.push(leg);
  }

  /** Whether somebody rings, or an answer of one who did may still come. When nobody does, those who wait need not. */
  goesOn(): boolean {
    if (this.#starting) return true;
    while (!this.#legs.some(({ end }) => end === undefined)) {
      const next = this.#waiting[0];
      if (!next) return this.#clearing && this.#patient && this.#legs.some(({ open }) => open);
      this.#ringUntil(next.after ?? 0);
    }
    return true;
  }

  /** By number; of several legs of one number the later counts. */
  outcomes(): ReadonlyMap<string, RingOutcome> {
    return new Map(this.#legs.map(({ about, outcome }) => [about.number, outcome]));
  }

  /** Nobody rings any more who does not yet. */
  stop(): void {
    for (const timer of this.#timers) timer.cancel();
    this.#timers.length = 0;
    this.#waiting = [];
  }

  #ringUntil(wait: number): void {
    const due = this.#waiting.filter(({ after = 0 }) => after <= wait);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    this.#starting = true;
    for (const one of due) this.events.ring(one);
    this.#starting = false;
  }

  #after(seconds: number, action: () => void): void {
    this.#timers.push(this.clock.after(seconds * 1_000, action));
  }
}
