import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import type { CallStates } from '../events/call-states';
import type { Flow } from '../flows/flow';
import type { RouteTokens } from '../flows/route-tokens';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { headerText } from '../message/serialiser';
import type { ServerTransaction } from '../transactions/server-transaction';
import type { Connection } from '../transport/connection';
import { HeldMessage } from '../transport/held-message';
import { assertedIdentity } from './asserted-identity';
import type { BranchRequest } from './branch';
import { BranchIds, loopHashOf } from './branch-ids';
import type { ForwardParts } from './forward-parts';
import { forwardedHeaders, type OwnWords } from './forwarded-headers';
import { ResponseContext } from './response-context';
import type { RouteInformation } from './routes';
import type { Target } from './target';
import type { TargetSet } from './target-set';

export interface ForwarderParts extends ForwardParts {
  readonly domain: Domain;
  readonly directory: SwitchDirectory;
  readonly tokens: RouteTokens;
  readonly targets: TargetSet;
  readonly calls: CallStates;
}

/** A request to send on, its sender known. */
export interface Sending {
  readonly connection: Connection;
  readonly request: SipRequest;
  readonly routes: RouteInformation;
  /** The flow of the sender. */
  readonly from: Flow | undefined;
  /** The user who sent it, when it begins something; `undefined` within a dialog. */
  readonly caller: string | undefined;
}

export interface Forwarding extends Sending {
  readonly targets: readonly Target[];
}

/** Makes the request a branch sends; `words`: what of ours goes with it, if not the sender's identity alone. */
export type BranchSender = (target: Target, words?: OwnWords) => BranchRequest;

/** Methods that begin a dialog, whose later requests must come through here (RFC 3261 §16.6 step 4). */
const DIALOG_FORMING = new Set(['INVITE', 'SUBSCRIBE', 'REFER']);

/** Sends requests on (RFC 3261 §16.6). */
export class Forwarder {
  readonly #ids = new BranchIds();

  constructor(private readonly parts: ForwarderParts) {}

  /** A Via of ours for a request to that flow, with its branch. */
  newVia(flow: Flow | undefined, loopHash = ''): { id: string; via: Header } {
    const id = this.#ids.next(loopHash);
    const transport = flow?.carrier?.remote.secure ? 'WSS' : 'WS';
    return { id, via: Header.of('Via', `SIP/2.0/${transport} ${this.parts.domain.name};branch=${id}`) };
  }

  /** What begins no call: that is for NewCalls. */
  forward(forwarding: Forwarding): void {
    const { request, targets, from, caller } = forwarding;
    const server = this.open(forwarding);
    new ResponseContext(this.parts, {
      request,
      server,
      callerFlow: from,
      branchRequest: this.sender(forwarding),
      redirected: (contact) => (caller === undefined ? [] : this.parts.targets.redirected(contact)),
      answered: (response) => {
        this.#found(forwarding, response);
      },
      ...(caller === undefined ? {} : { identityOf: (callee) => this.identityOf(callee) }),
    }).fork(targets);
  }

  /** Opens the server transaction. §16.2: an INVITE is answered with 100 at once; others may not be (§17.1.2). */
  open({ connection, request, from }: Sending): ServerTransaction {
    const server = this.parts.transactions.open(connection, request, from);
    if (request.method === 'INVITE') server.respond(100, tryingText(request));
    return server;
  }

  sender({ request, routes, from, caller }: Omit<Sending, 'connection'>): BranchSender {
    const loopHash = loopHashOf(request);
    const textWith = (words: OwnWords): string => headerText(forwardedHeaders(request, routes.taken, words));
    const common = textWith({ identity: this.identityOf(caller) });
    const records = caller !== undefined && from && DIALOG_FORMING.has(request.method) ? from : undefined;
    return (target, words) => ({
      request,
      common: words ? textWith(words) : common,
      routes: routes.rest,
      ...this.newVia(target.flow, loopHash),
      recordRoute: records && this.#recordRoute(records, target.flow),
    });
  }

  /** An ACK to a 2xx has no transaction and no answer: it is sent on, that is all (§16.11 step 2). */
  acknowledge({ request, routes, targets, caller }: Forwarding): void {
    for (const { flow, uri } of targets) {
      const own = forwardedHeaders(request, routes.taken, { identity: this.identityOf(caller) });
      const headers = [this.newVia(flow, loopHashOf(request)).via, ...own];
      const text = `${request.method} ${uri} SIP/2.0\r\n${headerText(headers)}\r\n${request.body}`;
      HeldMessage.deliver(flow, text, request.binary, this.parts.clock, this.parts.limits.flowGrace);
    }
  }

  identityOf(user: string | undefined): Header | undefined {
    return user === undefined ? undefined : assertedIdentity(user, this.parts.domain, this.parts.directory);
  }

  /** §16.6 step 4: one a branch, naming both its flows. */
  #recordRoute(caller: Flow, callee: Flow): Header {
    const token = this.parts.tokens.issue({ caller: caller.id, callee: callee.id });
    return Header.of('Record-Route', `<sip:${token}@${this.parts.domain.name};transport=ws;lr>`);
  }

  /** A re-INVITE of a call from before a restart was answered: the call is known again. */
  #found({ request, from }: Sending, response: SipResponse): void {
    const { calls, targets } = this.parts;
    const userOf = ({ sip }: NonNullable<SipRequest['from']>): string | undefined =>
      sip && targets.userOf(sip);
    const { from: caller, to: callee } = request;
    if (caller && callee) calls.found(request, response, userOf(caller), userOf(callee), from?.id);
  }
}

/** §8.2.6.1: what a 100 carries. */
const TRYING = new Set(['via', 'from', 'to', 'call-id', 'cseq', 'timestamp']);

function tryingText(request: SipRequest): string {
  const kept = request.headers.filter(({ name }) => TRYING.has(name));
  return `SIP/2.0 100 Trying\r\n${headerText(kept)}Content-Length: 0\r\n\r\n`;
}
