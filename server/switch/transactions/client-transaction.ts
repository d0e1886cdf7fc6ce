import type { Clock, Timer } from '../clock';
import type { Flow, FlowUser } from '../flows/flow';
import type { SipResponse } from '../message/message';
import type { Connection } from '../transport/connection';
import { TRANSACTION_TIMEOUT } from './timers';

/** Why a request got no final response. */
export type Failure = 'timeout' | 'flow';

/** Who sent the request. */
export interface ResponseListener {
  responded(response: SipResponse): void;
  failed(failure: Failure): void;
}

/** What every client transaction works with. */
export interface ClientEnvironment {
  readonly clock: Clock;
  /** Open client transactions by branch. */
  readonly clients: Map<string, ClientTransaction>;
  /** How long to wait for a client whose connection broke, in milliseconds. */
  readonly flowGrace: number;
}

/** The request to send. */
export interface Outgoing {
  readonly flow: Flow;
  readonly branch: string;
  readonly method: string;
  /** Text of one character a byte, with our Via. */
  readonly text: string;
  readonly binary: boolean;
}

/**
 * A client transaction towards a flow (RFC 3261 §17.1.2 for other than INVITE: Timer F; Timers E and K do
 * not run on a reliable transport).
 *
 *   waiting ──flow carried──► trying ──final, Timer F──► ended
 *      ▲                        │
 *      └──────flow lost─────────┘        (waiting too long: ended, the flow failed)
 *
 * If the client comes back on another connection the request is sent there again: a client that still has
 * the transaction takes it for a retransmission, one that was reloaded takes it for new.
 */
export class ClientTransaction implements FlowUser {
  protected state: 'waiting' | 'trying' | 'proceeding' | 'ended' = 'waiting';
  #timer: Timer | undefined;
  #waiting: Timer | undefined;

  constructor(
    protected readonly environment: ClientEnvironment,
    protected readonly outgoing: Outgoing,
    protected readonly listener: ResponseListener,
  ) {}

  get method(): string {
    return this.outgoing.method;
  }

  get ended(): boolean {
    return this.state === 'ended';
  }

  start(): void {
    this.environment.clients.set(this.outgoing.branch, this);
    this.outgoing.flow.join(this);
    if (this.outgoing.flow.carrier) this.carried();
    else this.lost();
  }

  carried(): void {
    if (this.ended) return;
    this.#waiting?.cancel();
    this.#waiting = undefined;
    if (!this.send(this.outgoing.text)) {
      this.lost();
      return;
    }
    if (this.state !== 'waiting') return;
    this.state = 'trying';
    this.arm(TRANSACTION_TIMEOUT);
  }

  lost(): void {
    if (this.ended || this.#waiting) return;
    this.#waiting = this.environment.clock.after(this.environment.flowGrace, () => {
      this.fail('flow');
    });
  }

  /** Whether a response on that connection may be for this transaction. */
  carriedBy(connection: Connection): boolean {
    return this.outgoing.flow.bound === connection;
  }

  receive(response: SipResponse): void {
    if (this.ended) return;
    if (response.status >= 200) this.end();
    else this.state = 'proceeding';
    this.listener.responded(response);
  }

  end(): void {
    this.state = 'ended';
    this.#timer?.cancel();
    this.#waiting?.cancel();
    this.environment.clients.delete(this.outgoing.branch);
    this.outgoing.flow.leave(this);
  }

  protected expired(): void {
    this.fail('timeout');
  }

  protected fail(failure: Failure): void {
    if (this.ended) return;
    this.end();
    this.listener.failed(failure);
  }

  protected arm(milliseconds: number): void {
    this.#timer?.cancel();
    this.#timer = this.environment.clock.after(milliseconds, () => {
      this.expired();
    });
  }

  protected send(text: string): boolean {
    return this.outgoing.flow.carrier?.send(text, this.outgoing.binary) ?? false;
  }
}
