import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

/** The two ends of a dialog, as flows. */
export interface Ends {
  readonly caller: string;
  readonly callee: string;
}

const MAC_LENGTH = 16;
/** Tokens remembered as ours at a time, twice: a call asks for its token with every request. */
const REMEMBERED = 2_048;

/**
 * The user part of our Record-Route: `flowA~flowB~HMAC` (after RFC 5626 §5.2). Whatever is needed to
 * route within a dialog stands in the token, so nothing is kept for a dialog, and with the same key it
 * still holds after a restart. The HMAC lets nobody write a token that leads to another's flow.
 */
export class RouteTokens {
  readonly #key: KeyObject;
  #recent = new Map<string, Ends>();
  #older = new Map<string, Ends>();

  constructor(key: Buffer) {
    this.#key = createSecretKey(key);
  }

  issue({ caller, callee }: Ends): string {
    const flows = `${caller}~${callee}`;
    const token = `${flows}~${this.#sign(flows)}`;
    this.#remember(token, { caller, callee });
    return token;
  }

  /** The ends a token names; `undefined` when it was not issued with this key. */
  read(token: string): Ends | undefined {
    const known = this.#recent.get(token) ?? this.#older.get(token);
    if (known) return known;
    const ends = this.#verify(token);
    if (ends) this.#remember(token, ends);
    return ends;
  }

  #verify(token: string): Ends | undefined {
    const [caller, callee, mac, more] = token.split('~');
    if (!caller || !callee || mac?.length !== MAC_LENGTH || more !== undefined) return undefined;
    const expected = this.#sign(`${caller}~${callee}`);
    return timingSafeEqual(Buffer.from(mac, 'latin1'), Buffer.from(expected, 'latin1'))
      ? { caller, callee }
      : undefined;
  }

  /** In two generations, so that it stays bounded and the tokens in use stay. */
  #remember(token: string, ends: Ends): void {
    if (this.#recent.size >= REMEMBERED) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(token, ends);
  }

  #sign(flows: string): string {
    return createHmac('sha256', this.#key).update(`flow:${flows}`).digest('base64url').slice(0, MAC_LENGTH);
  }
}
