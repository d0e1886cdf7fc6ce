import { Inviter, type Invitation, type Session, type UserAgent } from 'sip.js';
import { noVideo, type Call } from '../../shared/call/call';
import type { CallState } from '../../shared/call/call-state';
import type { Command, MediaKind } from '../../shared/endpoint/command';
import { AppError } from '../../shared/errors/app-error';
import type { ByeOutbox } from './bye-outbox';
import { CallRecovery } from './call-recovery';
import { CallWorkshop } from './call-workshop';
import { ConcealedCallers } from './concealed-callers';
import { newCall, partyOf } from './new-call';
import { addressOf, outgoingUri } from './outgoing-uri';
import { isOwnMove } from './own-move';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { Referrals, type ReferredCall } from './referrals';
import { identityOf, remoteParty } from './remote-party';
import { offersVideo } from './session-description';
import type { SipCall } from './sip-call';
import type { SipCallOptions } from './sip-call-options';
import type { SipEndpointOptions } from './sip-endpoint-options';
import type { StatePublisher } from './state-publisher';
import { TakeOver } from './take-over';
import { Transfers } from './transfers';
import { browserWebRtc } from './web-rtc';

const MAX_CALLS = 8;

export interface SipCallsOptions {
  readonly settings: SipEndpointOptions;
  readonly userAgent: UserAgent;
  readonly publisher: StatePublisher;
  readonly byes: ByeOutbox;
  /** Whether a request would reach the server now. */
  readonly canSignal: () => boolean;
  /** Waits for a registration that is under way. @throws AppError `not-registered` */
  readonly requireRegistration: () => Promise<void>;
}

/** The calls of this user: how each begins, is taken over, handed on and found. */
export class SipCalls {
  readonly callers: ConcealedCallers;
  readonly transfers: Transfers;
  readonly referrals: Referrals;
  private readonly calls = new Map<string, SipCall>();
  private readonly workshop: CallWorkshop;
  private readonly takeOver: TakeOver;
  private readonly recovery: CallRecovery | undefined;
  private closed = false;

  constructor(private readonly options: SipCallsOptions) {
    const { settings, userAgent, publisher } = options;
    const { dialling, memory, log } = settings;
    const { domain } = settings.settings;
    const { calls } = this;
    this.workshop = new CallWorkshop(options);
    this.callers = new ConcealedCallers(publisher, settings.concealCallers ?? false);
    this.takeOver = new TakeOver({
      calls,
      publisher,
      domain,
      returning: {
        dialogOf: (callId) => this.recovery?.dialogOf(callId),
        giveWay: (callId) => this.recovery?.giveWay(callId),
      },
      successor: (id, invitation) => this.connect(id, invitation, { successor: true }),
      log: log.child('take-over'),
    });
    const parts = { userAgent, calls, publisher, log: log.child('transfer') };
    this.transfers = new Transfers({ ...parts, domain, dialling });
    this.referrals = new Referrals({
      ...parts,
      rules: { domain, dialling },
      isBusy: (callId) => this.transfers.isBusy(callId),
      place: (call) => this.placeReferred(call),
    });
    this.recovery =
      memory &&
      new CallRecovery({
        memory,
        userAgent,
        calls,
        publisher,
        open: (id, session, entry, onStatus) => this.open(id, session, entry, onStatus),
        reopen: (id, session, onStatus) => this.reopen(id, session, onStatus),
        addressOf: (number) => addressOf(number, domain, dialling),
        canSignal: options.canSignal,
        log: log.child('recovery'),
      });
  }

  /** Undefined when it is not there (any more). */
  get(callId: string): SipCall | undefined {
    return this.calls.get(callId);
  }

  [Symbol.iterator](): Iterator<SipCall> {
    return [...this.calls.values()][Symbol.iterator]();
  }

  stateOf(callId: string): CallState | undefined {
    return this.options.publisher.call(callId)?.state;
  }

  /** Calls somebody. Told to those who watch once the INVITE is on its way. @throws AppError */
  dial(command: Extract<Command, { kind: 'dial' }>): Promise<string> {
    return this.options.publisher.undisturbed(() => this.invite(command));
  }

  /** @throws AppError */
  async answer(callId: string, media: MediaKind): Promise<void> {
    const call = this.require(callId);
    this.holdOthers(callId);
    this.callers.reveal(callId);
    const answered = call.answer(media);
    // Whoever shows the call waits until its sound is there: what they do takes the time of this thread.
    void this.options.publisher.undisturbed(() =>
      answered.then(
        () => call.handler.heard(),
        () => undefined,
      ),
    );
    await answered;
  }

  /** Goes on here with the conversation of this user's other device; its pictures stay behind. */
  async pull(commandId: string): Promise<string> {
    const { pullCode, settings } = this.options.settings;
    if (pullCode) {
      const target = { kind: 'number', number: pullCode } as const;
      return this.dial({ kind: 'dial', id: commandId, target, media: 'audio', unlogged: true });
    }
    this.requireRoom();
    await this.requireRegistration();
    const ours = [...this.calls.values()].flatMap(({ dialog }) => dialog ?? []);
    const { findCallToPull } = await import('./pull');
    const { session, remote } = await findCallToPull(this.options.userAgent, ours, settings.domain);
    this.requireRoom();
    const id = crypto.randomUUID();
    this.holdOthers(id);
    const entry = { ...newCall(id, 'outgoing', session), remote, commandId, unlogged: true };
    const call = this.open(id, session, entry);
    await call.dial('audio');
    return id;
  }

  /** Dials feature codes, without a call. @throws AppError `feature-refused`, `not-registered` */
  async tellPbx(codes: readonly string[]): Promise<void> {
    await this.requireRegistration();
    const { userAgent, settings } = this.options;
    const { iceServers, webRtc = browserWebRtc } = settings;
    const { dialCodes } = await import('./dial-codes');
    await dialCodes(codes, { userAgent, domain: settings.settings.domain, webRtc, iceServers });
  }

  /** Somebody calls, or a known peer comes back in another session. */
  invited(invitation: Invitation): void {
    if (!this.closed && this.takeOver.receive(invitation)) return;
    if (this.transfers.isForOtherDevice(invitation)) {
      void invitation.reject({ statusCode: 480 });
      return;
    }
    if (this.closed || this.options.publisher.liveCalls.length >= MAX_CALLS) {
      void invitation.reject({ statusCode: 486 });
      return;
    }
    const id = crypto.randomUUID();
    const offer = invitation.body;
    const entry = this.callers.veil({
      ...newCall(id, 'incoming', invitation),
      ...(isOwnMove(invitation, this.options.userAgent.configuration.uri) ? { unlogged: true } : {}),
      remote: remoteParty(identityOf(invitation), this.options.settings.settings.domain),
      video: { ...noVideo, offered: Boolean(offer && offersVideo(offer)) },
    });
    const call = this.open(id, invitation, entry);
    // Ring first: the caller waits for it.
    invitation.progress().catch((error: unknown) => {
      this.options.settings.log.warn('ringing could not be told', { error });
    });
    call.standBy();
    if (offer) call.handler.prepare(offer);
  }

  /** @throws AppError `no-such-call`, `illegal-call-state` when it is over */
  require(callId: string): SipCall {
    const call = this.calls.get(callId);
    if (call) return call;
    throw new AppError(this.options.publisher.call(callId) ? 'illegal-call-state' : 'no-such-call');
  }

  /** One conversation at a time: the others fall silent now and their peers are told. */
  holdOthers(callId: string, audible?: string): void {
    for (const { id, state } of this.options.publisher.liveCalls) {
      if (id === callId || id === audible || state !== 'connected') continue;
      this.calls
        .get(id)
        ?.hold(true)
        .catch((error: unknown) => {
          this.options.settings.log.warn('peer could not be told of the hold', { error });
        });
    }
  }

  /** Remembered, and published: who acts on it is the window's affair. */
  answerByThemselves(on: boolean): void {
    const { autoAnswer } = this.options.settings;
    if (!autoAnswer) throw new AppError('not-supported');
    autoAnswer.write(on);
    this.options.publisher.set({ autoAnswer: autoAnswer.read() });
  }

  /** What describes the media of a session. */
  describe(session: Session): PeerDescriptionHandler {
    return this.workshop.describe(session);
  }

  /** No registration, no call. @throws AppError `not-registered` */
  requireRegistration(): Promise<void> {
    return this.options.requireRegistration();
  }

  /** The server is connected and knows us again. */
  ready(): void {
    this.recovery?.ready();
    for (const call of this) call.signallingReturned();
  }

  /** Ends every call. */
  close(): void {
    this.closed = true;
    for (const call of this) call.hangUp();
    this.recovery?.close();
    this.workshop.close();
  }

  private async invite(command: Extract<Command, { kind: 'dial' }>): Promise<string> {
    const { target, media } = command;
    const uri = outgoingUri(target, this.options.settings.settings.domain, this.options.settings.dialling);
    this.requireRoom();
    await this.requireRegistration();
    this.requireRoom();
    this.options.publisher.set({ lastDialled: target });
    // What another device would ask of its PBX by pressing a key; one that knows no such header passes it on.
    const extraHeaders = command.unlogged ? ['Call-Log: none'] : [];
    const session = new Inviter(this.options.userAgent, uri, { earlyMedia: false, extraHeaders });
    const id = crypto.randomUUID();
    this.holdOthers(id);
    const call = this.open(id, session, {
      ...newCall(id, 'outgoing', session),
      ...(command.unlogged ? { unlogged: true } : {}),
      remote: partyOf(target),
      commandId: command.id,
    });
    await call.dial(media, target.kind === 'number' ? target.postDial : undefined);
    return id;
  }

  /** A call a peer has transferred us to; what becomes of it is seen in its state. */
  private placeReferred({ target, party, headers, instead, onStatus }: ReferredCall): string {
    const uri = outgoingUri(target, this.options.settings.settings.domain, this.options.settings.dialling);
    this.requireRoom();
    if (this.closed || !this.options.canSignal()) throw new AppError('network');
    const session = new Inviter(this.options.userAgent, uri, {
      earlyMedia: false,
      extraHeaders: [...headers],
    });
    const id = crypto.randomUUID();
    this.holdOthers(id, instead);
    // The log holds what a user dials; this call somebody else made of theirs.
    const entry = { ...newCall(id, 'outgoing', session), remote: party, unlogged: true };
    const call = this.open(id, session, entry, onStatus);
    call.dial('audio').catch((error: unknown) => {
      this.options.settings.log.warn('a transfer could not be followed', { error });
    });
    return id;
  }

  private open(
    id: string,
    session: Inviter | Invitation,
    entry: Call,
    onStatus?: (status: number) => void,
  ): SipCall {
    const call = this.connect(id, session, { onStatus });
    this.calls.set(id, call);
    this.options.publisher.add(entry);
    return call;
  }

  /** The same call on another session, without anybody seeing it. */
  private reopen(id: string, session: Inviter, onStatus: (status: number) => void): SipCall {
    const before = this.calls.get(id);
    const call = this.connect(id, session, { onStatus });
    this.calls.set(id, call);
    before?.retire();
    return call;
  }

  private connect(
    id: string,
    session: Inviter | Invitation,
    special: Pick<SipCallOptions, 'successor' | 'onStatus'>,
  ): SipCall {
    const call: SipCall = this.workshop.make(id, session, {
      ...special,
      onRefer: (referral) => {
        this.referrals.received(id, referral);
      },
      onNotify: (notification) => {
        this.transfers.notified(id, notification);
      },
      onEnded: () => {
        this.transfers.ended(call);
        this.referrals.ended(call);
        this.takeOver.ended(call.dialog);
        if (this.calls.get(id) !== call) return;
        this.calls.delete(id);
        this.callers.forget(id);
      },
    });
    return call;
  }

  private requireRoom(): void {
    if (this.options.publisher.liveCalls.length >= MAX_CALLS) throw new AppError('too-many-calls');
  }
}
