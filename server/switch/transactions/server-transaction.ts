import type { Clock, Timer } from '../clock';
import type { SipRequest } from '../message/message';
import type { ReturnPath } from './return-path';
import { TRANSACTION_TIMEOUT } from './timers';

/** What a CANCEL that matches the transaction reaches (RFC 3261 §16.10). */
export interface Cancellable {
  cancel(): void;
}

/** What answers an INVITE: its server transaction, or a part of a search that has it. */
export interface InviteServer {
  handler: Cancellable | undefined;
  readonly path: ReturnPath;
  /** Whether a final response has been sent. */
  readonly answered: boolean;
  respond(status: number, text: string): void;
}

/**
 * A server transaction over a reliable transport (RFC 3261 §17.2).
 *
 *                 2xx (any final, if not INVITE)
 *   proceeding ──────────────────────────────────► ended
 *       │ INVITE: 300–699                            ▲
 *       ▼                                            │
 *   completed ───────── ACK, or Timer H ─────────────┘
 *
 * Timers I and J are zero on a reliable transport, so nothing outlives its use. After the final response
 * to an INVITE only that response is kept, until the ACK.
 */
export class ServerTransaction implements InviteServer {
  readonly invite: boolean;
  /** Set while the request is being forwarded. */
  handler: Cancellable | undefined;
  #state: 'proceeding' | 'completed' | 'ended' = 'proceeding';
  #last: string | undefined;
  #timer: Timer | undefined;

  constructor(
    readonly key: string,
    request: SipRequest,
    readonly path: ReturnPath,
    private readonly table: Map<string, ServerTransaction>,
    private readonly clock: Clock,
  ) {
    this.invite = request.method === 'INVITE';
    table.set(key, this);
  }

  /** Whether a final response has been sent. */
  get answered(): boolean {
    return this.#state !== 'proceeding';
  }

  /** Sends a response; a second final one is not sent (a late 2xx to an INVITE is not its business). */
  respond(status: number, text: string): void {
    if (this.answered) return;
    this.path.send(text);
    if (status < 200 || (this.invite && status >= 300)) this.#last = text;
    if (status < 200) return;
    this.handler = undefined;
    if (!this.invite || status < 300) {
      this.end();
      return;
    }
    this.#state = 'completed';
    this.#timer = this.clock.after(TRANSACTION_TIMEOUT, () => {
      this.end();
    });
  }

  /** The request came again: it is answered as before and goes no further. */
  retransmitted(): void {
    if (this.#last !== undefined) this.path.send(this.#last);
  }

  acknowledged(): void {
    if (this.#state === 'completed') this.end();
  }

  end(): void {
    this.#state = 'ended';
    this.#last = undefined;
    this.#timer?.cancel();
    this.handler = undefined;
    this.table.delete(this.key);
  }
}
