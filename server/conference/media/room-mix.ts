import { FRAME } from './frame';
import { loudestOf } from './loudest';
import { addTo, clipped, without } from './mix';
import type { VoiceEncoder } from './opus';
import type { Participant } from './participant';

/** Voices at a time: with more nobody understands anything, and each costs a decoding and an encoding. */
const VOICES = 4;

/**
 * The conversation of one conference, a frame at a time: the loudest few are decoded and added up. Those who
 * only listen share one encoding; each who is heard gets the sum without their own voice.
 */
export class RoomMix {
  readonly #sum = new Int32Array(FRAME);
  readonly #out = new Int16Array(FRAME);
  readonly #announced: Int16Array[] = [];

  constructor(private readonly encoder: VoiceEncoder) {}

  /** Everybody hears these frames, over the voices. */
  announce(frames: readonly Int16Array[]): void {
    this.#announced.push(...frames);
  }

  /** Mixes and sends one frame among those on the floor. */
  mix(floor: readonly Participant[]): void {
    const speakers = loudestOf(
      floor.filter((one) => one.speaks),
      VOICES,
    );
    const voices = new Map<Participant, Int16Array>();
    this.#sum.fill(0);
    for (const speaker of speakers) {
      const voice = speaker.audio.decode();
      voices.set(speaker, voice);
      addTo(this.#sum, voice);
    }
    const announcement = this.#announced.shift();
    if (announcement) addTo(this.#sum, announcement);
    let shared: Uint8Array | undefined;
    for (const participant of floor) {
      const own = voices.get(participant);
      participant.heard = own !== undefined;
      if (own) participant.send(participant.encoder.encode(without(this.#sum, own, this.#out)));
      else {
        participant.audio.pass();
        participant.send((shared ??= this.encoder.encode(clipped(this.#sum, this.#out))));
      }
    }
  }
}
