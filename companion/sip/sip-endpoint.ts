import type { UserAgent } from 'sip.js';
import { isEstablished } from '../../shared/call/call-state';
import type { Command } from '../../shared/endpoint/command';
import type { CommandResult } from '../../shared/endpoint/command-result';
import type { EndpointSnapshot } from '../../shared/endpoint/endpoint';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { CallStatistics } from '../call-statistics';
import { CommandMemory } from '../hub/command-memory';
import type { CallMedia, MediaEndpoint } from '../media-endpoint';
import { ByeOutbox } from './bye-outbox';
import { connectionStatistics } from './call-quality';
import { Connection } from './connection';
import { MessageWaiting } from './message-waiting';
import { admitCommand } from './outgoing-uri';
import { performCommand } from './perform-command';
import { Registration } from './registration';
import { SipCalls } from './sip-calls';
import type { SipEndpointOptions } from './sip-endpoint-options';
import { StatePublisher } from './state-publisher';
import { createUserAgent } from './user-agent';

/** How long a dialled call waits for a registration that is under way. */
const REGISTRATION_PATIENCE_MS = 5_000;
const UNREGISTER_LIMIT_MS = 1_000;

/** The media endpoint over SIP: calls of one user at one PBX. */
export class SipEndpoint implements MediaEndpoint {
  private readonly publisher: StatePublisher;
  private readonly userAgent: UserAgent;
  private readonly connection: Connection;
  private readonly registration: Registration;
  private readonly byes: ByeOutbox;
  private readonly messageWaiting: MessageWaiting;
  private readonly calls: SipCalls;
  private readonly memory = new CommandMemory();
  private readonly release: () => void;
  private closed = false;

  /** @throws AppError `invalid-input` when the settings cannot be used */
  constructor(private readonly options: SipEndpointOptions) {
    const { log, settings, microphone, epoch } = options;
    this.publisher = new StatePublisher({ epoch, log, now: Date.now });
    const { userAgent, transport } = createUserAgent({
      settings,
      instanceId: options.instanceId,
      createWebSocket: options.createWebSocket ?? ((url, protocol) => new WebSocket(url, protocol)),
      describe: (session) => this.calls.describe(session),
      onInvitation: (invitation) => {
        this.calls.invited(invitation);
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
        for (const call of this.calls) call.signallingLost();
      },
    });
    this.byes = new ByeOutbox({ userAgent, isReady: () => this.canSignal(), log: log.child('bye') });
    this.calls = new SipCalls({
      settings: options,
      userAgent,
      publisher: this.publisher,
      byes: this.byes,
      canSignal: () => this.canSignal(),
      requireRegistration: () => this.requireRegistration(),
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
      options.autoAnswer?.subscribe?.(() => {
        this.publisher.set({ autoAnswer: options.autoAnswer?.read() });
      }),
      options.pictures?.subscribe(() => {
        for (const call of this.calls) call.limitPictures();
      }),
    ];
    this.release = () => {
      for (const release of releases) release?.();
    };
    microphoneChanged();
    this.publisher.set({ autoAnswer: options.autoAnswer?.read() });
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
        admitCommand(command, this.options.dialling, this.options.mayCall);
        const callId = await performCommand(command, this.calls);
        return { id: command.id, ok: true, ...(callId ? { callId } : {}) };
      } catch (error) {
        this.options.log.info('command failed', { command: command.id, kind: command.kind, error });
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
    this.calls.close();
    this.messageWaiting.close();
    await this.registration.close(UNREGISTER_LIMIT_MS);
    this.connection.stop();
    this.byes.close();
    await this.userAgent.stop();
    this.publisher.close();
  }

  private canSignal(): boolean {
    return this.connection.isUp && this.registration.state === 'registered';
  }

  private ready(): void {
    this.byes.flush();
    this.messageWaiting.registered();
    this.calls.ready();
  }

  /** @throws AppError `not-registered` when no registration is possible or it takes too long. */
  private async requireRegistration(): Promise<void> {
    if (this.registration.state !== 'registered') this.connection.check();
    const registered = await this.registration.whenRegistered(REGISTRATION_PATIENCE_MS);
    if (!registered || this.closed) throw new AppError('not-registered');
  }
}
