import { createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Clock } from '../clock';

const LIFETIME = 300_000;
const MAC_LENGTH = 16;
const HEX = /^[0-9a-f]{8}$/i;

/**
 * Nonces for digest authentication (RFC 7616 §3.3, §5.4) that need no memory but their highest count.
 *
 * A nonce is `time.process.number.HMAC`. The count of nonce n stands at n modulo the capacity of one
 * fixed array: a nonce older than that many others, older than five minutes, or of an earlier process
 * (whose counts are forgotten) is stale, and a client with the right password gets a new one at once.
 */
export class Nonces {
  readonly #process = randomBytes(6).toString('base64url');
  readonly #counts: Uint32Array;
  readonly #key: KeyObject;
  #issued = 0;

  constructor(
    key: Buffer,
    capacity: number,
    private readonly clock: Clock,
  ) {
    this.#key = createSecretKey(key);
    this.#counts = new Uint32Array(capacity);
  }

  issue(): string {
    const number = this.#issued++;
    this.#counts[number % this.#counts.length] = 0;
    const content = `${this.clock.now().toString(36)}.${this.#process}.${number.toString(36)}`;
    return `${content}.${this.#sign(content)}`;
  }

  /**
   * Uses a nonce once more. `nc` is the count the client sent (8 hexadecimal digits), or `undefined` for
   * a client without `qop`, which may use a nonce once. `false`: forged, stale or replayed.
   */
  use(nonce: string, nc: string | undefined): boolean {
    const [time = '', process = '', number = '', mac = ''] = nonce.split('.');
    const expected = this.#sign(`${time}.${process}.${number}`);
    if (mac.length !== MAC_LENGTH || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return false;
    const index = Number.parseInt(number, 36);
    if (process !== this.#process || index < this.#issued - this.#counts.length) return false;
    if (this.clock.now() - Number.parseInt(time, 36) > LIFETIME) return false;
    return this.#raise(index % this.#counts.length, nc);
  }

  /** The count must rise with each use of a nonce (RFC 7616 §3.4 `nc`). */
  #raise(slot: number, nc: string | undefined): boolean {
    if (nc !== undefined && !HEX.test(nc)) return false;
    const seen = this.#counts[slot] ?? 0;
    const count = nc === undefined ? 1 : Number.parseInt(nc, 16);
    if (count <= seen) return false;
    this.#counts[slot] = nc === undefined ? 0xffffffff : count;
    return true;
  }

  #sign(content: string): string {
    return createHmac('sha256', this.#key)
      .update(`nonce:${content}`)
      .digest('base64url')
      .slice(0, MAC_LENGTH);
  }
}
