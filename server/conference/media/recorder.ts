import { FRAME } from './frame';
import { levelOf } from './mix';
import { VoiceEncoder } from './opus';

/** Frames handed over at a time: a second. What has been handed over is not lost with the process. */
const PORTION = 50;
/** Louder than this, in -dBov, somebody speaks: a quiet room lies well below. */
const SPEECH_LEVEL = 50;

/** A piece of a recording. */
export interface Portion {
  /** Opus packets of 20 ms each. */
  readonly packets: readonly Uint8Array[];
  /** How many of them hold speech. */
  readonly spoken: number;
  /** Nothing more comes. */
  readonly last: boolean;
}

/** Records what one participant says, a frame at a time. */
export class Recorder {
  readonly #encoder = new VoiceEncoder();
  readonly #silence = new Int16Array(FRAME);
  #packets: Uint8Array[] = [];
  #spoken = 0;

  constructor(private readonly deliver: (portion: Portion) => void) {}

  /** `undefined`: nothing arrived for this frame; the time goes on. */
  take(frame: Int16Array | undefined): void {
    if (frame && levelOf(frame) < SPEECH_LEVEL) this.#spoken++;
    this.#packets.push(this.#encoder.encode(frame ?? this.#silence).slice());
    if (this.#packets.length >= PORTION) this.#hand(false);
  }

  /** Hands over what is left. */
  end(): void {
    this.#hand(true);
  }

  #hand(last: boolean): void {
    this.deliver({ packets: this.#packets, spoken: this.#spoken, last });
    this.#packets = [];
    this.#spoken = 0;
  }
}
