import type { Clock } from '../clock';
import type { Domain } from '../domain';
import type { CallStates } from '../events/call-states';
import type { Flow } from '../flows/flow';
import { detached } from '../message/detached';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse, newTag } from '../message/response';
import { responseText } from '../message/serialiser';
import { escapeUser } from '../message/uri';
import type { CallRecord } from '../plan/call-record';
import { outcomeOf } from '../plan/ring-outcome';
import type { StoryBook } from '../plan/story-book';
import { identityHeader } from '../proxy/asserted-identity';
import type { InviteServer } from '../transactions/server-transaction';
import type { TransactionLayer } from '../transactions/transaction-layer';
import type { Connection } from '../transport/connection';
import { believedReferrer } from './believed-referrer';
import { ACCEPT, ALLOW, offerIn, SUPPORTED, unsupported } from './capabilities';
import { LocalDialog } from './local-dialog';
import type { LocalAgent, LocalParty } from './local-party';
import { readReplaces } from './replaces';
import { UasCall } from './uas-call';

export interface LocalCallsParts {
  readonly domain: Domain;
  readonly transactions: TransactionLayer;
  readonly calls: CallStates;
  readonly clock: Clock;
  readonly newVia: (flow: Flow) => { id: string; via: Header };
  readonly agents: readonly LocalAgent[];
  readonly stories: StoryBook;
}

/** What a call here is begun with. */
interface Opening {
  readonly server: InviteServer;
  readonly offer: string;
  readonly flow: Flow;
  /** The caller's Contact. */
  readonly contact: string;
  readonly replaces?: UasCall | undefined;
  readonly record?: CallRecord | undefined;
  /** It is one among others who ring. */
  readonly ringing?: boolean;
}

/** A request whose sender is known. */
export interface KnownRequest {
  readonly request: SipRequest;
  readonly sender: string;
  /** The flow of its Contact; absent: it has none. */
  readonly flow: Flow | undefined;
}

export interface LocalRequest extends KnownRequest {
  readonly connection: Connection;
}

/** Calls that end here instead of being forwarded: to a conference, say (RFC 3261 §8.2, §12, §13.3). */
export class LocalCalls {
  /** By Call-ID and our tag, and for INVITEs that come again, by Call-ID and the caller's. */
  readonly #dialogs = new Map<string, UasCall>();
  readonly #invites = new Map<string, UasCall>();

  constructor(private readonly parts: LocalCallsParts) {}

  get size(): number {
    return this.#dialogs.size;
  }

  /** Who is reached here by a user part of our domain. */
  partyOf(user: string | undefined): LocalParty | undefined {
    return user === undefined ? undefined : this.#agentOf(user)?.partyOf(user);
  }

  /** Who sent a caller to whom they call now, as far as that is believed. */
  referrerOf(request: SipRequest, caller: string): string | undefined {
    return believedReferrer(request, caller, {
      calls: this.parts.calls,
      sent: (one, by) =>
        [...this.#dialogs.values()].some((call) => call.caller === one && call.sentBy === by),
    });
  }

  /** A request outside a dialog, to somebody who is here. */
  receive(local: LocalRequest, party: LocalParty): void {
    const { connection, request } = local;
    const reply = (status: number, ...headers: Header[]): void => {
      this.parts.transactions.answer(connection, request, createResponse(request, status, { headers }));
    };
    const again = this.#invites.get(key(request.callId, request.fromTag));
    const missing = unsupported(request);
    if (request.method === 'OPTIONS') reply(200, ALLOW, ACCEPT, SUPPORTED);
    else if (request.method !== 'INVITE') reply(405, ALLOW);
    else if (again?.repeats(request)) again.repeat();
    else if (again) reply(482);
    else if (missing.length > 0) reply(420, Header.of('Unsupported', missing.join(', ')));
    else this.#invite(local, party, reply);
  }

  /** One of those whom a call lets ring; `server` is its part of the search. Without effect when it cannot answer. */
  ring(local: KnownRequest, party: LocalParty, server: InviteServer): void {
    const { request, flow } = local;
    const offer = offerIn(request);
    if (!flow || !request.contact || typeof offer !== 'object') server.respond(488, '');
    else
      this.#open(local, party, {
        server,
        offer: offer.sdp,
        flow,
        contact: request.contact.uri,
        ringing: true,
      });
  }

  /** Whether an INVITE is of a call that is here already, and so begins nothing. */
  knows(request: SipRequest): LocalParty | undefined {
    return this.#invites.get(key(request.callId, request.fromTag))?.party;
  }

  /** The call a request within a dialog belongs to. */
  find(request: SipRequest): UasCall | undefined {
    const call = this.#dialogs.get(key(request.callId, request.toTag));
    return call?.dialog.owns(request) ? call : undefined;
  }

  /** A request within the dialog of a call that was found; not an ACK. */
  within({ connection, request, sender, flow }: LocalRequest, call: UasCall): void {
    const { transactions } = this.parts;
    const reply = (response: SipResponse): void => {
      transactions.answer(connection, request, response);
    };
    if (sender !== call.caller) reply(createResponse(request, 403));
    // §12.2.2.
    else if (!call.dialog.inOrder(request)) reply(createResponse(request, 500));
    else {
      const contact = request.contact;
      if (flow && contact) call.dialog.target = { uri: detached(contact.uri), flow };
      if (request.method === 'BYE') {
        this.parts.calls.left(request.callId, request.fromTag, request.toTag);
      }
      call.receive(request, { reply, open: () => transactions.open(connection, request, flow) });
    }
  }

  acknowledged(connection: Connection, request: SipRequest): void {
    const call = this.find(request);
    if (call && connection.user === call.caller) call.acknowledged(request);
  }

  /** Everything is over without a word. */
  close(): void {
    for (const call of this.#dialogs.values()) call.drop();
    this.#dialogs.clear();
    this.#invites.clear();
  }

  #invite(
    local: LocalRequest,
    party: LocalParty,
    reply: (status: number, ...headers: Header[]) => void,
  ): void {
    const { connection, request, sender, flow } = local;
    const offer = offerIn(request);
    const contact = request.contact;
    const replaces = this.#replaced(request, party);
    if (!flow || !contact || !this.#agentOf(party.number)) reply(400);
    // An offer in the ACK alone is nothing a conference could begin with (RFC 3261 §13.2.1).
    else if (typeof offer !== 'object' && !party.feature) reply(offer === 'none' ? 488 : 415, ACCEPT);
    else if (typeof replaces === 'number') reply(replaces);
    else {
      const { transactions, calls, stories } = this.parts;
      const server = transactions.open(connection, request, flow);
      const record = stories.begin(request, sender, party.number, party.feature ? 'feature' : undefined);
      calls.began(request, sender, flow.id, record);
      server.respond(100, responseText(createResponse(request, 100)));
      const sdp = typeof offer === 'object' ? offer.sdp : '';
      this.#open(local, party, { server, offer: sdp, flow, contact: contact.uri, replaces, record });
    }
  }

  #open({ request, sender }: KnownRequest, party: LocalParty, how: Opening): void {
    const { server, offer, flow, replaces, record } = how;
    const { calls, clock } = this.parts;
    const localTag = newTag();
    const leg = party.feature ? undefined : record?.leg(party.number, 'called', [], clock.now());
    // Of one among others who ring, the search says when the call is over, until it has been answered here.
    let mine = how.ringing !== true;
    const call = new UasCall({
      clock,
      party,
      caller: sender,
      offer,
      replaces,
      dialog: new LocalDialog(this.parts, request, localTag, { uri: detached(how.contact), flow }),
      identity: this.#identityOf(party),
      addressOf: (number) => this.parts.domain.addressOf(number),
      invite: request,
      referredBy: this.referrerOf(request, sender),
      server,
      answered: (response) => {
        mine = true;
        leg?.ended('answered', clock.now());
        calls.answered(request, party.number, response);
      },
      refused: (status) => {
        leg?.ended(outcomeOf(status, true), clock.now());
      },
      handedOver: (one) => {
        this.#forget(one);
      },
      ended: (one) => {
        this.#forget(one);
        if (mine) calls.ended(one.dialog.callId, one.dialog.remoteTag);
      },
    });
    this.#dialogs.set(key(request.callId, localTag), call);
    this.#invites.set(key(request.callId, request.fromTag), call);
    const agent = this.#agentOf(party.number);
    if (agent) call.attend(agent.called(call));
  }

  /** RFC 3891 §3: the call whose place is taken, or the status that refuses it. */
  #replaced(request: SipRequest, { number }: LocalParty): UasCall | number | undefined {
    const named = readReplaces(request);
    if (named === undefined) return undefined;
    if (named === 'malformed') return 400;
    const call = this.#dialogs.get(key(named.callId, named.localTag));
    const going = call?.dialog.remoteTag === named.remoteTag && call.established;
    // A place with one party is none with another.
    return going && call.party.number === number ? call : 481;
  }

  #forget(call: UasCall): void {
    const { callId, localTag, remoteTag } = call.dialog;
    this.#dialogs.delete(key(callId, localTag));
    if (this.#invites.get(key(callId, remoteTag)) === call) this.#invites.delete(key(callId, remoteTag));
  }

  #agentOf(user: string): LocalAgent | undefined {
    return this.parts.agents.find((agent) => agent.partyOf(user) !== undefined);
  }

  #identityOf({ name, number }: LocalParty): Header[] {
    const { domain } = this.parts;
    return [
      Header.of('Contact', `<sip:${escapeUser(number)}@${domain.name};transport=ws>`),
      identityHeader(name, domain.addressOf(number)),
    ];
  }
}

function key(callId: string, tag: string | undefined): string {
  return `${callId}|${tag ?? ''}`;
}
