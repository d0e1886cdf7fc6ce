import type { Authenticator } from '../authentication/authenticator';
import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import type { CallStates } from '../events/call-states';
import type { EventAgent } from '../events/event-agent';
import { ownsFlow } from '../flows/flow-identity';
import type { Flow } from '../flows/flow';
import type { FlowTable } from '../flows/flow-table';
import type { Ends, RouteTokens } from '../flows/route-tokens';
import type { LocalCalls } from '../local/local-calls';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { userName } from '../message/uri';
import type { Registrar } from '../registrar/registrar';
import type { RequestCore, TransactionLayer } from '../transactions/transaction-layer';
import type { Connection } from '../transport/connection';
import { admissionRefusal } from './admission';
import { mayBegin } from './caller-limits';
import type { Forwarder } from './forwarder';
import { routeInformation, type RouteInformation } from './routes';
import type { TargetSet } from './target-set';

export interface ProxyParts {
  readonly domain: Domain;
  readonly directory: SwitchDirectory;
  readonly authenticator: Authenticator;
  readonly registrar: Registrar;
  readonly flows: FlowTable;
  readonly tokens: RouteTokens;
  readonly targets: TargetSet;
  readonly forwarder: Forwarder;
  readonly events: EventAgent;
  readonly local: LocalCalls;
  readonly calls: CallStates;
  readonly transactions: TransactionLayer;
}

const METHODS =
  'INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, SUBSCRIBE, NOTIFY, PUBLISH, MESSAGE, REFER, INFO, UPDATE, PRACK';
const ALLOW = Header.of('Allow', METHODS);
const KNOWN = new Set(METHODS.split(', '));
/** RFC 3323 §4.1.1.3: the From of a caller who asks for privacy. */
const ANONYMOUS = 'anonymous.invalid';

/** Decides about each request that begins a transaction (RFC 3261 §16.2 to §16.5). */
export class ProxyCore implements RequestCore {
  constructor(private readonly parts: ProxyParts) {}

  handle(connection: Connection, request: SipRequest): void {
    if (request.method === 'REGISTER') {
      const response = this.parts.registrar.register(connection, request);
      this.parts.transactions.answer(connection, request, response);
      return;
    }
    const refusal = admissionRefusal(request, this.parts.domain);
    if (refusal) {
      this.parts.transactions.answer(connection, request, refusal);
      return;
    }
    const routes = routeInformation(request, this.parts.domain, this.parts.tokens);
    if (routes.ends === null) this.#refuse(connection, request, 403);
    else if (routes.ends) this.#inDialog(connection, request, routes, routes.ends);
    else if (routes.rest.length > 0) this.#refuse(connection, request, 404, 'Route Leads Elsewhere');
    else this.#outOfDialog(connection, request, routes);
  }

  /** RFC 3261 §16.11: only within a dialog that leads through us, or to us, does an ACK lead anywhere. It is never answered. */
  acknowledge(connection: Connection, request: SipRequest): void {
    if (admissionRefusal(request, this.parts.domain)) return;
    const routes = routeInformation(request, this.parts.domain, this.parts.tokens);
    if (routes.ends === undefined) this.parts.local.acknowledged(connection, request);
    const sides = routes.ends && this.#sides(connection, routes.ends);
    if (!sides) return;
    const targets = [{ flow: sides.to, uri: routes.uri, user: undefined }];
    this.parts.forwarder.acknowledge({
      connection,
      request,
      routes,
      targets,
      from: sides.from,
      caller: undefined,
    });
  }

  /** The token says between whom; the request goes to whichever of the two did not send it. */
  #inDialog(connection: Connection, request: SipRequest, routes: RouteInformation, ends: Ends): void {
    let sides = this.#sides(connection, ends);
    if (!sides && connection.user === undefined) {
      // A client that reconnected and did not register yet: it may say who it is.
      if (this.#authenticate(connection, request) === undefined) return;
      sides = this.#sides(connection, ends);
    }
    if (!sides) {
      this.#refuse(connection, request, 403);
      return;
    }
    if (request.method === 'BYE') this.parts.calls.ended(request.callId, request.fromTag, request.toTag);
    const targets = [{ flow: sides.to, uri: routes.uri, user: undefined }];
    this.parts.forwarder.forward({
      connection,
      request,
      routes,
      targets,
      from: sides.from,
      caller: undefined,
    });
  }

  /** Which end the sender is: the one his connection carries, or, after a reconnect, the one he owns. */
  #sides(connection: Connection, { caller, callee }: Ends): { from: Flow; to: Flow } | undefined {
    const { flows } = this.parts;
    const { user } = connection;
    const pick = (mine: (id: string) => boolean): [string, string] | undefined => {
      if (mine(caller) === mine(callee)) return undefined;
      return mine(caller) ? [caller, callee] : [callee, caller];
    };
    const carried = pick((id) => connection.flows.has(id));
    const owned = carried ?? (user === undefined ? undefined : pick((id) => ownsFlow(user, id)));
    if (!owned) return undefined;
    const [from, to] = owned;
    // Its Contact may have changed with the connection; the dialog's flow follows its owner.
    if (!carried && user !== undefined && !flows.carried(from)) flows.bind(connection, user, from);
    return { from: flows.get(from), to: flows.get(to) };
  }

  #outOfDialog(connection: Connection, request: SipRequest, routes: RouteInformation): void {
    const { domain, targets, events, local } = this.parts;
    const uri = request.target;
    if (!uri) return;
    const ours = domain.isOurs(uri);
    if (ours && uri.user === undefined && request.method === 'OPTIONS') {
      this.#answer(connection, request, createResponse(request, 200, { headers: [ALLOW] }));
      return;
    }
    const refresh = request.toTag !== undefined && ours;
    const call = refresh && request.method !== 'SUBSCRIBE' ? local.find(request) : undefined;
    if (refresh && request.method !== 'SUBSCRIBE' && !call) {
      this.#refuse(connection, request, 481);
      return;
    }
    const caller = this.#authenticate(connection, request);
    if (caller === undefined) return;
    if (!mayBegin(request, caller, this.parts)) {
      this.#refuse(connection, request, 403);
      return;
    }
    const from = this.#flowOf(connection, request, caller);
    const respond = (response: SipResponse): void => {
      this.#answer(connection, request, response);
    };
    if (call) {
      local.within({ connection, request, sender: caller, flow: from }, call);
      return;
    }
    if (refresh) {
      events.resubscribe({ request, subscriber: caller, flow: from }, respond);
      return;
    }
    if (ours && uri.user === undefined) {
      if (KNOWN.has(request.method)) this.#refuse(connection, request, 404);
      else respond(createResponse(request, 501, { headers: [ALLOW] }));
      return;
    }
    if (ours && request.method === 'SUBSCRIBE') {
      const watched = targets.userOf(uri);
      if (watched === undefined) this.#refuse(connection, request, 404);
      else events.subscribe({ request, subscriber: caller, flow: from }, watched, respond);
      return;
    }
    if (ours && request.method === 'PUBLISH') {
      const spokenFor = targets.userOf(uri);
      if (spokenFor === undefined) this.#refuse(connection, request, 404);
      else respond(events.publish({ request, subscriber: caller, flow: from }, spokenFor));
      return;
    }
    const party = ours && targets.userOf(uri) === undefined ? local.partyOf(userName(uri)) : undefined;
    if (party) {
      local.receive({ connection, request, sender: caller, flow: from }, party);
      return;
    }
    const found = targets.of(uri, request.uri);
    if (found.kind === 'targets') {
      this.parts.forwarder.forward({ connection, request, routes, targets: found.targets, from, caller });
    } else this.#refuse(connection, request, found.kind === 'absent' ? 480 : 404);
  }

  /**
   * Who sends a request that begins something; `undefined`: it has been answered. Who signed in on the
   * connection is not asked again; and whoever it is, he must not pass for another (RFC 3261 §22.3, §26.2.3).
   */
  #authenticate(connection: Connection, request: SipRequest): string | undefined {
    if (connection.user === undefined) {
      const verdict = this.parts.authenticator.verify(request);
      if (verdict.kind !== 'user') {
        if (verdict.kind === 'wrong' && !connection.forgiveCredentials()) {
          this.#refuse(connection, request, 403);
        } else {
          const challenge = this.parts.authenticator.challenge(request, verdict.kind === 'stale');
          this.#answer(connection, request, challenge);
        }
        return undefined;
      }
      connection.user = verdict.user;
    }
    const { user } = connection;
    const from = request.from?.sip;
    const honest = from && (from.host === ANONYMOUS || this.parts.targets.userOf(from) === user);
    if (honest && this.parts.directory.exists(user)) return user;
    this.#refuse(connection, request, 403);
    return undefined;
  }

  /** The flow of the sender's Contact: how he is reached in the dialog this may become. */
  #flowOf(connection: Connection, request: SipRequest, user: string): Flow | undefined {
    const contact = request.contact?.sip;
    return contact && this.parts.flows.bindContact(connection, user, contact);
  }

  #refuse(connection: Connection, request: SipRequest, status: number, reason?: string): void {
    this.#answer(
      connection,
      request,
      createResponse(request, status, reason === undefined ? {} : { reason }),
    );
  }

  #answer(connection: Connection, request: SipRequest, response: SipResponse): void {
    this.parts.transactions.answer(connection, request, response);
  }
}
