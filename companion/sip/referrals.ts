import type { Referral, UserAgent } from 'sip.js';
import type { Party } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { ReferralReport, referredBy } from './referral';
import { judgeReferral, type ReferralRules, type ReferralTarget } from './referral-policy';
import type { SipCall } from './sip-call';
import type { StatePublisher } from './state-publisher';

/** Before the REFER's transaction ends by itself (timer F, RFC 3261 §17.1.2.2: 32 s). */
const CONSENT_MS = 30_000;
/** The transferor hangs up when it reads of our success; one that does not is left then. */
const FAREWELL_MS = 3_000;

/** A call to place for a peer. */
export interface ReferredCall {
  readonly target: ReferralTarget['dial'];
  readonly party: Party;
  readonly headers: readonly string[];
  /** The call it takes the place of, which stays audible until then. */
  readonly instead: string;
  /** A status of the INVITE. */
  readonly onStatus: (status: number) => void;
}

export interface ReferralsOptions {
  readonly userAgent: UserAgent;
  readonly rules: ReferralRules;
  readonly calls: ReadonlyMap<string, SipCall>;
  readonly publisher: StatePublisher;
  /** Whether this user hands the call over at the same time. */
  readonly isBusy: (callId: string) => boolean;
  /** Places a call and answers its id at once. @throws AppError `too-many-calls`, `invalid-input`, `network` */
  readonly place: (call: ReferredCall) => string;
  readonly log: Logger;
}

interface Asked {
  readonly call: SipCall;
  readonly referral: Referral;
  readonly target: ReferralTarget;
  readonly timer: ReturnType<typeof setTimeout>;
}

interface Followed {
  readonly before: SipCall;
  readonly report: ReferralReport;
  farewell?: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Transfers that peers ask of us (RFC 3515 §2.4.2): refused, followed, or the user's decision, by
 * `judgeReferral`. The conversation goes on until the new one has begun.
 */
export class Referrals {
  private readonly asked = new Map<string, Asked>();
  /** By the id of the call we placed. */
  private readonly followed = new Map<string, Followed>();

  constructor(private readonly options: ReferralsOptions) {}

  /** A REFER within a call. */
  received(callId: string, referral: Referral): void {
    const { publisher, calls, rules, isBusy } = this.options;
    const call = calls.get(callId);
    const state = publisher.call(callId)?.state;
    if (!call || !state || !isEstablished(state)) {
      this.refuse(referral, 603);
      return;
    }
    if (this.asked.has(callId) || this.isLeaving(call) || isBusy(callId)) {
      this.refuse(referral, 491);
      return;
    }
    const verdict = judgeReferral(referral.request.getHeaders('refer-to'), rules);
    if (verdict.kind === 'refuse') this.refuse(referral, verdict.status);
    // Who talks to somebody else is not torn away.
    else if (verdict.kind === 'ask' || this.talksInstead(callId)) this.ask(call, referral, verdict.target);
    else this.followUnasked(call, referral, verdict.target);
  }

  /** The user's decision about `Call.transferRequest`. @throws AppError `illegal-call-state` and why no call could be made */
  answer(callId: string, accepted: boolean): void {
    const asked = this.take(callId);
    if (!asked) throw new AppError('illegal-call-state', 'nothing was asked');
    if (accepted) this.follow(asked.call, asked.referral, asked.target);
    else this.refuse(asked.referral, 603);
  }

  /** A call is over: the one in which we were asked, or the one we placed. */
  ended(call: SipCall): void {
    const asked = this.asked.get(call.id);
    if (asked?.call === call && this.take(call.id)) this.refuse(asked.referral, 603);
    const followed = this.followed.get(call.id);
    if (followed) this.giveUp(call.id, followed);
    for (const [newId, { before, farewell }] of this.followed) {
      if (before !== call) continue;
      clearTimeout(farewell);
      this.followed.delete(newId);
    }
  }

  private ask(call: SipCall, referral: Referral, target: ReferralTarget): void {
    const timer = setTimeout(() => {
      if (this.take(call.id)) this.refuse(referral, 603);
    }, CONSENT_MS);
    this.asked.set(call.id, { call, referral, target, timer });
    this.options.publisher.change(call.id, { transferRequest: target.party });
  }

  private take(callId: string): Asked | undefined {
    const asked = this.asked.get(callId);
    if (!asked) return undefined;
    clearTimeout(asked.timer);
    this.asked.delete(callId);
    this.options.publisher.change(callId, { transferRequest: undefined });
    return asked;
  }

  private followUnasked(call: SipCall, referral: Referral, target: ReferralTarget): void {
    try {
      this.follow(call, referral, target);
    } catch (error) {
      this.options.log.info('a transfer could not be followed', { error });
    }
  }

  /** @throws AppError when no call can be placed; the transferor has been told */
  private follow(call: SipCall, referral: Referral, target: ReferralTarget): void {
    const { userAgent, place, log } = this.options;
    const report = new ReferralReport({ session: call.session, referral, userAgent, log });
    const by = referredBy(referral);
    const headers = [
      ...(target.replaces === undefined ? [] : [`Replaces: ${target.replaces}`]),
      ...(target.requireReplaces ? ['Require: replaces'] : []),
      ...(by === undefined ? [] : [`Referred-By: ${by}`]),
    ];
    const followed: Followed = { before: call, report };
    let newId: string;
    try {
      newId = place({
        target: target.dial,
        party: target.party,
        headers,
        instead: call.id,
        onStatus: (status) => {
          report.tell(status);
          if (status >= 200 && status < 300) this.succeed(newId, followed);
        },
      });
    } catch (error) {
      this.refuse(referral, 486);
      throw error;
    }
    this.followed.set(newId, followed);
    call.expectTransfer(true);
    void referral.accept({ statusCode: 202 });
    report.tell(100);
  }

  private succeed(newId: string, followed: Followed): void {
    const { before } = followed;
    before.fallSilent();
    followed.farewell ??= setTimeout(() => {
      this.followed.delete(newId);
      before.leaveTransferred();
    }, FAREWELL_MS);
  }

  /** The new call has ended: without an answer, the old one goes on. */
  private giveUp(newId: string, { before, report, farewell }: Followed): void {
    if (farewell) return;
    this.followed.delete(newId);
    before.expectTransfer(false);
    // Hung up here, or never on its way.
    report.tell(487);
  }

  private isLeaving(call: SipCall): boolean {
    return [...this.followed.values()].some(({ before }) => before === call);
  }

  private talksInstead(callId: string): boolean {
    return this.options.publisher.liveCalls.some(({ id, state }) => id !== callId && state === 'connected');
  }

  private refuse(referral: Referral, statusCode: number): void {
    this.options.log.info('a transfer was refused', { statusCode });
    referral.reject({ statusCode }).catch((error: unknown) => {
      this.options.log.warn('a transfer could not be refused', { error });
    });
  }
}
