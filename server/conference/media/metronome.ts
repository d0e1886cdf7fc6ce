/** A monotonic clock and a timer, in milliseconds. */
export interface Pulse {
  now(): number;
  after(milliseconds: number, action: () => void): void;
}

/** After so many missed beats (the machine slept) the rest is let go instead of being played in a rush. */
const MOST_AT_ONCE = 10;

/**
 * Beats every `period` ms for as long as it runs, counted from its start and not from the beat before:
 * a late timer delays one beat and none after it.
 */
export class Metronome {
  #due: number;
  #running = true;

  constructor(
    private readonly period: number,
    private readonly beat: () => void,
    private readonly pulse: Pulse,
  ) {
    this.#due = pulse.now() + period;
    this.#schedule();
  }

  stop(): void {
    this.#running = false;
  }

  #schedule(): void {
    this.pulse.after(Math.max(0, this.#due - this.pulse.now()), () => {
      this.#run();
    });
  }

  #run(): void {
    if (!this.#running) return;
    const late = Math.floor((this.pulse.now() - this.#due) / this.period);
    if (late >= MOST_AT_ONCE) this.#due += late * this.period;
    while (this.#due <= this.pulse.now()) {
      this.#due += this.period;
      this.beat();
    }
    this.#schedule();
  }
}
