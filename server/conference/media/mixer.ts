import { FRAME } from './frame';
import type { MixerOptions, MixerRequest, Place } from './messages';
import type { Offer } from './offer';
import { VoiceEncoder } from './opus';
import { Participant, type ParticipantEvents } from './participant';
import { RoomMix } from './room-mix';
import { framesOf, WaitingMusic, type Sound } from './sounds';

/** Frames between two looks at who is still there: five seconds. */
const CHECK_EVERY = 250;

/** Every conference of the process, and those at its doors. */
export class Mixer {
  readonly #participants = new Map<string, Participant>();
  readonly #rooms = new Map<string, RoomMix>();
  readonly #music = new WaitingMusic();
  readonly #musicEncoder = new VoiceEncoder();
  readonly #silenceEncoder = new VoiceEncoder();
  readonly #silence = new Int16Array(FRAME);
  #frames = 0;

  constructor(
    private readonly options: MixerOptions,
    private readonly now: () => number,
  ) {}

  get size(): number {
    return this.#participants.size;
  }

  /** Answers an offer of somebody new, at the door, or of somebody who is here. */
  async describe(name: string, offer: Offer, events: ParticipantEvents): Promise<string> {
    let participant = this.#participants.get(name);
    if (!participant) {
      participant = new Participant(this.options, events, this.now);
      this.#participants.set(name, participant);
    }
    return participant.describe(offer);
  }

  place(name: string, conference: string, place: Place): void {
    const participant = this.#participants.get(name);
    if (!participant) return;
    participant.conference = conference;
    participant.place = place;
  }

  tell(name: string, sound: Sound): void {
    this.#participants.get(name)?.told.push(framesOf(sound));
  }

  play(name: string, packets: readonly Uint8Array[]): void {
    this.#participants.get(name)?.play(packets);
  }

  hush(name: string): void {
    this.#participants.get(name)?.told.hush();
  }

  record(name: string, on: boolean): void {
    this.#participants.get(name)?.record(on);
  }

  announce(conference: string, sound: Sound): void {
    this.#room(conference).announce(framesOf(sound));
  }

  leave(name: string): void {
    this.#participants.get(name)?.close();
    this.#participants.delete(name);
  }

  /** One frame for everybody. */
  beat(): void {
    if (this.#participants.size === 0) return;
    const floors = new Map<string, Participant[]>();
    let music: Uint8Array | undefined;
    let silence: Uint8Array | undefined;
    // The melody goes on whether anybody waits or not: who comes does not hear its first bar each time.
    const melody = this.#music.next();
    for (const participant of this.#participants.values()) {
      participant.audio.advance();
      const told = participant.reachable ? participant.told.next() : undefined;
      if (told) participant.send(participant.encoder.encode(told));
      else if (participant.place === 'waiting') {
        participant.send((music ??= this.#musicEncoder.encode(melody)));
      } else if (participant.place === 'floor' && participant.conference !== undefined) {
        const floor = floors.get(participant.conference);
        if (floor) floor.push(participant);
        else floors.set(participant.conference, [participant]);
        continue;
      } else participant.send((silence ??= this.#silenceEncoder.encode(this.#silence)));
      participant.listen();
    }
    for (const [conference, floor] of floors) this.#room(conference).mix(floor);
    for (const conference of this.#rooms.keys()) {
      if (!floors.has(conference)) this.#rooms.delete(conference);
    }
    if (++this.#frames % CHECK_EVERY === 0) {
      for (const participant of [...this.#participants.values()]) participant.check();
    }
  }

  #room(conference: string): RoomMix {
    let room = this.#rooms.get(conference);
    if (!room) {
      room = new RoomMix(new VoiceEncoder());
      this.#rooms.set(conference, room);
    }
    return room;
  }
}

/** What of the requests needs no answer. */
export type Order = Exclude<MixerRequest, { readonly id: number }>;

export function obey(mixer: Mixer, order: Order): void {
  switch (order.kind) {
    case 'place':
      mixer.place(order.participant, order.conference, order.place);
      break;
    case 'tell':
      mixer.tell(order.participant, order.sound);
      break;
    case 'announce':
      mixer.announce(order.conference, order.sound);
      break;
    case 'play':
      mixer.play(
        order.participant,
        order.packets.map((packet) => Buffer.from(packet, 'base64')),
      );
      break;
    case 'hush':
      mixer.hush(order.participant);
      break;
    case 'record':
      mixer.record(order.participant, order.on);
      break;
    case 'leave':
      mixer.leave(order.participant);
      break;
  }
}
