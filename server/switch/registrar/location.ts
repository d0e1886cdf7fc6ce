/** A Contact under which a user can be reached (RFC 3261 §10). */
export interface Binding {
  /** What makes it the same binding when it is registered again. */
  readonly key: string;
  /** The Contact URI as the client wrote it. */
  readonly contact: string;
  /** Contact parameters that are given back (`+sip.instance`, `reg-id`), with a leading `;`, or ''. */
  readonly parameters: string;
  readonly flowId: string;
  readonly expiresAt: number;
  readonly callId: string;
  readonly cseq: number;
  /** RFC 3261 §20.10: 0 to 1. */
  readonly q: number;
}

const NONE: readonly Binding[] = [];

/** The location service: the bindings of each user. */
export class Location {
  readonly #users = new Map<string, readonly Binding[]>();

  /** `changed` is told whenever a user may have become reachable or unreachable. */
  constructor(private readonly changed: (user: string) => void) {}

  /** Live bindings of a user, the preferred first. */
  of(user: string, now: number): readonly Binding[] {
    const all = this.#users.get(user) ?? NONE;
    return all.every((binding) => binding.expiresAt > now) ? all : all.filter((one) => one.expiresAt > now);
  }

  /** Replaces what is known of a user, at once: a REGISTER applies whole or not at all (§10.3 step 7). */
  replace(user: string, bindings: readonly Binding[]): void {
    if (bindings.length === 0) this.#users.delete(user);
    else
      this.#users.set(
        user,
        [...bindings].sort((a, b) => b.q - a.q),
      );
    this.changed(user);
  }

  sweep(now: number): void {
    for (const [user, all] of this.#users) {
      const live = this.of(user, now);
      if (live.length < all.length) this.replace(user, live);
    }
  }

  get users(): number {
    return this.#users.size;
  }

  get size(): number {
    let sum = 0;
    for (const bindings of this.#users.values()) sum += bindings.length;
    return sum;
  }
}
