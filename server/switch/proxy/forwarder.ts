import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import type { CallStates } from '../events/call-states';
import type { Flow } from '../flows/flow';
import type { RouteTokens } from '../flows/route-tokens';
import { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { headerText } from '../message/serialiser';
import type { Connection } from '../transport/connection';
import { HeldMessage } from '../transport/held-message';
import { assertedIdentity } from './asserted-identity';
import { BranchIds, loopHashOf } from './branch-ids';
import { forwardedHeaders } from './forwarded-headers';
import { ResponseContext, type CallObserver, type ForwardParts } from './response-context';
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

/** A request to forward, its sender known. */
export interface Forwarding {
  readonly connection: Connection;
  readonly request: SipRequest;
  readonly routes: RouteInformation;
  readonly targets: readonly Target[];
  /** The flow of the sender. */
  readonly from: Flow | undefined;
  /** The user who sent it, when it begins something; `undefined` within a dialog. */
  readonly caller: string | undefined;
}

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

  forward(forwarding: Forwarding): void {
    const { connection, request, routes, targets, from, caller } = forwarding;
    const server = this.parts.transactions.open(connection, request, from);
    const loopHash = loopHashOf(request);
    const common = headerText(this.#headers(forwarding));
    const records = caller !== undefined && from && DIALOG_FORMING.has(request.method) ? from : undefined;
    const observer = request.method === 'INVITE' ? this.#observer(forwarding) : undefined;
    // §16.2: an INVITE is answered with 100 at once; others may not be (§17.1.2).
    if (request.method === 'INVITE') server.respond(100, this.#trying(request));
    new ResponseContext(this.parts, {
      request,
      server,
      callerFlow: from,
      branchRequest: (target) => ({
        request,
        common,
        routes: routes.rest,
        ...this.newVia(target.flow, loopHash),
        recordRoute: records && this.#recordRoute(records, target.flow),
      }),
      redirected: (contact) => (caller === undefined ? [] : this.parts.targets.redirected(contact)),
      observer,
      ...(caller === undefined ? {} : { identityOf: (callee) => this.#identityOf(callee) }),
    }).fork(targets);
  }

  /** An ACK to a 2xx has no transaction and no answer: it is sent on, that is all (§16.11 step 2). */
  acknowledge(forwarding: Forwarding): void {
    const { request } = forwarding;
    for (const { flow, uri } of forwarding.targets) {
      const headers = headerText([this.newVia(flow, loopHashOf(request)).via, ...this.#headers(forwarding)]);
      const text = `${request.method} ${uri} SIP/2.0\r\n${headers}\r\n${request.body}`;
      HeldMessage.deliver(flow, text, request.binary, this.parts.clock, this.parts.limits.flowGrace);
    }
  }

  #headers({ request, routes, caller }: Forwarding): Header[] {
    return forwardedHeaders(request, { routesTaken: routes.taken, identity: this.#identityOf(caller) });
  }

  #identityOf(user: string | undefined): Header | undefined {
    return user === undefined ? undefined : assertedIdentity(user, this.parts.domain, this.parts.directory);
  }

  #trying(request: SipRequest): string {
    const kept = request.headers.filter(({ name }) => TRYING.has(name));
    return `SIP/2.0 100 Trying\r\n${headerText(kept)}Content-Length: 0\r\n\r\n`;
  }

  /** §16.6 step 4: one a branch, naming both its flows. */
  #recordRoute(caller: Flow, callee: Flow): Header {
    const token = this.parts.tokens.issue({ caller: caller.id, callee: callee.id });
    return Header.of('Record-Route', `<sip:${token}@${this.parts.domain.name};transport=ws;lr>`);
  }

  #observer({ request, caller, from }: Forwarding): CallObserver {
    const { calls } = this.parts;
    if (caller !== undefined) {
      calls.began(request, caller, from?.id);
      return {
        ringing: (callee) => {
          calls.ringing(request, callee);
        },
        answered: (callee, response) => {
          calls.answered(request, callee, response);
        },
        failed: () => {
          calls.ended(request.callId, request.fromTag);
        },
      };
    }
    return {
      ringing: () => undefined,
      // A re-INVITE of a call from before a restart: it is known again.
      answered: (_, response) => {
        calls.found(request, response, this.#userOf(request.from), this.#userOf(request.to), from?.id);
      },
      failed: () => undefined,
    };
  }

  #userOf(address: SipRequest['from']): string | undefined {
    return address?.sip && this.parts.targets.userOf(address.sip);
  }
}

/** §8.2.6.1: what a 100 carries. */
const TRYING = new Set(['via', 'from', 'to', 'call-id', 'cseq', 'timestamp']);
