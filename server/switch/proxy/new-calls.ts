import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import type { CallStates } from '../events/call-states';
import type { LocalCalls } from '../local/local-calls';
import type { SipRequest } from '../message/message';
import { createResponse } from '../message/response';
import { userName, type SipUri } from '../message/uri';
import type { CallPlan, CallRoute } from '../plan/call-plan';
import type { CallRecord } from '../plan/call-record';
import type { LegEnd } from '../plan/call-story';
import type { StoryBook } from '../plan/story-book';
import type { InviteServer } from '../transactions/server-transaction';
import { identityHeader } from './asserted-identity';
import { CallSearch } from './call-search';
import { diversionHeaders } from './diversion';
import { divertedName } from './diverted-name';
import type { ForwardParts } from './forward-parts';
import type { Forwarder, Sending } from './forwarder';
import type { OwnWords } from './forwarded-headers';
import type { LegNumber } from './ring-leg';
import type { FirstRing, SearchParts } from './search-job';
import type { Target } from './target';
import type { TargetSet } from './target-set';

export interface NewCallsParts extends ForwardParts {
  readonly calls: CallStates;
  readonly domain: Domain;
  readonly directory: SwitchDirectory;
  readonly targets: TargetSet;
  readonly forwarder: Forwarder;
  readonly local: LocalCalls;
  readonly stories: StoryBook;
  readonly plan: CallPlan | undefined;
  /** Every search in which somebody may still ring. */
  readonly searches: Set<CallSearch>;
}

/** An INVITE outside a dialog, its sender known. */
export interface NewCall extends Sending {
  readonly caller: string;
}

/** An INVITE that a local party had and gives up to somebody else. */
export interface RetargetedCall extends Omit<NewCall, 'connection'> {
  readonly server: InviteServer;
}

/** Decides who rings for a call: whom the plan says, else whoever was called. */
export class NewCalls {
  readonly #search: SearchParts;

  constructor(private readonly parts: NewCallsParts) {
    const { directory, forwarder, targets, local } = parts;
    this.#search = {
      ...parts,
      devicesOf: (number) => (directory.exists(number) ? targets.devicesOf(number) : []),
      ringLocally: (number, { request, caller, callerFlow }, server) => {
        const party = directory.exists(number) ? undefined : local.partyOf(number);
        if (party) local.ring({ request, sender: caller, flow: callerFlow }, party, server);
        return party !== undefined;
      },
      redirected: (contact) => targets.redirected(contact),
      identityOf: (callee) => forwarder.identityOf(callee),
      wordsFor: (about, caller, ends) => this.#wordsFor(about, caller, ends),
    };
  }

  receive(call: NewCall, uri: SipUri): void {
    const { targets, local, domain, transactions } = this.parts;
    const { connection, request, caller, from } = call;
    const user = targets.userOf(uri);
    const dialled = domain.isOurs(uri) ? (user ?? userName(uri)) : undefined;
    const route = dialled === undefined ? undefined : this.#routeOf(request, caller, dialled);
    const party = user === undefined && !route ? local.partyOf(dialled) : undefined;
    const known = route ? local.knows(request) : undefined;
    const here = known ?? party;
    if (here) {
      local.receive({ connection, request, sender: caller, flow: from }, here);
      return;
    }
    const found = route ? undefined : targets.of(uri, request.uri);
    if (found && found.kind !== 'targets') {
      const absent = found.kind === 'absent';
      if (absent && user !== undefined) this.#missed(request, caller, user);
      transactions.answer(connection, request, createResponse(request, absent ? 480 : 404));
      return;
    }
    const [target] = found?.targets ?? [];
    this.#begin(call, dialled ?? target?.user ?? '', route, found?.targets);
  }

  /** An INVITE whose transaction is open goes on to those devices, and to nobody else. */
  retarget(call: RetargetedCall, first: FirstRing): void {
    this.#find(call, call.server, undefined, this.parts.calls.recordOf(call.request)).begin(first);
  }

  /** Looks for who answers: by a plan, or at those targets. */
  #begin(
    call: NewCall,
    called: string,
    route: CallRoute | undefined,
    targets: readonly Target[] | undefined,
  ): void {
    const { forwarder, calls, stories } = this.parts;
    const { request, caller, from } = call;
    const record = stories.begin(request, caller, called);
    const server = forwarder.open(call);
    calls.began(request, caller, from?.id, record);
    const about: LegNumber = { number: called, cause: 'called', via: [], depth: 0 };
    this.#find(call, server, route, record).begin(targets && { about, targets });
  }

  #find(
    call: Omit<NewCall, 'connection'>,
    server: InviteServer,
    route: CallRoute | undefined,
    record: CallRecord | undefined,
  ): CallSearch {
    const { request, caller, from: callerFlow } = call;
    const send = this.parts.forwarder.sender(call);
    return new CallSearch(
      this.#search,
      { request, server, caller, callerFlow, route, record, send },
      this.parts.searches,
    );
  }

  /**
   * A call that takes the place of another is meant for the devices that have it, whatever else is wished for new
   * ones; and whoever may call one number only is not led elsewhere.
   */
  #routeOf(request: SipRequest, caller: string, called: string): CallRoute | undefined {
    if (request.has('replaces') || this.parts.directory.confinedTo?.(caller)) return undefined;
    // Sent there by whoever is called: their own call, moved to another device or back from where they parked it.
    if (this.parts.local.referrerOf(request, caller) === called) return undefined;
    return this.parts.plan?.routeOf({ caller, called });
  }

  /** Somebody was called who has no telephone at hand. */
  #missed(request: SipRequest, caller: string, user: string): void {
    const now = this.parts.clock.now();
    const record = this.parts.stories.begin(request, caller, user);
    record?.leg(user, 'called', [], now).ended('absent', now);
    record?.over(now);
  }

  /** What a number is told of a call that comes to it through others. */
  #wordsFor(
    { number, via, orders }: LegNumber,
    caller: string,
    ends: ReadonlyMap<string, LegEnd>,
  ): OwnWords | undefined {
    const { domain, forwarder } = this.parts;
    const [first] = via;
    if (first === undefined && !orders) return undefined;
    const name = first !== undefined && divertedName(this.#nameOf(caller), this.#nameOf(first));
    return {
      identity: name ? identityHeader(name, domain.addressOf(caller)) : forwarder.identityOf(caller),
      diversion: diversionHeaders(via, number, domain, (one) => ends.get(one)),
      ...(orders && { orders }),
    };
  }

  #nameOf(number: string): string {
    const { directory, plan } = this.parts;
    return directory.displayName?.(number) ?? plan?.nameOf?.(number) ?? number;
  }
}
