import type { Peer } from './peer';

/** How many epochs that had to give way are remembered for a user. */
const MAX_REMEMBERED = 16;

interface Seated {
  readonly peer: Peer;
  readonly epoch: string;
}

/** What became of a connection that wants to be the user's companion. */
export type Seating =
  /** It is now. `displaced`: another companion that was, and has to be told. */
  | { readonly seated: true; readonly displaced?: Peer | undefined; readonly newEpoch: boolean }
  /** It gave way to the one that is here now, and only came back because nobody had told it. */
  | { readonly seated: false };

/** Who is a user's companion: at most one connection, the newest. */
export class CompanionSeat {
  private seated: Seated | undefined;
  private lastEpoch: string | undefined;
  private readonly gaveWay = new Set<string>();

  /** `vacant`: nobody sits here, and whoever did is not expected back. */
  take(peer: Peer, epoch: string, vacant: boolean): Seating {
    if (!vacant && this.gaveWay.has(epoch) && epoch !== this.lastEpoch) return { seated: false };
    const before = this.seated;
    const newEpoch = epoch !== this.lastEpoch;
    const displaced = before && before.epoch !== epoch ? before.peer : undefined;
    if (newEpoch && this.lastEpoch !== undefined) this.remember(this.lastEpoch);
    this.gaveWay.delete(epoch);
    this.seated = { peer, epoch };
    this.lastEpoch = epoch;
    return { seated: true, displaced, newEpoch };
  }

  /** True when the peer was the companion, and is no more. */
  leave(peer: Peer): boolean {
    if (this.seated?.peer !== peer) return false;
    this.seated = undefined;
    return true;
  }

  holds(peer: Peer): boolean {
    return this.seated?.peer === peer;
  }

  get peer(): Peer | undefined {
    return this.seated?.peer;
  }

  get epoch(): string | undefined {
    return this.seated?.epoch;
  }

  private remember(epoch: string): void {
    this.gaveWay.add(epoch);
    const [oldest] = this.gaveWay;
    if (this.gaveWay.size > MAX_REMEMBERED && oldest !== undefined) this.gaveWay.delete(oldest);
  }
}
