import type { Header } from '../message/header';
import type { SipResponse } from '../message/message';
import { reasonHeader } from '../message/reason';
import { createResponse } from '../message/response';
import type { PlanStep, Ringing } from '../plan/call-plan';
import type { LegEnd } from '../plan/call-story';
import type { Failure } from '../transactions/client-transaction';
import { vouchFor } from './asserted-identity';
import { BestResponse } from './best-response';
import type { Branch } from './branch';
import { CallerSide } from './caller-side';
import { Fork } from './fork';
import { LocalRinger } from './local-ringer';
import { RingLeg, type LegNumber, type LegOwner } from './ring-leg';
import { RingStep } from './ring-step';
import type { FirstRing, SearchJob, SearchParts } from './search-job';
import type { Target } from './target';

/** RFC 3326 §3.1. */
const ELSEWHERE = reasonHeader({ cause: 200, text: 'Call completed elsewhere' });
/** To the other devices of somebody who declined on one. */
const DECLINED = reasonHeader({ cause: 603, text: 'Decline' });

const NOBODY: ReadonlyMap<string, LegEnd> = new Map();

/**
 * The response context of an INVITE that begins a call (RFC 3261 §16.7): forks it to the devices of one number
 * or, by a plan, of several together and one after another (serial forking, §16.6), passes provisional responses
 * and every 2xx on at once, and when nobody is left, the plan's word or the best of the rest. What ends it
 * at any time is the caller, an answer, or, without a plan, a 6xx; with one a 6xx speaks for its number alone.
 */
export class CallSearch implements LegOwner {
  readonly #side: CallerSide;
  readonly #fork: Fork;
  readonly #best = new BestResponse();
  /** Those of whom something is open, cancelled devices included. */
  #open: RingLeg[] = [];
  #ends = NOBODY;
  #step: RingStep | undefined;
  #steps = 0;
  #answered = false;
  /** Nobody rings any more, and nobody will. */
  #settled = false;
  #busy = false;

  constructor(
    private readonly parts: SearchParts,
    private readonly job: SearchJob,
    /** Every search in which somebody may still ring. */
    private readonly searches: Set<CallSearch>,
  ) {
    this.#fork = new Fork(parts, job);
    this.#side = new CallerSide(parts, job.server, job.callerFlow, () => {
      this.#settle('cancelled');
    });
  }

  get caller(): string {
    return this.job.caller;
  }

  /** Lets the first ring: those targets, or whom the plan says. */
  begin(first?: FirstRing): void {
    this.searches.add(this);
    this.#side.attend();
    if (first) this.fork(first.about, first.targets);
    this.#advance();
  }

  /** Lets one more number ring beside those who do. */
  fork(about: LegNumber, targets: readonly Target[]): void {
    this.#fork.ring(this.#leg(about), targets, this.#ends);
  }

  /** Somebody of those numbers who rings, or through whom the call came. */
  ringingAt(numbers: ReadonlySet<string>): LegNumber | undefined {
    for (const { about, end } of this.#open) {
      if (end === undefined && [about.number, ...about.via].some((one) => numbers.has(one))) return about;
    }
    return undefined;
  }

  /** Whether it lets that number ring, or did and waits for it to stop. */
  ringsFor(number: string): boolean {
    return this.#open.some(({ about }) => about.number === number);
  }

  progressed({ end }: RingLeg, { target }: Branch, response: SipResponse): void {
    if (response.status === 100 || end !== undefined) return;
    vouchFor(response, this.parts.identityOf(target.user));
    this.parts.calls.ringing(this.job.request, target.user);
    this.#side.pass(response);
  }

  /** §16.7 step 5: every 2xx is passed on, also after another; everybody else stops. */
  answered(leg: RingLeg, { id, target }: Branch, response: SipResponse): void {
    vouchFor(response, this.parts.identityOf(target.user));
    this.parts.calls.answered(this.job.request, target.user, response);
    this.#side.succeed(id, response);
    this.#won(leg);
  }

  refused(leg: RingLeg, _branch: Branch, response: SipResponse): void {
    vouchFor(response, undefined);
    if (response.status < 400 && !this.#settled) {
      const { numbers, rest } = this.#fork.redirect(leg.about, response);
      if (rest) this.#best.add(rest);
      for (const [about, targets] of numbers) this.fork(about, targets);
      return;
    }
    // Who would have picked it up and did not says nothing about who was called.
    const mine = leg.about.cause !== 'picked-up';
    if (mine) this.#best.add(response);
    if (response.status < 600) return;
    leg.stop(leg.outcome, DECLINED);
    // §16.7 step 5: it ends the search, but a 2xx may still cross it, so it waits for the others.
    if (mine && !this.job.route) this.#settle('unanswered');
  }

  unreached({ about }: RingLeg, failure: Failure): void {
    if (about.cause === 'picked-up') return;
    const status = failure === 'timeout' ? 408 : 480;
    this.#best.add(createResponse(this.job.request, this.#side.gaveUp ? 487 : status));
  }

  ended({ about, end }: RingLeg): void {
    if (end && this.job.route) this.#ends = new Map(this.#ends).set(about.number, end);
    if (!this.#settled && (this.job.route || this.#open.length > 1)) {
      this.parts.calls.stopped(this.job.request, about.number);
    }
  }

  idle(leg: RingLeg): void {
    this.#open = this.#open.filter((one) => one !== leg);
    this.#advance();
  }

  /** Goes on when nobody rings any more: to the next step, or to the end. */
  #advance(): void {
    if (this.#busy) return;
    this.#busy = true;
    while (!this.#isSettled() && !(this.#step ? this.#step.goesOn() : this.#open.length > 0)) this.#next();
    this.#busy = false;
    if (this.#isSettled() && this.#open.length === 0) this.#close();
  }

  #isSettled(): boolean {
    return this.#settled;
  }

  #next(): void {
    const { route } = this.job;
    if (!route) {
      this.#settle('unanswered');
      return;
    }
    const before = this.#step;
    before?.stop();
    const step = asked(() => (before ? route.next(before.outcomes()) : route.begin()));
    if (step.kind === 'end') this.#end(step.status);
    else if (++this.#steps > this.parts.limits.steps) this.#end(480);
    else this.#begin(step);
  }

  #begin({ ringing, seconds, via = [] }: Extract<PlanStep, { kind: 'ring' }>): void {
    this.#fork.again();
    const step = new RingStep(this.parts.clock, ringing.slice(0, this.parts.limits.ringing), seconds, {
      ring: (one) => {
        this.#ring(one, via);
      },
      timeUp: () => {
        for (const leg of this.#open) leg.stop('unanswered');
        this.#advance();
      },
      goOn: () => {
        this.#advance();
      },
    });
    this.#step = step;
    step.begin();
  }

  #ring({ number, cause }: Ringing, via: readonly string[]): void {
    const leg = this.#leg({ number, cause, via, depth: 0 });
    const targets = this.parts.devicesOf(number);
    if (targets.length === 0) {
      const ringer = new LocalRinger(this.#side, leg, () => {
        this.#won(leg);
      });
      leg.add(ringer);
      if (!this.parts.ringLocally(number, this.job, ringer)) leg.over(ringer, 404);
    } else this.#fork.ring(leg, targets, this.#ends);
  }

  #leg(about: LegNumber): RingLeg {
    const { number, cause, via } = about;
    const { clock } = this.parts;
    const leg = new RingLeg(about, this, this.job.record?.leg(number, cause, via, clock.now()), clock);
    this.#open = [...this.#open, leg];
    this.#step?.add(leg);
    return leg;
  }

  #won(leg: RingLeg): void {
    if (!this.#answered) leg.conclude('answered');
    this.#answered = true;
    this.#settle('elsewhere', ELSEWHERE);
  }

  /** Whoever still rings stops; no others will. */
  #settle(end: LegEnd, reason?: Header): void {
    this.#settled = true;
    this.searches.delete(this);
    this.#step?.stop();
    for (const leg of this.#open) leg.stop(end, reason);
    this.#advance();
  }

  /** The plan's last word; a device that was cancelled and never said so is not waited for. */
  #end(status: number): void {
    this.#fail(createResponse(this.job.request, status));
    this.#settle('unanswered');
  }

  #close(): void {
    const { route, request } = this.job;
    this.#side.leave();
    if (this.#side.answered) return;
    // A 3xx whose every Contact had been tried before leaves no response behind.
    const best = route ? undefined : this.#best.take();
    this.#fail(best ?? createResponse(request, this.#side.gaveUp ? 487 : 480));
  }

  #fail(response: SipResponse): void {
    const { callId, fromTag } = this.job.request;
    this.parts.calls.ended(callId, fromTag);
    this.#side.pass(response);
  }
}

/** A plan that fails must not leave the caller without an answer, nor end the process from a timer. */
function asked(ask: () => PlanStep): PlanStep {
  try {
    return ask();
  } catch {
    return { kind: 'end', status: 500 };
  }
}
