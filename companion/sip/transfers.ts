import type { Invitation, Notification, UserAgent } from 'sip.js';
import { isEstablished } from '../../shared/call/call-state';
import type { DiallingSettings } from '../../shared/dialing/dialling-settings';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Command } from '../../shared/endpoint/command';
import { AppError } from '../../shared/errors/app-error';
import { hasOtherDevice } from './other-devices';
import type { SipCall } from './sip-call';
import type { StatePublisher } from './state-publisher';
import { Transfer, type TransferOutcome } from './transfer';
import { blindGoal, consultedGoal, isFromPeerOf, ownDevices, type TransferGoal } from './transfer-goal';

/** How long a failure stays in sight, as an ended call does. */
const FAILURE_SHOWN_MS = 8_000;
/** Well within what a controller waits for a result: the other side may have to ask its user first. */
const VERDICT_PATIENCE_MS = 5_000;

type TransferCommand = Extract<Command, { kind: 'transfer' }>;

export interface TransfersOptions {
  readonly userAgent: UserAgent;
  readonly domain: string;
  readonly dialling?: DiallingSettings | undefined;
  readonly calls: ReadonlyMap<string, SipCall>;
  readonly publisher: StatePublisher;
  readonly log: Logger;
}

interface Running {
  readonly call: SipCall;
  readonly goal: TransferGoal;
  /** The call whose other side takes over, when the user has consulted it. */
  readonly other?: SipCall | undefined;
  readonly wasHeld: boolean;
  /** The call has ended, and with it whatever is waited for. */
  abort: () => void;
  transfer?: Transfer | undefined;
}

/**
 * Calls this user hands over: the other side is asked to call somebody (RFC 3515, 5589) and left when
 * it talks to them. To others (requirement C5) it is put on hold before, and comes back when that
 * fails; to this user's own devices (M3) the conversation goes on meanwhile.
 */
export class Transfers {
  private readonly running = new Map<string, Running>();
  /** Failures in sight. */
  private readonly shown = new Map<SipCall, ReturnType<typeof setTimeout>>();

  constructor(private readonly options: TransfersOptions) {}

  /** Whether a call is being handed over, or is the one that takes over. */
  isBusy(callId: string): boolean {
    return [...this.running.values()].some(({ call, other }) => call.id === callId || other?.id === callId);
  }

  /**
   * Resolves when the other side has agreed, or is still thinking after some seconds; what becomes
   * of it then is shown in `Call.transfer`.
   * @throws AppError `illegal-call-state`, `no-such-call`, `already-running`, `invalid-input`,
   * `transfer-refused`, `network`
   */
  async run({ callId, to }: TransferCommand): Promise<void> {
    const call = this.established(callId);
    const other = to.kind === 'call' ? this.established(to.callId) : undefined;
    if (other === call) throw new AppError('invalid-input', 'a call to itself');
    if (this.isBusy(callId) || (other && this.isBusy(other.id))) throw new AppError('already-running');
    const goal = to.kind === 'call' ? this.consulted(to.callId) : blindGoal(to, this.options);
    const wasHeld = this.options.publisher.call(callId)?.state === 'held';
    await this.hand({ call, goal, other, wasHeld, abort: () => undefined }, () => this.silence(call));
  }

  /**
   * The same to this user's other devices, all of which ring but this one.
   * @throws AppError `no-other-device` as well
   */
  async move(callId: string): Promise<void> {
    const { userAgent } = this.options;
    const call = this.established(callId);
    if (this.isBusy(callId)) throw new AppError('already-running');
    const goal = ownDevices(userAgent.configuration.uri);
    await this.hand({ call, goal, wasHeld: true, abort: () => undefined }, async () => {
      if (!(await hasOtherDevice(userAgent))) throw new AppError('no-other-device');
    });
  }

  /** Whether an invitation is that of a peer which is on its way to this user's other devices. */
  isForOtherDevice(invitation: Invitation): boolean {
    return [...this.running.values()].some(
      ({ call, goal }) => goal.own && isFromPeerOf(call.session, invitation),
    );
  }

  /** Prepares the call, then asks its other side. */
  private async hand(running: Running, prepare: () => Promise<void>): Promise<void> {
    const { call, goal } = running;
    const aborted = new Promise<void>((resolve) => {
      running.abort = resolve;
    });
    this.forget(call);
    this.running.set(call.id, running);
    this.options.publisher.change(call.id, { transfer: { to: goal.party, stage: 'asked' } });
    try {
      await Promise.race([prepare(), aborted]);
      // The call may have ended, or its peer come back in another session, meanwhile.
      if (this.running.get(call.id) !== running) throw new AppError('illegal-call-state', 'the call ended');
      this.ask(running);
    } catch (error) {
      if (this.running.get(call.id) === running) this.conclude(running, { kind: 'failed' });
      throw error;
    }
    await settled(running.transfer);
  }

  /** A NOTIFY within a call. */
  notified(callId: string, notification: Notification): void {
    if (this.running.get(callId)?.transfer?.notified(notification)) return;
    void notification.reject({ statusCode: 481 });
  }

  /** A call is over, or goes on in another session, which knows of no transfer. */
  ended(call: SipCall): void {
    this.forget(call);
    const running = this.running.get(call.id);
    if (running?.call !== call) return;
    if (running.other) this.spare(running.other);
    running.transfer?.stop();
    running.abort();
    this.running.delete(call.id);
  }

  /** A picture is given up (C5), the sound held; a peer that does not take part in that is asked all the same. */
  private async silence(call: SipCall): Promise<void> {
    call.dropVideo();
    await call.hold(true).catch((error: unknown) => {
      this.options.log.info('transferring a call whose peer could not be put on hold', { error });
    });
  }

  /** @throws AppError when the consulted call or the dialog is gone */
  private ask(running: Running): void {
    const { publisher, userAgent } = this.options;
    const { call, goal, other } = running;
    const { party: to } = goal;
    const { dialog } = call.session;
    const referTo = goal.referTo();
    if (!dialog) throw new AppError('illegal-call-state', 'no dialog');
    other?.expectTransfer(true);
    running.transfer = new Transfer({
      dialog,
      headers: [
        `Refer-To: ${referTo}`,
        `Referred-By: <${userAgent.configuration.uri.toString()}>`,
        `Contact: ${userAgent.contact.toString()}`,
      ],
      onStage: (stage) => {
        publisher.change(call.id, { transfer: { to, stage } });
      },
      onOutcome: (outcome) => {
        this.conclude(running, outcome);
      },
    });
    running.transfer.accepted.catch((error: unknown) => {
      call.noticeLostDialog(error);
    });
  }

  private conclude(running: Running, outcome: TransferOutcome): void {
    const { publisher } = this.options;
    const { call, goal, other, wasHeld } = running;
    this.running.delete(call.id);
    if (outcome.kind === 'done') {
      if (goal.own) call.endAs('replaced');
      else call.leaveTransferred();
      other?.leaveTransferred();
      return;
    }
    this.options.log.info('transfer failed', { callId: call.id, reason: outcome.reason });
    if (other) this.spare(other);
    publisher.change(call.id, { transfer: { to: goal.party, stage: 'failed', reason: outcome.reason } });
    this.shown.set(
      call,
      setTimeout(() => {
        this.shown.delete(call);
        publisher.change(call.id, { transfer: undefined });
      }, FAILURE_SHOWN_MS),
    );
    if (!wasHeld) this.bringBack(call);
  }

  /** Nobody took the consulted call over: if it has ended, then because its peer hung up. */
  private spare(other: SipCall): void {
    other.expectTransfer(false);
    if (this.options.publisher.call(other.id)?.endReason !== 'transferred') return;
    this.options.publisher.change(other.id, { endReason: 'remote-hung-up' });
  }

  /** The conversation goes on where it was left, unless its user talks to somebody else by now. */
  private bringBack(call: SipCall): void {
    const talking = this.options.publisher.liveCalls.some(({ state }) => state === 'connected');
    if (talking || this.options.publisher.call(call.id)?.state !== 'held') return;
    call.hold(false).catch((error: unknown) => {
      this.options.log.warn('the call could not be resumed', { error });
    });
  }

  private consulted(callId: string): TransferGoal {
    const { publisher, domain } = this.options;
    return consultedGoal(publisher.call(callId), () => this.established(callId).session, domain);
  }

  private established(callId: string): SipCall {
    const { calls, publisher } = this.options;
    const call = publisher.call(callId);
    const found = calls.get(callId);
    if (!call) throw new AppError('no-such-call');
    if (!found || !isEstablished(call.state)) throw new AppError('illegal-call-state');
    return found;
  }

  private forget(call: SipCall): void {
    clearTimeout(this.shown.get(call));
    this.shown.delete(call);
  }
}

/** Waits for the verdict on a REFER, but not longer than a person would. @throws AppError of a refusal */
async function settled(transfer: Transfer | undefined): Promise<void> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    limit = setTimeout(resolve, VERDICT_PATIENCE_MS);
  });
  try {
    await Promise.race([transfer?.accepted, patience]);
  } finally {
    clearTimeout(limit);
  }
}
