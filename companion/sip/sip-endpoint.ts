import { Inviter, type Invitation, type Session, type UserAgent } from 'sip.js';
import { isEstablished } from '../../shared/call/call-state';
import { noVideo, type Call } from '../../shared/call/call';
import type { Command } from '../../shared/endpoint/command';
import type { CommandResult } from '../../shared/endpoint/command-result';
import type { EndpointSnapshot } from '../../shared/endpoint/endpoint';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { CallStatistics } from '../call-statistics';
import { CommandMemory } from '../hub/command-memory';
import type { CallMedia, MediaEndpoint } from '../media-endpoint';
import { freeChoices } from '../media/picture-choices';
import { ByeOutbox } from './bye-outbox';
import { connectionStatistics } from './call-quality';
import { ConcealedCallers } from './concealed-callers';
import { CallRecovery } from './call-recovery';
import { Connection } from './connection';
import { areTones } from './dtmf';
import { MessageWaiting } from './message-waiting';
import { newCall, partyOf } from './new-call';
import { admitCommand, outgoingUri } from './outgoing-uri';
import { PeerDescriptionHandler } from './peer-description-handler';
import { Referrals, type ReferredCall } from './referrals';
import { Registration } from './registration';
import { identityOf, remoteParty } from './remote-party';
import { offersVideo } from './session-description';
import { SipCall, type SipCallOptions } from './sip-call';
import { SpareConnection } from './spare-connection';
import type { SipEndpointOptions } from './sip-endpoint-options';
import { StatePublisher } from './state-publisher';
import { TakeOver } from './take-over';
import { Transfers } from './transfers';
import { createUserAgent } from './user-agent';
import { browserWebRtc, type WebRtc } from './web-rtc';

const MAX_CALLS = 8;
/** How long a dialled call waits for a registration that is under way. */
const REGISTRATION_PATIENCE_MS = 5_000;
const UNREGISTER_LIMIT_MS = 1_000;

/** The media endpoint over SIP: calls of one user at one PBX. */
export class SipEndpoint implements MediaEndpoint {
  private readonly publisher: StatePublisher;
  private readonly webRtc: WebRtc;
  private readonly spare: SpareConnection;
  private readonly userAgent: UserAgent;
  private readonly connection: Connection;
  private readonly registration: Registration;
  private readonly byes: ByeOutbox;
  private readonly messageWaiting: MessageWaiting;
  private readonly calls = new Map<string, SipCall>();
  private readonly handlers = new WeakMap<Session, PeerDescriptionHandler>();
  private readonly callers: ConcealedCallers;
  private readonly memory = new CommandMemory();
  private readonly takeOver: TakeOver;
  private readonly transfers: Transfers;
  private readonly referrals: Referrals;
  private readonly recovery: CallRecovery | undefined;
  private readonly release: () => void;
  private closed = false;

  /** @throws AppError `invalid-input` when the settings cannot be used */
  constructor(private readonly options: SipEndpointOptions) {
    const { log, settings, microphone, epoch, iceServers } = options;
    this.webRtc = options.webRtc ?? browserWebRtc;
    this.spare = new SpareConnection(this.webRtc, {
      iceServers: [...iceServers],
      bundlePolicy: 'max-bundle',
    });
    this.publisher = new StatePublisher({ epoch, log, now: Date.now });
    this.callers = new ConcealedCallers(this.publisher, options.concealCallers ?? false);
    const { userAgent, transport } = createUserAgent({
      settings,
      instanceId: options.instanceId,
      createWebSocket: options.createWebSocket ?? ((url, protocol) => new WebSocket(url, protocol)),
      describe: (session) => this.handlerOf(session),
      onInvitation: (invitation) => {
        this.invited(invitation);
      },
      log,
    });
    this.userAgent = userAgent;
    this.registration = new Registration({
      userAgent,
      log: log.child('registration'),
      onChange: (registration) => {
        this.publisher.set({ registration });
        if (registration === 'registered') this.ready();
      },
    });
    this.connection = new Connection({
      userAgent,
      transport,
      wake: options.wake ?? (() => () => undefined),
      probe: () => transport.probeHome(),
      isIdle: () => this.publisher.liveCalls.length === 0,
      log: log.child('connection'),
      onUp: () => {
        this.registration.connected();
      },
      onDown: () => {
        this.registration.disconnected();
        this.messageWaiting.unregistered();
        for (const call of this.calls.values()) call.signallingLost();
      },
    });
    this.byes = new ByeOutbox({ userAgent, isReady: () => this.canSignal(), log: log.child('bye') });
    this.takeOver = new TakeOver({
      calls: this.calls,
      publisher: this.publisher,
      domain: settings.domain,
      successor: (id, invitation) => this.connect(id, invitation, { successor: true }),
      log: log.child('take-over'),
    });
    const { domain } = settings;
    const { dialling } = options;
    const parts = { userAgent, calls: this.calls, publisher: this.publisher, log: log.child('transfer') };
    this.transfers = new Transfers({ ...parts, domain, dialling });
    this.referrals = new Referrals({
      ...parts,
      rules: { domain, dialling },
      isBusy: (callId) => this.transfers.isBusy(callId),
      place: (call) => this.placeReferred(call),
    });
    this.messageWaiting = new MessageWaiting({
      userAgent,
      onChange: (voicemail) => {
        this.publisher.set({ voicemail });
      },
      log: log.child('message-waiting'),
    });
    const microphoneChanged = (): void => {
      this.publisher.set({ microphone: microphone.state });
    };
    const releases = [
      microphone.subscribe(microphoneChanged),
      options.pictures?.subscribe(() => {
        for (const call of this.calls.values()) call.limitPictures();
      }),
    ];
    this.release = () => {
      for (const release of releases) release?.();
    };
    microphoneChanged();
    this.publisher.set({ autoAnswer: options.autoAnswer?.read() });
    this.recovery =
      options.memory &&
      new CallRecovery({
        memory: options.memory,
        userAgent,
        calls: this.calls,
        publisher: this.publisher,
        open: (id, session, entry) => this.open(id, session, entry),
        log: log.child('recovery'),
      });
  }

  /** Connects and registers, and keeps doing so. Resolves after the first attempt to connect. */
  async start(): Promise<void> {
    this.publisher.set({ registration: 'registering' });
    await this.connection.start();
  }

  snapshot(): EndpointSnapshot {
    return this.publisher.snapshot;
  }

  subscribe(listener: () => void): () => void {
    return this.publisher.subscribe(listener);
  }

  execute(command: Command): Promise<CommandResult> {
    return this.memory.run(command, async () => {
      try {
        const callId = await this.perform(command);
        return { id: command.id, ok: true, ...(callId ? { callId } : {}) };
      } catch (error) {
        this.options.log.info('command failed', { kind: command.kind, error });
        return { id: command.id, ok: false, code: errorCodeOf(error) };
      }
    });
  }

  media(callId: string): CallMedia | undefined {
    return this.calls.get(callId)?.handler.streams.media;
  }

  async statistics(callId: string): Promise<CallStatistics | undefined> {
    const call = this.calls.get(callId);
    const state = this.publisher.call(callId)?.state;
    if (!call || !state || !isEstablished(state)) return undefined;
    const figures = await connectionStatistics(call.handler.connection);
    return { ...figures, score: this.publisher.call(callId)?.quality?.score };
  }

  /** Ends every call, takes the registration back and leaves. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.release();
    for (const call of [...this.calls.values()]) call.hangUp();
    this.recovery?.close();
    this.messageWaiting.close();
    await this.registration.close(UNREGISTER_LIMIT_MS);
    this.connection.stop();
    this.byes.close();
    this.spare.close();
    await this.userAgent.stop();
    this.publisher.close();
  }

  private async perform(command: Command): Promise<string | undefined> {
    admitCommand(command, this.options.dialling);
    switch (command.kind) {
      case 'dial':
        return this.publisher.undisturbed(() => this.dial(command));
      case 'answer': {
        const call = this.require(command.callId);
        this.holdOthers(call.id);
        this.callers.reveal(call.id);
        await this.publisher.undisturbed(() => call.answer(command.media));
        return undefined;
      }
      case 'decline':
        if (this.publisher.call(command.callId)?.state !== 'incoming') {
          this.require(command.callId);
          throw new AppError('illegal-call-state');
        }
        this.require(command.callId).hangUp();
        return undefined;
      case 'hang-up':
        this.require(command.callId).hangUp();
        return undefined;
      case 'mute':
        this.require(command.callId).mute(command.muted);
        return undefined;
      case 'hold':
        if (!command.held) this.holdOthers(command.callId);
        await this.require(command.callId).hold(command.held);
        return undefined;
      case 'dtmf':
        if (!areTones(command.tones)) throw new AppError('invalid-input');
        await this.require(command.callId).dtmf(command.tones);
        return undefined;
      case 'reveal':
        this.callers.reveal(this.require(command.callId).id);
        return undefined;
      case 'auto-answer':
        this.setAutoAnswer(command.on);
        return undefined;
      case 'video':
        await this.require(command.callId).video(command.action);
        return undefined;
      case 'transfer':
        await this.transfers.run(command);
        return undefined;
      case 'answer-transfer':
        this.require(command.callId);
        this.referrals.answer(command.callId, command.accepted);
        return undefined;
      case 'move':
        await this.requireRegistration();
        await this.transfers.move(command.callId);
        return undefined;
      case 'pull':
        return this.pull(command.id);
      default:
        throw new AppError('not-supported');
    }
  }

  private async dial(command: Extract<Command, { kind: 'dial' }>): Promise<string> {
    const { target, media } = command;
    const uri = outgoingUri(target, this.options.settings.domain, this.options.dialling);
    this.requireRoom();
    await this.requireRegistration();
    this.requireRoom();
    this.publisher.set({ lastDialled: target });
    const session = new Inviter(this.userAgent, uri, { earlyMedia: false });
    const id = crypto.randomUUID();
    this.holdOthers(id);
    const call = this.open(id, session, {
      ...newCall(id, 'outgoing'),
      remote: partyOf(target),
      commandId: command.id,
    });
    await call.dial(media, target.kind === 'number' ? target.postDial : undefined);
    return id;
  }

  /** A call a peer has transferred us to; what becomes of it is seen in its state. */
  private placeReferred({ target, party, headers, instead, onStatus }: ReferredCall): string {
    const uri = outgoingUri(target, this.options.settings.domain, this.options.dialling);
    this.requireRoom();
    if (this.closed || !this.canSignal()) throw new AppError('network');
    const session = new Inviter(this.userAgent, uri, { earlyMedia: false, extraHeaders: [...headers] });
    const id = crypto.randomUUID();
    this.holdOthers(id, instead);
    const call = this.open(id, session, { ...newCall(id, 'outgoing'), remote: party }, onStatus);
    call.dial('audio').catch((error: unknown) => {
      this.options.log.warn('a transfer could not be followed', { error });
    });
    return id;
  }

  /** Goes on here with the conversation of this user's other device; its pictures stay behind. */
  private async pull(commandId: string): Promise<string> {
    const { pullCode, settings } = this.options;
    if (pullCode) {
      const target = { kind: 'number', number: pullCode } as const;
      return this.dial({ kind: 'dial', id: commandId, target, media: 'audio' });
    }
    this.requireRoom();
    await this.requireRegistration();
    const ours = [...this.calls.values()].flatMap(({ dialog }) => dialog ?? []);
    const { findCallToPull } = await import('./pull');
    const { session, remote } = await findCallToPull(this.userAgent, ours, settings.domain);
    this.requireRoom();
    const id = crypto.randomUUID();
    this.holdOthers(id);
    const call = this.open(id, session, { ...newCall(id, 'outgoing'), remote, commandId });
    await call.dial('audio');
    return id;
  }

  private invited(invitation: Invitation): void {
    if (!this.closed && this.takeOver.receive(invitation)) return;
    if (this.transfers.isForOtherDevice(invitation)) {
      void invitation.reject({ statusCode: 480 });
      return;
    }
    if (this.closed || this.publisher.liveCalls.length >= MAX_CALLS) {
      void invitation.reject({ statusCode: 486 });
      return;
    }
    const id = crypto.randomUUID();
    const offer = invitation.body;
    const entry = this.callers.veil({
      ...newCall(id, 'incoming'),
      remote: remoteParty(identityOf(invitation), this.options.settings.domain),
      video: { ...noVideo, offered: Boolean(offer && offersVideo(offer)) },
    });
    const call = this.open(id, invitation, entry);
    // Ring first: the caller waits for it.
    invitation.progress().catch((error: unknown) => {
      this.options.log.warn('ringing could not be told', { error });
    });
    if (offer) call.handler.prepare(offer);
  }

  private open(
    id: string,
    session: Inviter | Invitation,
    entry: Call,
    onStatus?: (status: number) => void,
  ): SipCall {
    const call = this.connect(id, session, { onStatus });
    this.calls.set(id, call);
    this.publisher.add(entry);
    return call;
  }

  private connect(
    id: string,
    session: Inviter | Invitation,
    special: Pick<SipCallOptions, 'successor' | 'onStatus'>,
  ): SipCall {
    const { microphone, camera, holdMusic, pictures = freeChoices } = this.options;
    const log = this.options.log.child('call');
    const handler = new PeerDescriptionHandler({
      connection: this.spare.take(),
      webRtc: this.webRtc,
      log,
      hasRemoteOffer: () => session.dialog?.signalingState === 'HaveRemoteOffer',
      onNegotiated: () => {
        call.negotiated();
      },
    });
    this.handlers.set(session, handler);
    const call: SipCall = new SipCall({
      id,
      session,
      handler,
      publisher: this.publisher,
      microphone,
      camera,
      holdMusic,
      pictures,
      byes: this.byes,
      canSignal: () => this.canSignal(),
      onRefer: (referral) => {
        this.referrals.received(id, referral);
      },
      onNotify: (notification) => {
        this.transfers.notified(id, notification);
      },
      ...special,
      onEnded: () => {
        this.transfers.ended(call);
        this.referrals.ended(call);
        this.takeOver.ended(call.dialog);
        if (this.calls.get(id) !== call) return;
        this.calls.delete(id);
        this.callers.forget(id);
      },
      log,
    });
    return call;
  }

  /** Remembered, and published: who acts on it is the window's affair. */
  private setAutoAnswer(on: boolean): void {
    const { autoAnswer } = this.options;
    if (!autoAnswer) throw new AppError('not-supported');
    autoAnswer.write(on);
    this.publisher.set({ autoAnswer: on });
  }

  private handlerOf(session: Session): PeerDescriptionHandler {
    const handler = this.handlers.get(session);
    if (!handler) throw new AppError('internal', 'a session of nobody');
    return handler;
  }

  private require(callId: string): SipCall {
    const call = this.calls.get(callId);
    if (call) return call;
    throw new AppError(this.publisher.call(callId) ? 'illegal-call-state' : 'no-such-call');
  }

  private requireRoom(): void {
    if (this.publisher.liveCalls.length >= MAX_CALLS) throw new AppError('too-many-calls');
  }

  /** One conversation at a time: the others fall silent now and their peers are told. */
  private holdOthers(callId: string, audible?: string): void {
    for (const { id, state } of this.publisher.liveCalls) {
      if (id === callId || id === audible || state !== 'connected') continue;
      this.calls
        .get(id)
        ?.hold(true)
        .catch((error: unknown) => {
          this.options.log.warn('peer could not be told of the hold', { error });
        });
    }
  }

  private canSignal(): boolean {
    return this.connection.isUp && this.registration.state === 'registered';
  }

  private ready(): void {
    this.byes.flush();
    this.recovery?.ready();
    this.messageWaiting.registered();
    for (const call of this.calls.values()) call.signallingReturned();
  }

  /** @throws AppError `not-registered` when no registration is possible or it takes too long. */
  private async requireRegistration(): Promise<void> {
    if (this.registration.state !== 'registered') this.connection.check();
    const registered = await this.registration.whenRegistered(REGISTRATION_PATIENCE_MS);
    if (!registered || this.closed) throw new AppError('not-registered');
  }
}
