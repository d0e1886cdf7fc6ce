import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { headerText, requestText } from '../message/serialiser';
import {
  ClientTransaction,
  type ClientEnvironment,
  type Failure,
  type ResponseListener,
} from '../transactions/client-transaction';
import { InviteClientTransaction, type InviteTexts } from '../transactions/invite-client-transaction';
import type { Target } from './target';

/** Who gathers what the branches answer. */
export interface BranchOwner {
  responded(branch: Branch, response: SipResponse): void;
  failed(branch: Branch, failure: Failure): void;
}

/** The request as a branch sends it. */
export interface BranchRequest {
  readonly request: SipRequest;
  /** Headers every branch carries (see `forwardedHeaders`), as text. */
  readonly common: string;
  /** Route headers that remain. */
  readonly routes: readonly Header[];
  /** Our Via. */
  readonly via: Header;
  readonly id: string;
  readonly recordRoute: Header | undefined;
}

/** One branch of a forwarded request (RFC 3261 §16.6): a target and the client transaction towards it. */
export class Branch implements ResponseListener, InviteTexts {
  readonly #transaction: ClientTransaction;
  #reason: Header | undefined;

  constructor(
    environment: ClientEnvironment,
    private readonly owner: BranchOwner,
    readonly target: Target,
    /** How many redirections led here. */
    readonly depth: number,
    private readonly parts: BranchRequest,
  ) {
    const { request, common, via, recordRoute, id } = parts;
    const own = headerText(recordRoute ? [recordRoute, via] : [via]);
    const outgoing = {
      flow: target.flow,
      branch: id,
      method: request.method,
      text: `${request.method} ${target.uri} SIP/2.0\r\n${own}${common}\r\n${request.body}`,
      binary: request.binary,
    };
    if (request.method === 'INVITE') {
      const invite = new InviteClientTransaction(environment, outgoing, this);
      invite.texts = this;
      this.#transaction = invite;
    } else this.#transaction = new ClientTransaction(environment, outgoing, this);
  }

  get id(): string {
    return this.parts.id;
  }

  start(): void {
    this.#transaction.start();
  }

  /** Only an INVITE can be cancelled (RFC 3261 §9.1). `reason`: a Reason header (RFC 3326) for whoever rings. */
  cancelBranch(reason?: Header): void {
    this.#reason ??= reason;
    if (this.#transaction instanceof InviteClientTransaction) this.#transaction.cancel();
  }

  responded(response: SipResponse): void {
    this.owner.responded(this, response);
  }

  failed(failure: Failure): void {
    this.owner.failed(this, failure);
  }

  /** RFC 3261 §9.1: Request-URI, Via, Route and identification of the INVITE. */
  cancel(): string {
    return this.#companionRequest('CANCEL', this.parts.request.headers, this.#reason && [this.#reason]);
  }

  /** RFC 3261 §17.1.1.3: the same, with the To of the response. */
  ack(response: SipResponse): string {
    const rest = this.parts.request.headers.filter(({ name }) => name !== 'to');
    return this.#companionRequest('ACK', [...rest, ...response.headers.filter(({ name }) => name === 'to')]);
  }

  #companionRequest(method: string, from: readonly Header[], more: readonly Header[] = []): string {
    const identity = from.filter(({ name }) => name === 'from' || name === 'to' || name === 'call-id');
    const headers = [
      this.parts.via,
      ...this.parts.routes,
      Header.of('Max-Forwards', '70'),
      ...identity,
      Header.of('CSeq', `${String(this.parts.request.cseq?.number ?? 0)} ${method}`),
      ...more,
      Header.of('Content-Length', '0'),
    ];
    return requestText(method, this.target.uri, headers, '');
  }
}
