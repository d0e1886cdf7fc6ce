import { Audio, PeerConnection, type Track } from 'node-datachannel';

const OPUS = 111;
const KEYS = 110;
const FRAME = 960;

/** What a client of a conference sends and receives, without a browser: packets as they are. */
export class SyntheticPeer {
  /** Payloads received so far. */
  readonly received: Buffer[] = [];
  /** Whether they are kept; else they are counted alone. */
  keep = true;
  packets = 0;
  readonly #connection = new PeerConnection('peer', { iceServers: [] });
  readonly #track: Track;
  readonly #ssrc = Math.floor(Math.random() * 2 ** 31) + 1;
  readonly #open: Promise<void>;
  #sequence = 100;
  #timestamp = 48_000;

  constructor() {
    const audio = new Audio('0', 'SendRecv');
    audio.addOpusCodec(OPUS);
    audio.addAudioCodec(KEYS, 'telephone-event');
    audio.addSSRC(this.#ssrc, 'peer', 'peer', 'peer');
    const track = this.#connection.addTrack(audio);
    this.#track = track;
    track.onMessage((packet) => {
      if (((packet[1] ?? 0) & 0x7f) !== OPUS) return;
      this.packets++;
      if (this.keep) this.received.push(Buffer.from(packet.subarray(12)));
    });
    this.#open = new Promise((resolve) => {
      track.onOpen(resolve);
    });
  }

  /**
   * Its offer, with the level extension a browser offers. `direction`: as in an offer that holds the call.
   * Without candidates: checks that came before the answer would let the library meet a certificate whose
   * fingerprint it does not know yet. The other side learns our address from our first check.
   */
  async offer(direction = 'sendrecv'): Promise<string> {
    const connection = this.#connection;
    if (!connection.localDescription()) {
      const gathered = new Promise<void>((resolve) => {
        connection.onGatheringStateChange((state) => {
          if (state === 'complete') resolve();
        });
      });
      connection.setLocalDescription();
      await gathered;
    }
    return (connection.localDescription()?.sdp ?? '')
      .replace(/a=candidate:.*\r?\n/g, '')
      .replace(/a=rtpmap:110 .*/, 'a=rtpmap:110 telephone-event/48000')
      .replace('a=mid:0', 'a=mid:0\r\na=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level')
      .replace(/a=sendrecv/, `a=${direction}`);
  }

  /** Takes the answer; resolved when sound can flow. */
  async connect(answer: string): Promise<void> {
    this.#connection.setRemoteDescription(answer, 'answer');
    await this.#open;
  }

  /** Sends one frame of Opus; `level`: how loud it claims to be, in -dBov. */
  say(payload: Uint8Array, level: number): void {
    this.#timestamp += FRAME;
    const extension = Buffer.from([0xbe, 0xde, 0, 1, 0x10, level, 0, 0]);
    this.#send(OPUS, this.#timestamp, Buffer.concat([extension, payload]), true);
  }

  /** Presses a key, as a browser does: the same event in several packets, its end three times. */
  press(key: string): void {
    const code = '0123456789*#ABCD'.indexOf(key);
    this.#timestamp += 10 * FRAME;
    for (const [duration, end] of [
      [960, 0],
      [1920, 0],
      [4800, 0x80],
      [4800, 0x80],
      [4800, 0x80],
    ] as const) {
      this.#send(KEYS, this.#timestamp, Buffer.from([code, end | 10, duration >> 8, duration & 0xff]), false);
    }
    this.#timestamp += 10 * FRAME;
  }

  /** Sends bytes as they are. */
  throw(packet: Buffer): void {
    this.#track.sendMessageBinary(packet);
  }

  close(): void {
    this.#connection.close();
  }

  #send(payloadType: number, timestamp: number, payload: Buffer, extended: boolean): void {
    const packet = Buffer.alloc(12 + payload.length);
    packet[0] = extended ? 0x90 : 0x80;
    packet[1] = payloadType;
    packet.writeUInt16BE((this.#sequence = (this.#sequence + 1) & 0xffff), 2);
    packet.writeUInt32BE(timestamp >>> 0, 4);
    packet.writeUInt32BE(this.#ssrc, 8);
    packet.set(payload, 12);
    this.#track.sendMessageBinary(packet);
  }
}
