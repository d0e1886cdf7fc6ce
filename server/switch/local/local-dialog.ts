import type { Flow } from '../flows/flow';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { reasonHeader } from '../message/reason';
import { headerText } from '../message/serialiser';
import { ClientTransaction } from '../transactions/client-transaction';
import type { TransactionLayer } from '../transactions/transaction-layer';
import type { HangUpReason } from './local-party';

export interface DialogParts {
  readonly transactions: TransactionLayer;
  readonly newVia: (flow: Flow) => { id: string; via: Header };
}

/** How the caller is reached; changes with each request that refreshes the target (RFC 3261 §12.2.2). */
export interface RemoteTarget {
  readonly uri: string;
  readonly flow: Flow;
}

type TransactionOwner = ConstructorParameters<typeof ClientTransaction>[2];
const unconcerned: TransactionOwner = { responded: () => undefined, failed: () => undefined };

/** The state of a dialog from the side of whoever was called (RFC 3261 §12.1.1). */
export class LocalDialog {
  readonly callId: string;
  readonly remoteTag: string;
  readonly #local: string;
  readonly #remote: string;
  readonly #routes: readonly Header[];
  #remoteSequence: number;
  #sequence = 0;

  constructor(
    private readonly parts: DialogParts,
    invite: SipRequest,
    readonly localTag: string,
    public target: RemoteTarget,
  ) {
    this.callId = invite.callId;
    this.remoteTag = invite.fromTag ?? '';
    this.#local = `${invite.value('to') ?? ''};tag=${localTag}`;
    this.#remote = invite.value('from') ?? '';
    this.#remoteSequence = invite.cseq?.number ?? 0;
    this.#routes = invite.values('record-route').map((route) => Header.of('Route', route));
  }

  /** Whether a request is of this dialog. */
  owns(request: SipRequest): boolean {
    return (
      request.callId === this.callId && request.toTag === this.localTag && request.fromTag === this.remoteTag
    );
  }

  /** §12.2.2: whether a request comes in its turn; one that came again or too late does not. */
  inOrder(request: SipRequest): boolean {
    const number = request.cseq?.number ?? 0;
    if (number <= this.#remoteSequence) return false;
    this.#remoteSequence = number;
    return true;
  }

  response(request: SipRequest, status: number, headers: readonly Header[] = [], body = ''): SipResponse {
    return createResponse(request, status, { headers, body, toTag: this.localTag });
  }

  /** Says goodbye. Nobody waits for the answer: the call is over for us. */
  bye(reason: HangUpReason | undefined): void {
    this.#request('BYE', reason ? [reasonHeader(reason)] : []);
  }

  /** Asks the caller to call somebody (RFC 3515); `refused` when they will not. `headers`: our Contact among them. */
  refer(referTo: string, referredBy: string, headers: readonly Header[], refused: () => void): void {
    const fields = [Header.of('Refer-To', `<${referTo}>`), Header.of('Referred-By', `<${referredBy}>`)];
    this.#request('REFER', [...fields, ...headers], {
      responded: ({ status }) => {
        if (status >= 300) refused();
      },
      failed: refused,
    });
  }

  #request(method: 'BYE' | 'REFER', more: readonly Header[], owner: TransactionOwner = unconcerned): void {
    const { uri, flow } = this.target;
    const { id, via } = this.parts.newVia(flow);
    const headers = headerText([
      via,
      Header.of('Max-Forwards', '70'),
      ...this.#routes,
      Header.of('From', this.#local),
      Header.of('To', this.#remote),
      Header.of('Call-ID', this.callId),
      Header.of('CSeq', `${String(++this.#sequence)} ${method}`),
      ...more,
      Header.of('Content-Length', '0'),
    ]);
    const text = `${method} ${uri} SIP/2.0\r\n${headers}\r\n`;
    new ClientTransaction(
      this.parts.transactions,
      { flow, branch: id, method, text, binary: false },
      owner,
    ).start();
  }
}
