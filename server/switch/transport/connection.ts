import type { Clock } from '../clock';
import type { SwitchLimits } from '../limits';
import { OPEN, type Remote, type SipSocket } from './sip-socket';
import { TokenBucket } from './token-bucket';
import { WriteBatch } from './write-batch';

/** Close codes of RFC 6455 §7.4.1. */
export const CloseCode = { goingAway: 1001, policy: 1008, tooBig: 1009, tryLater: 1013 } as const;

/** What to do with a message, by how the connection has behaved so far. */
export type Admission = 'accept' | 'refuse' | 'close';

/** Whose flow a connection carries, and the contact key it is reached by ('' when that is not known). */
export interface CarriedFlow {
  readonly owner: string;
  readonly contact: string;
}

/** One client's WebSocket: who signed in on it, what it carries, and how much more it may send. */
export class Connection {
  /** The user who signed in on it by digest; nobody yet when `undefined`. */
  user: string | undefined;
  /** The flows it carries, by id. */
  readonly flows = new Map<string, CarriedFlow>();
  readonly openedAt: number;
  /** Time of the last SIP message. */
  heardAt: number;
  readonly #bucket: TokenBucket;
  readonly #batch: WriteBatch | undefined;
  #unauthenticated = 0;
  #failed = 0;
  #malformed = 0;
  #pinged = false;

  constructor(
    readonly id: string,
    readonly socket: SipSocket,
    readonly remote: Remote,
    private readonly limits: SwitchLimits,
    private readonly clock: Clock,
  ) {
    this.openedAt = clock.now();
    this.heardAt = this.openedAt;
    this.#batch = remote.stream && new WriteBatch(remote.stream);
    this.#bucket = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, this.heardAt);
  }

  get open(): boolean {
    return this.socket.readyState === OPEN;
  }

  /** Whom transactions belong to: the user on any of his connections, or this connection alone. */
  get scope(): string {
    return this.user ?? `#${this.id}`;
  }

  /**
   * Sends a text of one character a byte. `false`: the connection is gone. A client that does not read
   * is cut off, so that its backlog cannot grow without end.
   */
  send(text: string, binary: boolean): boolean {
    if (!this.open) return false;
    if (this.socket.bufferedAmount > this.limits.backlogBytes) {
      this.socket.terminate();
      return false;
    }
    this.#batch?.open();
    this.socket.send(Buffer.from(text, 'latin1'), { binary });
    return true;
  }

  /** Counts one message. Beyond the rate it is refused; a client that persists is cut off. */
  admit(): Admission {
    this.heardAt = this.clock.now();
    const level = this.#bucket.take(this.heardAt);
    if (level < -this.limits.messageBurst) return 'close';
    if (this.user === undefined && ++this.#unauthenticated > this.limits.unauthenticatedMessages)
      return 'close';
    return level < 0 ? 'refuse' : 'accept';
  }

  /** Counts a frame that is no SIP; `false` when there were too many. */
  forgiveMalformed(): boolean {
    return ++this.#malformed <= this.limits.malformedMessages;
  }

  /** Counts wrong credentials; `false` when there were too many. */
  forgiveCredentials(): boolean {
    return ++this.#failed <= this.limits.failedCredentials;
  }

  heartbeat(): void {
    this.#pinged = false;
  }

  /** Pings; `false` when the previous ping was never answered, so the peer is gone. */
  ping(): boolean {
    if (this.#pinged) return false;
    this.#pinged = true;
    if (this.open) this.socket.ping();
    return true;
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }
}
