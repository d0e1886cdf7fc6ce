import type { Clock } from '../clock';
import type { Header } from '../message/header';
import type { SipResponse } from '../message/message';
import { removeTopVia } from '../message/serialiser';
import type { Ringing, RingOutcome } from '../plan/call-plan';
import type { LegRecord } from '../plan/call-record';
import type { LegEnd } from '../plan/call-story';
import { moreTelling, outcomeOf } from '../plan/ring-outcome';
import type { Failure } from '../transactions/client-transaction';
import type { Branch, BranchOwner } from './branch';

/** A number that rings, or rang, in a search. */
export interface LegNumber extends Omit<Ringing, 'after'> {
  readonly via: readonly string[];
  /** How many redirections led here. */
  readonly depth: number;
  /** What its devices are asked beside: to take the place of another call, to answer at once. */
  readonly orders?: readonly Header[] | undefined;
}

/** What gathers the answers of all numbers of a call. */
export interface LegOwner {
  progressed(leg: RingLeg, branch: Branch, response: SipResponse): void;
  answered(leg: RingLeg, branch: Branch, response: SipResponse): void;
  /** Every other final response; those of a redirection's targets become a leg of their own. */
  refused(leg: RingLeg, branch: Branch, response: SipResponse): void;
  unreached(leg: RingLeg, failure: Failure): void;
  /** It rings no more, whatever its devices still say. */
  ended(leg: RingLeg): void;
  /** Nothing of it is open any more. */
  idle(leg: RingLeg): void;
}

/** Something of a leg that still rings: a device, or a local party. */
export interface Ringer {
  cancelBranch(reason?: Header): void;
}

/**
 * One number of a call and all its devices. It has ended when the last of them has, when one person's refusal
 * settles it for all, or when it is told to stop; a device that was cancelled stays open until it has said so.
 */
export class RingLeg implements BranchOwner {
  #open: Ringer[] = [];
  #rang = false;
  #outcome: RingOutcome | undefined;
  #end: LegEnd | undefined;

  constructor(
    readonly about: LegNumber,
    private readonly owner: LegOwner,
    private readonly record: LegRecord | undefined,
    private readonly clock: Clock,
  ) {}

  /** How it ended; `undefined` while it rings. */
  get end(): LegEnd | undefined {
    return this.#end;
  }

  get open(): boolean {
    return this.#open.length > 0;
  }

  /** What its plan is told. */
  get outcome(): RingOutcome {
    return this.#outcome ?? 'absent';
  }

  add(ringer: Ringer): void {
    this.#open.push(ringer);
  }

  /** Everything that rings of it has been added. */
  begun(): void {
    this.#settle();
  }

  responded(branch: Branch, response: SipResponse): void {
    // §16.7 step 3.
    removeTopVia(response);
    if (response.status < 200) {
      this.#rang ||= response.status > 100;
      this.owner.progressed(this, branch, response);
      return;
    }
    this.#close(branch);
    if (response.status < 300) {
      this.owner.answered(this, branch, response);
    } else {
      this.#note(outcomeOf(response.status, this.#rang));
      this.owner.refused(this, branch, response);
    }
    this.#settle();
  }

  failed(branch: Branch, failure: Failure): void {
    this.#close(branch);
    this.#note(failure === 'timeout' && this.#rang ? 'unanswered' : 'absent');
    this.owner.unreached(this, failure);
    this.#settle();
  }

  /** A local party refused, or was told to stop. */
  over(ringer: Ringer, status: number): void {
    this.#close(ringer);
    this.#note(outcomeOf(status, true));
    this.#settle();
  }

  /** It has ended like this, whatever its devices still say; they are told so. */
  stop(end: LegEnd, reason?: Header): void {
    this.conclude(end);
    for (const ringer of this.#open) ringer.cancelBranch(reason);
  }

  conclude(end: LegEnd): void {
    if (end === 'unanswered' && this.#end === undefined) this.#outcome = 'unanswered';
    const rang = this.#end === undefined;
    if (rang || end === 'answered') this.#end = end;
    this.record?.ended(end, this.clock.now());
    if (rang && end !== 'answered') this.owner.ended(this);
  }

  #close(ringer: Ringer): void {
    this.#open = this.#open.filter((one) => one !== ringer);
  }

  #note(outcome: RingOutcome): void {
    if (this.#end === undefined) this.#outcome = moreTelling(this.#outcome, outcome);
  }

  #settle(): void {
    if (this.open) return;
    if (this.#end === undefined) this.conclude(this.outcome);
    this.owner.idle(this);
  }
}
