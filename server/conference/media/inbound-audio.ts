import { FRAME, SILENCE_LEVEL } from './frame';
import { JitterBuffer, type JitterItem } from './jitter-buffer';
import { levelOf } from './mix';
import { opusDuration } from './opus-duration';
import { PcmQueue } from './pcm-queue';
import type { RtpPacket } from './rtp-packet';

/** Turns a packet into samples; `undefined`: it is none. */
export interface PacketDecoder {
  decode(packet: Uint8Array): Int16Array | undefined;
}

/** A loud level counts at once for half, a quiet one slowly: who pauses between words goes on talking. */
const RISE = 0.5;
const FALL = 0.1;
/** What a frame that was lost sounds like, against the one before it. */
const FADE = 0.6;
/** Frames in a row that are made up; after them there is silence. */
const MOST_MADE_UP = 4;

/**
 * What one participant says, a frame at a time. It is decoded only when it is asked for: whoever is not
 * among the loudest costs a look at the level his packets carry (RFC 6464), and no more.
 */
export class InboundAudio {
  readonly #jitter = new JitterBuffer();
  readonly #queue = new PcmQueue();
  readonly #frame = new Int16Array(FRAME);
  #due: (JitterItem | 'lost')[] = [];
  /** Samples taken from the buffer and not played yet. */
  #ahead = 0;
  #smooth = SILENCE_LEVEL;
  #measured: number | undefined;
  #decoder: PacketDecoder | undefined;
  #madeUp = 0;
  #speaking = false;

  constructor(private readonly createDecoder: () => PacketDecoder) {}

  /** How loud, smoothed, in -dBov. */
  get level(): number {
    return this.#smooth;
  }

  /** Whether anything is to be heard in this frame. */
  get speaking(): boolean {
    return this.#speaking;
  }

  /** A packet of sound. */
  receive({ sequence, payload, level }: RtpPacket): void {
    const duration = opusDuration(payload);
    if (duration !== undefined) this.#jitter.put(sequence, { payload, duration, level });
  }

  /** A packet of the same stream without sound: its number is not missing. */
  receiveQuiet({ sequence }: RtpPacket): void {
    this.#jitter.put(sequence, { payload: undefined, duration: FRAME, level: SILENCE_LEVEL });
  }

  /** Goes on by one frame. */
  advance(): void {
    this.#due = [];
    while (this.#ahead < FRAME) {
      const next = this.#jitter.next();
      if (next === undefined) break;
      this.#due.push(next);
      this.#ahead += next === 'lost' ? FRAME : next.duration;
    }
    this.#speaking = this.#ahead > 0;
    this.#ahead = Math.max(0, this.#ahead - FRAME);
    this.#judge();
  }

  /** Nobody listens to this frame. */
  pass(): void {
    this.#queue.clear();
    this.#measured = undefined;
  }

  /** The frame, good until the next. */
  decode(): Int16Array {
    this.#decoder ??= this.createDecoder();
    for (const item of this.#due) this.#play(item, this.#decoder);
    const played = this.#queue.shift(this.#frame);
    if (!played) this.#makeUp();
    this.#measured = levelOf(this.#frame);
    return this.#frame;
  }

  /**
   * By what was heard of him last, where somebody listened, else by what he says of himself: claiming to
   * be loud wins nobody the floor for longer than a frame. Who says nothing is taken for loud, and heard.
   */
  #judge(): void {
    if (!this.#speaking) {
      this.#smooth += FALL * (SILENCE_LEVEL - this.#smooth);
      return;
    }
    let claimed: number | undefined;
    for (const item of this.#due) {
      const level = item === 'lost' ? undefined : (item.level ?? 0);
      if (level !== undefined) claimed = Math.min(claimed ?? SILENCE_LEVEL, level);
    }
    const level = this.#measured ?? claimed;
    if (level === undefined) return;
    this.#smooth += (level < this.#smooth ? RISE : FALL) * (level - this.#smooth);
  }

  #play(item: JitterItem | 'lost', decoder: PacketDecoder): void {
    const samples = item === 'lost' || !item.payload ? undefined : decoder.decode(item.payload);
    if (samples) {
      this.#madeUp = 0;
      this.#queue.push(samples);
    } else if (item === 'lost' || item.payload) {
      this.#makeUp();
      this.#queue.push(this.#frame);
    } else this.#queue.pushSilence(item.duration);
  }

  /** The frame before once more, softer; after some, silence. */
  #makeUp(): void {
    this.#madeUp++;
    if (this.#madeUp > MOST_MADE_UP) this.#frame.fill(0);
    else for (let at = 0; at < FRAME; at++) this.#frame[at] = (this.#frame[at] ?? 0) * FADE;
  }
}
