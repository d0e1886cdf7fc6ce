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
import { ByeOutbox } from './bye-outbox';
import { Connection } from './connection';
import { areTones } from './dtmf';
import { MessageWaiting } from './message-waiting';
import { newCall, partyOf } from './new-call';
import { PeerDescriptionHandler } from './peer-description-handler';
import { Registration } from './registration';
import { identityOf, remoteParty } from './remote-party';
import { requestUri } from './request-uri';
import { offersVideo } from './session-description';
import { SipCall } from './sip-call';
import { SpareConnection } from './spare-connection';
import type { SipEndpointOptions } from './sip-endpoint-options';
import { StatePublisher } from './state-publisher';
import { readStatistics } from './statistics';
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
  private readonly memory = new CommandMemory();
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
    this.release = microphone.subscribe(microphoneChanged);
    microphoneChanged();
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
    const report = await call.handler.connection.getStats();
    const entries: [string, unknown][] = [];
    report.forEach((entry: unknown, id: string) => entries.push([id, entry]));
    return readStatistics(entries);
  }

  /** Ends every call, takes the registration back and leaves. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.release();
    for (const call of [...this.calls.values()]) call.hangUp();
    this.messageWaiting.close();
    await this.registration.close(UNREGISTER_LIMIT_MS);
    this.connection.stop();
    this.byes.close();
    this.spare.close();
    await this.userAgent.stop();
    this.publisher.close();
  }

  private async perform(command: Command): Promise<string | undefined> {
    switch (command.kind) {
      case 'dial':
        return this.dial(command);
      case 'answer': {
        const call = this.require(command.callId);
        this.holdOthers(call.id);
        await call.answer(command.media);
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
      default:
        throw new AppError('not-supported');
    }
  }

  private async dial(command: Extract<Command, { kind: 'dial' }>): Promise<string> {
    const { target, media } = command;
    const uri = requestUri(target, this.options.settings.domain);
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

  private invited(invitation: Invitation): void {
    if (this.closed || this.publisher.liveCalls.length >= MAX_CALLS) {
      void invitation.reject({ statusCode: 486 });
      return;
    }
    const id = crypto.randomUUID();
    const offer = invitation.body;
    const call = this.open(id, invitation, {
      ...newCall(id, 'incoming'),
      remote: remoteParty(identityOf(invitation), this.options.settings.domain),
      video: { ...noVideo, offered: Boolean(offer && offersVideo(offer)) },
    });
    // Ring first: the caller waits for it.
    invitation.progress().catch((error: unknown) => {
      this.options.log.warn('ringing could not be told', { error });
    });
    if (offer) call.handler.prepare(offer);
  }

  private open(id: string, session: Inviter | Invitation, entry: Call): SipCall {
    const { microphone, camera, onRefer } = this.options;
    const log = this.options.log.child('call');
    const handler = new PeerDescriptionHandler({
      connection: this.spare.take(),
      webRtc: this.webRtc,
      log,
      hasRemoteOffer: () => session.dialog?.signalingState === 'HaveRemoteOffer',
      onNegotiated: () => {
        this.calls.get(id)?.negotiated();
      },
    });
    this.handlers.set(session, handler);
    const call = new SipCall({
      id,
      session,
      handler,
      publisher: this.publisher,
      microphone,
      camera,
      byes: this.byes,
      canSignal: () => this.canSignal(),
      onRefer,
      onEnded: () => this.calls.delete(id),
      log,
    });
    this.calls.set(id, call);
    this.publisher.add(entry);
    return call;
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
  private holdOthers(callId: string): void {
    for (const { id, state } of this.publisher.liveCalls) {
      if (id === callId || state !== 'connected') continue;
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
