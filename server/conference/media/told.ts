import { FRAME } from './frame';
import { VoiceDecoder } from './opus';
import { PcmQueue } from './pcm-queue';

/** A recording that is played: decoded as it is heard, for one of minutes would fill the memory. */
class Playback {
  readonly #decoder = new VoiceDecoder();
  readonly #queue = new PcmQueue();
  readonly #frame = new Int16Array(FRAME);
  #at = 0;

  constructor(
    private readonly packets: readonly Uint8Array[],
    readonly done: () => void,
  ) {}

  next(): Int16Array | undefined {
    while (this.#queue.length < FRAME && this.#at < this.packets.length) {
      const packet = this.packets[this.#at++];
      const samples = packet && this.#decoder.decode(packet);
      if (samples) this.#queue.push(samples);
    }
    return this.#queue.shift(this.#frame) ? this.#frame : undefined;
  }
}

/** What one participant alone is told, one thing after the other: tones and recordings. */
export class Told {
  readonly #frames: Int16Array[] = [];
  #playback: Playback | undefined;

  /** After what is being told. */
  push(frames: readonly Int16Array[]): void {
    this.#frames.push(...frames);
  }

  /** After the tones; in the place of another recording, whose `done` is not called. */
  play(packets: readonly Uint8Array[], done: () => void): void {
    this.#playback = new Playback(packets, done);
  }

  hush(): void {
    this.#frames.length = 0;
    this.#playback = undefined;
  }

  /** The next frame, good until the one after; `undefined`: nothing more. */
  next(): Int16Array | undefined {
    const tone = this.#frames.shift();
    if (tone) return tone;
    const playback = this.#playback;
    const frame = playback?.next();
    if (!frame && playback) {
      this.#playback = undefined;
      playback.done();
    }
    return frame;
  }
}
