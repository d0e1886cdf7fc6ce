import { escapeUser, type SipUri } from './message/uri';

/** The domain the switch serves, with its other names. */
export class Domain {
  readonly #names: ReadonlySet<string>;

  constructor(
    readonly name: string,
    aliases: readonly string[],
  ) {
    this.#names = new Set([name, ...aliases].map((one) => one.toLowerCase()));
  }

  /** Whether a URI is in our domain, whatever its port (RFC 3261 §16.4, §16.5). */
  isOurs(uri: SipUri): boolean {
    return this.#names.has(uri.host);
  }

  addressOf(user: string): string {
    return `sip:${escapeUser(user)}@${this.name}`;
  }
}
