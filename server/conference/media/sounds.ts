import { holdMelody, MELODY_RATE } from '../../../shared/sounds/hold-melody';
import { FRAME, SAMPLE_RATE } from './frame';

/** What the conference itself says, in tones: it has no voice of its own. */
export type Sound = 'prompt' | 'wrong' | 'entered' | 'left' | 'greeting' | 'record';

interface Tone {
  readonly hertz: number;
  readonly seconds: number;
}

const PAUSE: Tone = { hertz: 0, seconds: 0.08 };
/** Loudest sample, 0…1: clear, and below a voice. */
const LOUDNESS = 0.12;
/** Over which a tone begins and ends, so that it does not click. */
const EDGE_S = 0.008;

/** Rising asks for something, falling refuses or bids farewell. */
const scores: Readonly<Record<Sound, readonly Tone[]>> = {
  prompt: [{ hertz: 880, seconds: 0.25 }],
  wrong: [{ hertz: 330, seconds: 0.2 }, PAUSE, { hertz: 262, seconds: 0.35 }],
  entered: [{ hertz: 523, seconds: 0.1 }, PAUSE, { hertz: 784, seconds: 0.14 }],
  greeting: [
    { hertz: 523, seconds: 0.18 },
    PAUSE,
    { hertz: 659, seconds: 0.18 },
    PAUSE,
    { hertz: 784, seconds: 0.3 },
    { hertz: 0, seconds: 0.4 },
  ],
  record: [{ hertz: 1_000, seconds: 0.4 }],
  left: [{ hertz: 784, seconds: 0.1 }, PAUSE, { hertz: 523, seconds: 0.14 }],
};

/** The frames of a sound, silence at the end of the last. */
export function framesOf(sound: Sound): readonly Int16Array[] {
  const samples = scores[sound].flatMap((tone) => [...samplesOf(tone)]);
  const frames: Int16Array[] = [];
  for (let at = 0; at < samples.length; at += FRAME) {
    const frame = new Int16Array(FRAME);
    frame.set(samples.slice(at, at + FRAME));
    frames.push(frame);
  }
  return frames;
}

function samplesOf({ hertz, seconds }: Tone): Int16Array {
  const samples = new Int16Array(Math.round(seconds * SAMPLE_RATE));
  const edge = EDGE_S * SAMPLE_RATE;
  samples.forEach((_, at) => {
    const rim = Math.min(1, at / edge, (samples.length - at) / edge);
    samples[at] = Math.sin((2 * Math.PI * hertz * at) / SAMPLE_RATE) * LOUDNESS * rim * 32_767;
  });
  return samples;
}

/** The music of those who wait for a moderator: the melody of a call on hold, at the rate of the mixer. */
export class WaitingMusic {
  readonly #melody = holdMelody();
  readonly #frame = new Int16Array(FRAME);
  readonly #ratio = SAMPLE_RATE / MELODY_RATE;
  #at = 0;

  /** The next frame, good until the one after. */
  next(): Int16Array {
    for (let index = 0; index < FRAME; index++) {
      const place = Math.floor(this.#at / this.#ratio);
      const between = this.#at / this.#ratio - place;
      const here = this.#melody[place] ?? 0;
      const there = this.#melody[(place + 1) % this.#melody.length] ?? 0;
      this.#frame[index] = (here + (there - here) * between) * 32_767;
      this.#at = this.#at + 1 === this.#melody.length * this.#ratio ? 0 : this.#at + 1;
    }
    return this.#frame;
  }
}
