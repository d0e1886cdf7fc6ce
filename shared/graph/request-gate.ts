import type { Pause } from './pause';

/** Graph throttles whoever asks for more at once. */
const AT_ONCE = 4;

/** Lets so many requests through at a time, in the order they came, and none while Graph wants its rest. */
export class RequestGate {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private restUntil = 0;

  constructor(
    private readonly pause: Pause,
    private readonly now: () => number,
    private readonly atOnce = AT_ONCE,
  ) {}

  /** Runs `work` when there is room. An aborted signal ends the wait. */
  async through<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      signal?.throwIfAborted();
      await this.rested(signal);
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Nothing is asked for so many ms. */
  rest(ms: number): void {
    this.restUntil = Math.max(this.restUntil, this.now() + ms);
  }

  /** Waits for the end of a rest that concerns everybody. */
  async rested(signal: AbortSignal | undefined): Promise<void> {
    for (let left = this.restUntil - this.now(); left > 0; left = this.restUntil - this.now()) {
      await this.pause(left, signal);
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.atOnce) this.running += 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  /** The place goes to whoever waits longest, so that nobody slips in between. */
  private leave(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.running -= 1;
  }
}
