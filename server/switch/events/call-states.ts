import type { FlowTable } from '../flows/flow-table';
import { detached } from '../message/detached';
import type { SipRequest, SipResponse } from '../message/message';
import type { CallRecord } from '../plan/call-record';

export type LegState = 'trying' | 'early' | 'confirmed';

/** One user's side of a call: a `dialog` of RFC 4235. */
export interface Leg {
  readonly user: string;
  readonly peer: string | undefined;
  readonly direction: 'initiator' | 'recipient';
  readonly state: LegState;
  readonly callId: string;
  readonly localTag: string | undefined;
  readonly remoteTag: string | undefined;
}

interface Call {
  readonly key: string;
  readonly callId: string;
  readonly callerTag: string;
  readonly caller: string;
  readonly callerFlow: string | undefined;
  /** Who rings, or, once it is answered, who answered. */
  callees: readonly string[];
  calleeTag: string | undefined;
  state: LegState;
  /** Since when one end of it has had no connection. */
  lostAt: number | undefined;
  /** What is told of it when it is over. */
  readonly record: CallRecord | undefined;
}

/** How long a call is shown whose end has vanished without a BYE. */
const VANISHED = 120_000;
const LIMIT = 50_000;

/**
 * The calls that pass through, for those who watch a user. It learns from the signalling alone and decides
 * nothing; were it wrong, calls would still work.
 */
export class CallStates {
  readonly #calls = new Map<string, Call>();
  readonly #byUser = new Map<string, Set<Call>>();

  constructor(
    private readonly changed: (user: string) => void,
    private readonly now: () => number,
  ) {}

  get size(): number {
    return this.#calls.size;
  }

  /** A caller's INVITE went out. `record` is told when the call is over, however that comes. */
  began(request: SipRequest, caller: string, callerFlow: string | undefined, record?: CallRecord): void {
    const callerTag = detached(request.fromTag ?? '');
    const callId = detached(request.callId);
    const key = `${callId}|${callerTag}`;
    if (this.#calls.size >= LIMIT || this.#calls.has(key)) return;
    const call: Call = {
      key,
      callId,
      callerTag,
      caller,
      callerFlow,
      callees: [],
      calleeTag: undefined,
      state: 'trying',
      lostAt: undefined,
      record,
    };
    this.#calls.set(key, call);
    this.#watch(caller, call);
    this.changed(caller);
  }

  ringing(request: SipRequest, callee: string | undefined): void {
    const call = this.#find(request.callId, request.fromTag);
    if (!call || call.state === 'confirmed') return;
    const known = callee === undefined || call.callees.includes(callee);
    if (known && call.state === 'early') return;
    call.state = 'early';
    if (!known) {
      call.callees = [...call.callees, callee];
      this.#watch(callee, call);
    }
    this.#tell(call);
  }

  /** The story of a call in progress, where it is told. */
  recordOf({ callId, fromTag }: SipRequest): CallRecord | undefined {
    return this.#find(callId, fromTag)?.record;
  }

  /** Somebody who rang does not any more, and the caller waits on for another. */
  stopped(request: SipRequest, callee: string | undefined): void {
    const call = this.#find(request.callId, request.fromTag);
    if (!call || callee === undefined || call.state === 'confirmed' || !call.callees.includes(callee)) return;
    call.callees = call.callees.filter((user) => user !== callee);
    if (callee !== call.caller) this.#unwatch(callee, call);
    this.#tell(call, [callee]);
  }

  answered(request: SipRequest, callee: string | undefined, response: SipResponse): void {
    const call = this.#find(request.callId, request.fromTag);
    if (!call || call.state === 'confirmed') return;
    const before = call.callees;
    call.state = 'confirmed';
    call.record?.answered(this.now());
    call.calleeTag = response.toTag === undefined ? undefined : detached(response.toTag);
    call.callees = callee === undefined ? [] : [callee];
    for (const user of before) if (user !== callee) this.#unwatch(user, call);
    if (callee !== undefined) this.#watch(callee, call);
    this.#tell(call, before);
  }

  /** A re-INVITE was answered within a dialog; unknown so far if it is from before a restart. */
  found(
    request: SipRequest,
    response: SipResponse,
    sender: string | undefined,
    receiver: string | undefined,
    flow: string | undefined,
  ): void {
    if (sender === undefined || receiver === undefined || !request.toTag) return;
    if (this.#find(request.callId, request.fromTag) ?? this.#find(request.callId, request.toTag)) return;
    this.began(request, sender, flow);
    this.answered(request, receiver, response);
  }

  /** An INVITE failed. */
  ended(callId: string, callerTag: string | undefined): void {
    const call = this.#find(callId, callerTag);
    if (call) this.#remove(call, this.now());
  }

  /** A BYE passed; tags in either order. One to somebody who answered a moment too late ends nothing. */
  left(callId: string, one: string | undefined, other: string | undefined): void {
    const byCaller = this.#find(callId, one);
    const call = byCaller ?? this.#find(callId, other);
    const calleeTag = byCaller ? other : one;
    if (call && (call.calleeTag === undefined || call.calleeTag === calleeTag))
      this.#remove(call, this.now());
  }

  /** The user's sides of his calls; one that rings in several places is one. */
  legsOf(user: string): Leg[] {
    const legs: Leg[] = [];
    for (const call of this.#byUser.get(user) ?? []) {
      const { callId, state } = call;
      if (call.caller === user) {
        legs.push({
          user,
          peer: call.callees[0],
          direction: 'initiator',
          state,
          callId,
          localTag: call.callerTag,
          remoteTag: call.calleeTag,
        });
      }
      if (call.callees.includes(user)) {
        legs.push({
          user,
          peer: call.caller,
          direction: 'recipient',
          state,
          callId,
          localTag: call.calleeTag,
          remoteTag: call.callerTag,
        });
      }
    }
    return legs;
  }

  /** Lets go of calls whose caller vanished without a BYE. */
  sweep(now: number, flows: FlowTable): void {
    for (const call of this.#calls.values()) {
      if (call.callerFlow === undefined || flows.carried(call.callerFlow)) call.lostAt = undefined;
      else if (call.lostAt === undefined) call.lostAt = now;
      else if (now - call.lostAt > VANISHED) this.#remove(call, call.lostAt);
    }
  }

  #find(callId: string, tag: string | undefined): Call | undefined {
    return this.#calls.get(`${callId}|${tag ?? ''}`);
  }

  #remove(call: Call, endedAt: number): void {
    this.#calls.delete(call.key);
    for (const user of new Set([call.caller, ...call.callees])) this.#unwatch(user, call);
    this.#tell(call);
    call.record?.over(endedAt);
  }

  #tell(call: Call, more: readonly string[] = []): void {
    if (call.callees.length + more.length < 2 && call.callees[0] !== call.caller) {
      this.changed(call.caller);
      const other = call.callees[0] ?? more[0];
      if (other !== undefined) this.changed(other);
      return;
    }
    for (const user of new Set([call.caller, ...call.callees, ...more])) this.changed(user);
  }

  #watch(user: string, call: Call): void {
    const calls = this.#byUser.get(user);
    if (calls) calls.add(call);
    else this.#byUser.set(user, new Set([call]));
  }

  #unwatch(user: string, call: Call): void {
    const calls = this.#byUser.get(user);
    calls?.delete(call);
    if (calls?.size === 0) this.#byUser.delete(user);
  }
}
