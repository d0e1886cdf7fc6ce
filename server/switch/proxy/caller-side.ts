import type { Timer } from '../clock';
import type { Flow, FlowUser } from '../flows/flow';
import type { SipResponse } from '../message/message';
import { responseText } from '../message/serialiser';
import type { Cancellable, InviteServer } from '../transactions/server-transaction';
import type { ForwardParts } from './forward-parts';

/** Whoever waits for an INVITE that was sent on to be answered: what reaches them, and that they give up. */
export class CallerSide implements Cancellable, FlowUser {
  #gone: Timer | undefined;
  #gaveUp = false;

  constructor(
    private readonly parts: ForwardParts,
    private readonly server: InviteServer,
    /** How they are reached should their connection break. */
    private readonly flow: Flow | undefined,
    private readonly onGiveUp: () => void,
  ) {}

  get gaveUp(): boolean {
    return this.#gaveUp;
  }

  /** Whether a final response has been sent. */
  get answered(): boolean {
    return this.server.answered;
  }

  get path(): InviteServer['path'] {
    return this.server.path;
  }

  /** From now on a CANCEL and a broken connection count. */
  attend(): void {
    this.server.handler = this;
    this.flow?.join(this);
  }

  /** Nothing more is expected. */
  leave(): void {
    this.#gone?.cancel();
    this.flow?.leave(this);
  }

  /** §16.10: they gave up, or hung up before an answer. */
  cancel(): void {
    this.#gaveUp = true;
    this.onGiveUp();
  }

  carried(): void {
    this.#gone?.cancel();
    this.#gone = undefined;
  }

  /** Unless they come back soon, nobody should go on ringing. */
  lost(): void {
    this.#gone ??= this.parts.clock.after(this.parts.limits.flowGrace, () => {
      this.cancel();
    });
  }

  pass(response: SipResponse): void {
    this.respond(response.status, responseText(response));
  }

  respond(status: number, text: string): void {
    this.server.respond(status, text);
  }

  /** §16.7 step 5: every 2xx of a branch is passed on, also after another final response. */
  succeed(branchId: string, response: SipResponse): void {
    this.parts.transactions.late.remember(branchId, this.server.path, this.parts.clock.now());
    if (this.server.answered) this.server.path.send(responseText(response));
    else this.pass(response);
  }
}
