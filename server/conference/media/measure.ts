import { FRAME_MS } from './frame';
import type { MixerFigures } from './messages';

/** Counts how the mixer does, for whoever asks. */
export class Measure {
  #frames = 0;
  #latestMs = 0;
  #frameAt: number | undefined;
  #usage = process.cpuUsage();
  #since: number;

  constructor(private readonly now: () => number) {
    this.#since = now();
  }

  /** A frame begins. */
  frame(): void {
    const now = this.now();
    if (this.#frameAt !== undefined) {
      this.#latestMs = Math.max(this.#latestMs, now - this.#frameAt - FRAME_MS);
    }
    this.#frameAt = now;
    this.#frames++;
  }

  /** The figures since the last time, which begin anew. */
  take(participants: number): MixerFigures {
    const { user, system } = process.cpuUsage(this.#usage);
    const passed = Math.max(1, this.now() - this.#since);
    const figures = {
      participants,
      cpuPercent: (user + system) / 10 / passed,
      residentBytes: process.memoryUsage.rss(),
      frames: this.#frames,
      latestMs: this.#latestMs,
    };
    this.#usage = process.cpuUsage();
    this.#since = this.now();
    this.#frames = 0;
    this.#latestMs = 0;
    return figures;
  }
}
