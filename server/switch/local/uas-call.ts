import { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { responseText } from '../message/serialiser';
import type { InviteServer } from '../transactions/server-transaction';
import { reasonHeader } from '../message/reason';
import { answerInfo } from './answer-info';
import { ACCEPT, ALLOW, offerIn, SUPPORTED } from './capabilities';
import type { LocalDialog } from './local-dialog';
import type { HangUpReason, LocalCall, LocalCallHandler, LocalParty, Refusal } from './local-party';
import { ReliableAnswer } from './reliable-answer';
import { answerNotify, decline, renegotiated } from './uas-answers';
import type { ResponseWay, UasParts } from './uas-parts';

/** No telephone plays an error tone at a 487; its Reason tells those that read it that all is well (RFC 3326). */
const CARRIED_OUT = { cause: 200, text: 'Feature activated' };
const SDP = Header.of('Content-Type', 'application/sdp');

/**
 * One call to a local party, the side of the callee (RFC 3261 §13.3, §14.2, §15.1.2).
 *
 *   invited ──accept──► answered ──ACK──► confirmed
 *      │                   │   │              │
 *      │                   │   │ hang up      │ BYE, hang up
 *      │                   │   ▼              │
 *      │ refuse, CANCEL    │ leaving          │
 *      │                   │   │ ACK: BYE     │
 *      │                   ▼   ▼              │
 *      └────────────────► ended ◄─────────────┘   (no ACK for 32 s: BYE, ended)
 *
 * A BYE of ours waits for the ACK (§15): before it the caller may not know the dialog.
 */
export class UasCall implements LocalCall {
  #state: 'invited' | 'answered' | 'confirmed' | 'leaving' | 'ended' = 'invited';
  #sentBy: string | undefined;
  #farewell: HangUpReason | undefined;
  #answer: ReliableAnswer | undefined;
  #handler: LocalCallHandler | undefined;
  /** An INVITE or UPDATE of the caller that waits for its answer. */
  #describing = false;

  constructor(private readonly parts: UasParts) {
    parts.server.handler = {
      cancel: () => {
        this.#cancelled();
      },
    };
  }

  get party(): LocalParty {
    return this.parts.party;
  }
  get caller(): string {
    return this.parts.caller;
  }
  get offer(): string {
    return this.parts.offer;
  }
  get replaces(): LocalCall | undefined {
    return this.parts.replaces;
  }
  get referredBy(): string | undefined {
    return this.parts.referredBy;
  }
  get dialog(): LocalDialog {
    return this.parts.dialog;
  }
  /** Whether it was neither answered nor refused so far. */
  get waiting(): boolean {
    return this.#state === 'invited';
  }
  /** Whether the two talk: such a call can be taken over by another (RFC 3891 §3). */
  get established(): boolean {
    return this.#state === 'answered' || this.#state === 'confirmed';
  }

  attend(handler: LocalCallHandler): void {
    this.#handler = handler;
  }

  accept(answer: string): void {
    if (this.#state !== 'invited') return;
    this.#state = 'answered';
    this.#succeed(this.parts.invite, this.parts.server, answer);
  }

  refuse({ status, retryAfter, reason }: Refusal): void {
    if (this.#state !== 'invited') return;
    const headers = retryAfter === undefined ? [] : [Header.of('Retry-After', String(retryAfter))];
    if (reason) headers.push(reasonHeader(reason));
    const response = this.dialog.response(this.parts.invite, status, headers);
    this.parts.refused(status);
    this.parts.server.respond(status, responseText(response));
    this.#over();
  }

  done(): void {
    this.refuse({ status: 487, reason: CARRIED_OUT });
  }

  /** Its INVITE is sent on to somebody else, who answers it: nobody here will. `undefined`: it was answered. */
  handOver(): { readonly request: SipRequest; readonly server: InviteServer } | undefined {
    if (!this.waiting) return undefined;
    this.drop();
    this.parts.handedOver(this);
    return { request: this.parts.invite, server: this.parts.server };
  }

  hangUp(reason?: HangUpReason): void {
    if (this.#state === 'ended' || this.#state === 'leaving') return;
    if (this.#state === 'invited') {
      this.refuse({ status: reason && reason.cause >= 400 ? reason.cause : 480 });
      return;
    }
    this.#farewell = reason;
    if (this.#state === 'answered') this.#state = 'leaving';
    else this.#goodbye();
  }

  transfer(number: string, by: string): void {
    if (!this.established) return;
    const { addressOf, identity } = this.parts;
    this.#sentBy = by;
    this.dialog.refer(addressOf(number), addressOf(by), identity, () => {
      this.#sentBy = undefined;
      this.#handler?.transferred?.(false);
    });
  }

  /** In whose name it has been sent elsewhere and is on its way there. */
  get sentBy(): string | undefined {
    return this.#sentBy;
  }

  /** Whether an INVITE is the one that began this call. */
  repeats(request: SipRequest): boolean {
    return request.cseq?.number === this.parts.invite.cseq?.number;
  }

  /** It came once more, after its answer. */
  repeat(): void {
    this.#answer?.repeat();
  }

  acknowledged(request: SipRequest): void {
    if (request.cseq?.number !== this.#answer?.sequence) return;
    this.#answer?.stop();
    this.#answer = undefined;
    if (this.#state === 'leaving') this.#goodbye();
    else if (this.#state === 'answered') this.#state = 'confirmed';
  }

  /** A request within the dialog, in its turn and from the caller; not ACK, not CANCEL. */
  receive(request: SipRequest, way: ResponseWay): void {
    switch (request.method) {
      case 'BYE':
        way.reply(this.dialog.response(request, 200));
        this.#left();
        break;
      case 'INVITE':
      case 'UPDATE':
        void this.#describe(request, way);
        break;
      case 'INFO':
        this.#pressed(answerInfo(request, this.dialog, way));
        break;
      case 'NOTIFY':
        this.#transferred(answerNotify(request, this.dialog, way));
        break;
      case 'OPTIONS':
        way.reply(this.dialog.response(request, 200, [ALLOW, ACCEPT, SUPPORTED]));
        break;
      default:
        way.reply(this.dialog.response(request, 405, [ALLOW]));
    }
  }

  /** Nothing more is sent or awaited; nobody is told. */
  drop(): void {
    this.#state = 'ended';
    this.#answer?.stop();
  }

  /** §14.2 and RFC 3311 §5.2: one description at a time, and a refused one changes nothing. */
  async #describe(request: SipRequest, way: ResponseWay): Promise<void> {
    const offer = offerIn(request);
    if (request.method === 'UPDATE' && offer === 'none') {
      way.reply(this.dialog.response(request, 200, this.parts.identity));
      return;
    }
    if (this.#describing || this.#state === 'invited' || this.#answer) {
      const response = this.dialog.response(request, 500, [Header.of('Retry-After', '1')]);
      way.open().respond(500, responseText(response));
      return;
    }
    const server = way.open();
    if (request.method === 'INVITE') server.respond(100, responseText(this.dialog.response(request, 100)));
    if (typeof offer !== 'object') {
      decline(request, this.dialog, server, offer === 'none' ? 488 : 415, [ACCEPT]);
      return;
    }
    this.#describing = true;
    const answer = await renegotiated(this.#handler, offer.sdp);
    this.#describing = false;
    if (this.#isOver()) decline(request, this.dialog, server, 487);
    else if (answer === undefined) decline(request, this.dialog, server, 488);
    else this.#succeed(request, server, answer);
  }

  #succeed(request: SipRequest, server: InviteServer, answer: string): void {
    const headers = [...this.parts.identity, ALLOW, SUPPORTED, SDP];
    const response = this.dialog.response(request, 200, headers, answer);
    const text = responseText(response);
    server.respond(200, text);
    if (request.method !== 'INVITE') return;
    this.#answer = new ReliableAnswer(this.parts.clock, request.cseq?.number ?? 0, text, server.path, () => {
      this.#answer = undefined;
      this.dialog.bye(this.#farewell ?? { cause: 408, text: 'No ACK' });
      this.#left();
    });
    if (request === this.parts.invite) this.parts.answered(response);
  }

  #transferred(status: number | undefined): void {
    if (status === undefined) return;
    this.#sentBy = undefined;
    this.#handler?.transferred?.(status < 300);
  }

  #pressed(key: string | undefined): void {
    if (key !== undefined && this.established) this.#handler?.key(key);
  }

  /** §9.2: until it is answered a CANCEL ends it; the CANCEL itself has been answered already. */
  #cancelled(): void {
    if (this.#state !== 'invited') return;
    this.parts.server.respond(487, responseText(this.dialog.response(this.parts.invite, 487)));
    this.#left();
  }

  /** By the caller's word, or the lack of one. */
  #left(): void {
    const known = this.#state === 'leaving';
    this.#over();
    if (!known) this.#handler?.ended();
  }

  #goodbye(): void {
    this.dialog.bye(this.#farewell);
    this.#over();
  }

  #over(): void {
    this.drop();
    this.parts.ended(this);
  }

  #isOver(): boolean {
    return this.#state === 'ended';
  }
}
