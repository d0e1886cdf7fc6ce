import { randomInt } from 'node:crypto';
import { writeAnswer } from './answer';
import { FRAME } from './frame';
import { InboundAudio } from './inbound-audio';
import { MediaLink } from './media-link';
import type { MixerOptions, Place } from './messages';
import type { AudioLine, Offer } from './offer';
import { VoiceDecoder, VoiceEncoder } from './opus';
import { PacketAllowance } from './packet-allowance';
import { Recorder, type Portion } from './recorder';
import { readRtp, writeRtp } from './rtp-packet';
import { TelephoneEvents } from './telephone-events';
import { Told } from './told';
import type { OwnTransport } from './transport-description';

/** A page that was loaded anew, or a network that changed, finds its way back in less (companion: 40 s). */
const SILENT_LIMIT_MS = 45_000;

export interface ParticipantEvents {
  readonly onKey: (key: string) => void;
  readonly onLost: () => void;
  readonly onPlayed: () => void;
  readonly onRecorded: (portion: Portion) => void;
}

/** One participant's media: the path, what comes in by it, and what goes out. */
export class Participant {
  place: Place = 'door';
  conference: string | undefined;
  /** Heard in the frame before. */
  heard = false;
  readonly audio = new InboundAudio(() => new VoiceDecoder());
  /** What is meant for this participant alone. */
  readonly told = new Told();
  readonly #keys = new TelephoneEvents();
  readonly #session = randomInt(1, 2 ** 47);
  readonly #ssrc = randomInt(1, 2 ** 32);
  #version = 0;
  #sequence = randomInt(2 ** 16);
  #timestamp = randomInt(2 ** 32);
  #link: MediaLink | undefined;
  #agreed: { readonly audio: AudioLine; readonly transport: OwnTransport } | undefined;
  #encoder: VoiceEncoder | undefined;
  #recorder: Recorder | undefined;
  #allowance: PacketAllowance;
  #heardAt: number;
  #lost = false;

  constructor(
    private readonly options: MixerOptions,
    private readonly events: ParticipantEvents,
    private readonly now: () => number,
  ) {
    this.#heardAt = now();
    this.#allowance = new PacketAllowance(now());
  }

  /** How loud, in -dBov; silence from whoever holds the call: their music is not for us. */
  get level(): number {
    return this.audio.level;
  }

  get speaks(): boolean {
    return this.audio.speaking && this.#agreed?.audio.direction === 'sendrecv';
  }

  /** Whether what is sent now arrives. */
  get reachable(): boolean {
    return this.#link?.open ?? false;
  }

  /** An encoder of their own, for what nobody else hears. */
  get encoder(): VoiceEncoder {
    return (this.#encoder ??= new VoiceEncoder());
  }

  /**
   * Answers the first offer or a later one. With the path they have it is described again, with a new one
   * (ICE restart, RFC 8839 §4.4.1.1.1) a new link takes the place of the old: the library knows no restart.
   */
  async describe(offer: Offer): Promise<string> {
    const { audio } = offer;
    const before = this.#agreed;
    const same = before?.audio.iceUfrag === audio.iceUfrag && before.audio.fingerprint === audio.fingerprint;
    const transport = same ? before.transport : await this.#connect(audio);
    this.#agreed = { audio, transport };
    return writeAnswer(offer, {
      transport,
      ssrc: this.#ssrc,
      session: this.#session,
      version: this.#version++,
      publicAddress: this.options.publicAddress,
    });
  }

  /** Sends one frame, encoded. Time goes on also while it is not sent. */
  send(payload: Uint8Array): void {
    this.#timestamp = (this.#timestamp + FRAME) >>> 0;
    const { audio } = this.#agreed ?? {};
    if (!audio || !this.#link || audio.direction === 'sendonly' || audio.direction === 'inactive') return;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const header = {
      payloadType: audio.opus,
      sequence: this.#sequence,
      timestamp: this.#timestamp,
      ssrc: this.#ssrc,
    };
    this.#link.send(writeRtp(header, payload));
  }

  /** Plays a recording to them alone. */
  play(packets: readonly Uint8Array[]): void {
    this.told.play(packets, this.events.onPlayed);
  }

  record(on: boolean): void {
    if (!on) this.#recorder?.end();
    this.#recorder = on ? (this.#recorder ?? new Recorder(this.events.onRecorded)) : undefined;
  }

  /** Nobody else hears this frame of theirs. */
  listen(): void {
    this.#recorder?.take(this.speaks ? this.audio.decode() : undefined);
    this.audio.pass();
  }

  /** Whether anything still arrives. Who has said that they send nothing need only have their path. */
  check(): void {
    const { direction } = this.#agreed?.audio ?? {};
    const quiet = direction === 'inactive' || direction === 'recvonly';
    if (quiet && this.reachable) this.#heardAt = this.now();
    else if (this.now() - this.#heardAt > SILENT_LIMIT_MS) this.#lose();
  }

  close(): void {
    this.#lost = true;
    this.#link?.close();
  }

  async #connect(audio: AudioLine): Promise<OwnTransport> {
    const link = new MediaLink({
      ports: this.options.ports,
      onPacket: (packet) => {
        this.#receive(packet);
      },
      onPath: (open) => {
        if (open) this.#heardAt = this.now();
      },
    });
    try {
      const transport = await link.answer(audio);
      this.#link?.close();
      this.#link = link;
      this.#heardAt = this.now();
      if (this.#lost) link.close();
      return transport;
    } catch (error) {
      link.close();
      throw error;
    }
  }

  #receive(data: Buffer): void {
    const now = this.now();
    const verdict = this.#allowance.take(now);
    if (verdict === 'end') this.#lose();
    const { audio } = this.#agreed ?? {};
    if (verdict !== 'read' || !audio) return;
    const packet = readRtp(data, audio.levelId);
    if (!packet) return;
    this.#heardAt = now;
    if (packet.payloadType === audio.opus) this.audio.receive(packet);
    else if (audio.keys.has(packet.payloadType)) {
      this.audio.receiveQuiet(packet);
      const key = this.#keys.read(packet);
      if (key !== undefined) this.events.onKey(key);
    }
  }

  #lose(): void {
    if (this.#lost) return;
    this.#lost = true;
    this.events.onLost();
  }
}
