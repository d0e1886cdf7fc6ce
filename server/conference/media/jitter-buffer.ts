/** What stands between the network, which delivers as it likes, and the mixer, which asks every 20 ms. */
export interface JitterItem {
  /** Absent: nothing to be heard, a keypress perhaps. */
  readonly payload: Buffer | undefined;
  /** In samples. */
  readonly duration: number;
  /** In -dBov, where the sender says it. */
  readonly level: number | undefined;
}

/** Packets waited for before the first is played: few where the network is calm. */
const LEAST_DEPTH = 2;
const MOST_DEPTH = 6;
/** So many beyond the depth are a burst, or a sender whose clock runs fast. */
const SLACK = 4;
const CAPACITY = 64;
/** A step in the numbers as large as this is another stream (RFC 3550 appendix A.1). */
const DROPOUT = 500;
/** Smooth pulls after which less depth is tried: 20 s. */
const CALM = 1_000;

/**
 * Puts packets into their order (RFC 3550 §5.1 sequence number) and gives them out one by one.
 *
 *   filling ──depth reached──► playing ──empty──► filling, one deeper
 *
 * A sender whose clock is slower than ours, or who pauses, empties it; one that is faster fills it, and
 * loses a packet now and then.
 */
export class JitterBuffer {
  readonly #items = new Map<number, JitterItem>();
  #next = 0;
  #highest = 0;
  #started = false;
  #playing = false;
  #depth = LEAST_DEPTH;
  #calm = 0;

  get size(): number {
    return this.#items.size;
  }

  /** Packets waited for at present. */
  get depth(): number {
    return this.#depth;
  }

  put(sequence: number, item: JitterItem): void {
    if (!this.#started || Math.abs(distance(this.#highest, sequence)) > DROPOUT) this.#restart(sequence);
    if (distance(this.#next, sequence) < 0) {
      // Too late to be played; before the first was played there is no such thing.
      if (this.#playing || distance(sequence, this.#highest) >= CAPACITY) return;
      this.#next = sequence;
    }
    if (distance(this.#highest, sequence) > 0) this.#highest = sequence;
    this.#items.set(sequence, item);
    while (distance(this.#next, this.#highest) >= CAPACITY) this.#skip();
  }

  /** The next in turn; `'lost'`: it did not come, later ones did; `undefined`: there is nothing to play. */
  next(): JitterItem | 'lost' | undefined {
    if (!this.#playing) {
      if (this.#items.size < this.#depth) return undefined;
      this.#playing = true;
      this.#toFirst();
    }
    if (this.#items.size === 0) {
      this.#playing = false;
      this.#depth = Math.min(MOST_DEPTH, this.#depth + 1);
      this.#calm = 0;
      return undefined;
    }
    if (this.#items.size > this.#depth + SLACK) this.#skip();
    if (++this.#calm >= CALM) {
      this.#calm = 0;
      this.#depth = Math.max(LEAST_DEPTH, this.#depth - 1);
    }
    const item = this.#items.get(this.#next);
    this.#skip();
    return item ?? 'lost';
  }

  #skip(): void {
    this.#items.delete(this.#next);
    this.#next = (this.#next + 1) & 0xffff;
  }

  #toFirst(): void {
    while (!this.#items.has(this.#next)) this.#next = (this.#next + 1) & 0xffff;
  }

  #restart(sequence: number): void {
    this.#items.clear();
    this.#started = true;
    this.#playing = false;
    this.#next = sequence;
    this.#highest = sequence;
  }
}

/** How far it is from one sequence number to another, the short way round: -32768 to 32767. */
function distance(from: number, to: number): number {
  return (((to - from) & 0xffff) ^ 0x8000) - 0x8000;
}
