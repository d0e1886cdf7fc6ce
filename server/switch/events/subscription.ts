import type { Flow, FlowUser } from '../flows/flow';
import { Header } from '../message/header';
import { headerText } from '../message/serialiser';
import type { SipResponse } from '../message/message';
import { ClientTransaction, type ResponseListener } from '../transactions/client-transaction';
import type { TransactionLayer } from '../transactions/transaction-layer';

export type EventPackage = 'dialog' | 'presence' | 'message-summary';

/** What a NOTIFY carries. */
export interface Document {
  readonly contentType: string;
  /** UTF-8 text. */
  readonly text: string;
}

/** The dialog of a subscription, from the notifier's side (RFC 6665 §4.4). */
export interface SubscriptionDialog {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
  /** From and To of our NOTIFY, as header values with their tags. */
  readonly local: string;
  readonly remote: string;
  /** The subscriber's Contact. */
  readonly target: string;
  readonly flow: Flow;
}

export interface SubscriptionParts {
  readonly transactions: TransactionLayer;
  /** Our Contact. */
  readonly contact: string;
  readonly newVia: () => { id: string; via: Header };
  /** The present state of what is watched; `version` counts the documents of this subscription. */
  readonly document: (subscription: Subscription, version: number) => Document;
  /** The subscriber no longer wants or can have it. */
  readonly ended: (subscription: Subscription) => void;
}

/**
 * One subscription. At most one NOTIFY is on its way: changes meanwhile, or while the subscriber has no
 * connection, become one more NOTIFY with the state of then.
 */
export class Subscription implements ResponseListener, FlowUser {
  expiresAt = 0;
  #sequence = 0;
  #version = 0;
  #notifying: ClientTransaction | undefined;
  #due = false;
  #told: string | undefined;
  #over = false;

  constructor(
    private readonly parts: SubscriptionParts,
    readonly dialog: SubscriptionDialog,
    readonly event: EventPackage,
    /** `;id=…` of the Event header, or '' (RFC 6665 §8.2.1). */
    readonly eventParameters: string,
    readonly subscriber: string,
    readonly watched: string,
  ) {
    dialog.flow.join(this);
  }

  /** Tells the subscriber the present state, now or as soon as that is possible. */
  notify(): void {
    if (this.#over) return;
    this.#due = true;
    this.#next();
  }

  /** Something may have changed: the subscriber is told unless it looks the same to him. */
  changed(): void {
    const same = this.parts.document(this, Math.max(0, this.#version - 1)).text === this.#told;
    if (!same || this.#due) this.notify();
  }

  /** The last NOTIFY (RFC 6665 §4.4.1), and the end. */
  terminate(): void {
    if (this.#over) return;
    this.#over = true;
    this.dialog.flow.leave(this);
    this.#notifying?.end();
    if (this.dialog.flow.carrier) this.#send();
  }

  /** Without a word, when the subscriber is not there. */
  drop(): void {
    this.#over = true;
    this.dialog.flow.leave(this);
    this.#notifying?.end();
  }

  carried(): void {
    this.#next();
  }

  lost(): void {
    // Changes wait until it is carried again, or the subscription expires.
  }

  responded(response: SipResponse): void {
    if (response.status < 200) return;
    this.#notifying = undefined;
    if (this.#over) return;
    // RFC 6665 §4.2.2: a subscriber that refuses a NOTIFY has no subscription any more.
    if (response.status >= 300) this.parts.ended(this);
    else this.#next();
  }

  failed(): void {
    this.#notifying = undefined;
    if (!this.#over) this.parts.ended(this);
  }

  #next(): void {
    if (!this.#due || this.#notifying || !this.dialog.flow.carrier) return;
    this.#due = false;
    this.#send();
  }

  #send(): void {
    const { id, via } = this.parts.newVia();
    const document = this.parts.document(this, this.#version++);
    this.#told = document.text;
    const body = Buffer.from(document.text, 'utf8').toString('latin1');
    const seconds = Math.max(0, Math.round((this.expiresAt - this.parts.transactions.clock.now()) / 1000));
    const headers = headerText([
      via,
      Header.of('Max-Forwards', '70'),
      Header.of('From', this.dialog.local),
      Header.of('To', this.dialog.remote),
      Header.of('Call-ID', this.dialog.callId),
      Header.of('CSeq', `${String(++this.#sequence)} NOTIFY`),
      Header.of('Contact', this.parts.contact),
      Header.of('Event', this.event + this.eventParameters),
      Header.of(
        'Subscription-State',
        this.#over ? 'terminated;reason=timeout' : `active;expires=${String(seconds)}`,
      ),
      Header.of('Content-Type', document.contentType),
      Header.of('Content-Length', String(body.length)),
    ]);
    const text = `NOTIFY ${this.dialog.target} SIP/2.0\r\n${headers}\r\n${body}`;
    const outgoing = { flow: this.dialog.flow, branch: id, method: 'NOTIFY', text, binary: false };
    this.#notifying = new ClientTransaction(this.parts.transactions, outgoing, this);
    this.#notifying.start();
  }
}
