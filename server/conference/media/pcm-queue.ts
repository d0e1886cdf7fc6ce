import { FRAME } from './frame';

/** Sound that was decoded and not played yet: what one packet holds beyond a frame, never more than two packets. */
const CAPACITY = 12_000;

export class PcmQueue {
  readonly #samples = new Int16Array(CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(samples: Int16Array): void {
    const fitting = samples.subarray(0, CAPACITY - this.#length);
    this.#samples.set(fitting, this.#length);
    this.#length += fitting.length;
  }

  pushSilence(count: number): void {
    const end = Math.min(CAPACITY, this.#length + count);
    this.#samples.fill(0, this.#length, end);
    this.#length = end;
  }

  /** Takes one frame into `frame`; what is missing at its end is silence. `false`: there was nothing, and it is as before. */
  shift(frame: Int16Array): boolean {
    if (this.#length === 0) return false;
    const count = Math.min(FRAME, this.#length);
    frame.set(this.#samples.subarray(0, count));
    frame.fill(0, count);
    this.#samples.copyWithin(0, count, this.#length);
    this.#length -= count;
    return true;
  }

  clear(): void {
    this.#length = 0;
  }
}
