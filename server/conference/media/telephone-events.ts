import type { RtpPacket } from './rtp-packet';

/** RFC 4733 §3.2 table 7: the sixteen keys, by their event code. */
const KEYS = '0123456789*#ABCD';

/**
 * Keys pressed, out of the packets that tell of them again and again (RFC 4733 §2.5): every packet of one
 * event has the timestamp of its beginning. A key held longer than the duration field counts goes on in
 * another segment without a marker (§2.5.1.3), and is one press all the same.
 */
export class TelephoneEvents {
  #timestamp: number | undefined;
  #code: number | undefined;
  #duration = 0;
  #ended = false;

  /** The key a packet tells of for the first time. */
  read({ payload, timestamp, marker }: RtpPacket): string | undefined {
    const code = payload[0];
    if (payload.length < 4 || code === undefined) return undefined;
    const known = timestamp === this.#timestamp || (!marker && this.#goesOn(code, timestamp));
    const older = this.#timestamp !== undefined && (timestamp - this.#timestamp) >>> 0 > 0x7fffffff;
    // Out of order on the way: of a key that was heard before the present one.
    if (older) return undefined;
    this.#timestamp = timestamp;
    this.#code = code;
    this.#duration = payload.readUInt16BE(2);
    this.#ended = ((payload[1] ?? 0) & 0x80) !== 0;
    return known ? undefined : KEYS[code];
  }

  #goesOn(code: number, timestamp: number): boolean {
    if (this.#timestamp === undefined || this.#ended || code !== this.#code) return false;
    const since = (timestamp - this.#timestamp) >>> 0;
    return since <= 0xffff && since >= this.#duration;
  }
}
