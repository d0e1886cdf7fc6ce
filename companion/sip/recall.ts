import { Inviter, type URI, type UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import type { RememberedCall } from '../continuity/remembered-call';
import { replacesHeader, type DialogName } from './replaces';
import type { SipCall } from './sip-call';

/** Whoever has the call answers by itself: one that has not by then is not reached that way. */
const ANSWER_LIMIT_MS = 5_000;
const FIRST_PAUSE_MS = 250;
/** Whoever does not lead tries less eagerly, so that requests seldom cross. */
const FIRST_PAUSE_OF_OTHER_MS = 1_000;
const LONGEST_PAUSE_MS = 2_000;
/** Not reached, rather than refused: not there yet, on the way back, or asking for the same just now. */
const NOT_REACHED = new Set([404, 408, 410, 430, 480, 487, 491, 500, 503, 504]);

export interface RecallOptions {
  readonly call: RememberedCall;
  readonly userAgent: UserAgent;
  /** The device the peer spoke from when the page before was there. */
  readonly device: URI;
  /** What reaches all of the peer's devices, those that came since included; absent when not known. */
  readonly peer: URI | undefined;
  /** Puts the call on a session, in place of the one it was on. */
  readonly place: (session: Inviter, onStatus: (status: number) => void) => SipCall;
  readonly canSignal: () => boolean;
  readonly log: Logger;
}

/**
 * One conversation whose page was loaded anew, until its peer goes on with it: an INVITE that
 * replaces the dialog of before (RFC 3891), to the peer's device, and when that is gone, because
 * its page was loaded anew as well, to whichever of the peer's devices has the call, again and again.
 * When both ask at the same time, the one with the lesser tag leads and the other gives way.
 */
export class Recall {
  private over: SipCall;
  private asking = false;
  private pause: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: RecallOptions) {
    this.pause = this.leads ? FIRST_PAUSE_MS : FIRST_PAUSE_OF_OTHER_MS;
    this.over = this.place(options.device);
  }

  get call(): RememberedCall {
    return this.options.call;
  }

  /** The dialog of the page before. */
  get dialog(): DialogName {
    return this.options.call.dialog;
  }

  /** The server knows us: the peer can be asked. */
  ready(): void {
    if (!this.asking) this.ask();
  }

  /** The peer asks as well. False when ours is on its way and goes first. */
  giveWay(): boolean {
    if (this.asking && this.leads) return false;
    if (this.asking) this.renew();
    this.askIn(ANSWER_LIMIT_MS);
    return true;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Both sides know both tags, and agree. */
  private get leads(): boolean {
    const { localTag, remoteTag } = this.dialog;
    return localTag < remoteTag;
  }

  private ask(): void {
    this.stop();
    this.asking = true;
    this.timer = setTimeout(() => {
      this.askAgain();
    }, ANSWER_LIMIT_MS);
    this.over.recall(this.call).catch((error: unknown) => {
      this.options.log.warn('call could not be brought back', { error });
    });
  }

  private answered(status: number): void {
    if (status < 200) return;
    this.stop();
    if (NOT_REACHED.has(status)) this.askAgain();
  }

  private askAgain(): void {
    this.options.log.info('peer not reached, asking again');
    this.renew();
    this.askIn(this.pause);
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
  }

  private askIn(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => {
      // Without a server the next registration asks.
      if (this.options.canSignal()) this.ask();
    }, ms);
  }

  private renew(): void {
    this.asking = false;
    this.over = this.place(this.options.peer ?? this.options.device);
  }

  private place(target: URI): SipCall {
    const session = new Inviter(this.options.userAgent, target, {
      earlyMedia: false,
      // A peer that cannot take over must refuse rather than ring beside its own call.
      extraHeaders: [replacesHeader(this.dialog), 'Require: replaces'],
    });
    const over = this.options.place(session, (status) => {
      if (this.over === over) this.answered(status);
    });
    return over;
  }
}
