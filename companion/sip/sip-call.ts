import { Invitation, SessionState, type Inviter, type Referral } from 'sip.js';
import type { Party } from '../../shared/call/call';
import { isEstablished, type CallState } from '../../shared/call/call-state';
import type { EndReason } from '../../shared/call/end-reason';
import { canTransition } from '../../shared/call/transition';
import type { Logger } from '../../shared/diagnostics/logger';
import type { MediaKind } from '../../shared/endpoint/command';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { MediaSource } from '../media/media-sources';
import type { ByeOutbox } from './bye-outbox';
import { CallHold } from './call-hold';
import { CallTracks } from './call-tracks';
import { postDialTones, sendTones } from './dtmf';
import { reasonOfBye, reasonOfCancel, reasonOfRefusal } from './end-of-call';
import { MediaRecovery } from './media-recovery';
import { OperationQueue } from './operation-queue';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { readable } from './remote-party';
import { renegotiate } from './renegotiation';
import { offersVideo } from './session-description';
import type { StatePublisher } from './state-publisher';

/** How long a cancelled call may look as if it were still ending, when no answer comes. */
const CANCEL_PATIENCE_MS = 2_000;

export interface SipCallOptions {
  readonly id: string;
  readonly session: Inviter | Invitation;
  readonly handler: PeerDescriptionHandler;
  readonly publisher: StatePublisher;
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  readonly byes: ByeOutbox;
  /** Whether a request would reach the server now. */
  readonly canSignal: () => boolean;
  /** What becomes of a transfer the peer asks for. Absent: refused, or anyone could have us call anything. */
  readonly onRefer?: ((referral: Referral) => void) | undefined;
  readonly onEnded: () => void;
  readonly log: Logger;
}

/** One conversation over one SIP session: turns wishes into requests and SIP into call events. */
export class SipCall {
  private readonly queue = new OperationQueue();
  private readonly tracks: CallTracks;
  private readonly ourHold: CallHold;
  private recovery: MediaRecovery | undefined;
  private endReason: EndReason | undefined;
  private preparing = false;
  private alerted = false;
  private finished = false;
  private postDial = '';

  constructor(private readonly options: SipCallOptions) {
    const { session, handler, microphone, camera, log } = options;
    this.tracks = new CallTracks({ handler, microphone, camera, log });
    this.ourHold = new CallHold({
      id: options.id,
      publisher: options.publisher,
      tracks: this.tracks,
      handler,
      queue: this.queue,
      offer: () => this.offer(),
    });
    session.delegate = {
      onAck: () => {
        this.connected();
      },
      onBye: (bye) => {
        this.endReason ??= reasonOfBye(bye.request.getHeader('Reason'));
        void bye.accept();
      },
      onCancel: ({ request }) => {
        this.endReason ??= reasonOfCancel(request.getHeader('Reason'));
      },
      onRefer: (referral) => {
        if (options.onRefer) options.onRefer(referral);
        else void referral.reject({ statusCode: 603 });
      },
    };
    session.stateChange.addListener((state) => {
      // Ours is confirmed by our own ACK, the peer's by its ACK (`onAck`).
      if (state === SessionState.Established && !(session instanceof Invitation)) this.connected();
      // sip.js tells the reason right after the fact.
      if (state === SessionState.Terminated) {
        queueMicrotask(() => {
          this.finish(this.endReason ?? this.unexplained());
        });
      }
    });
  }

  get id(): string {
    return this.options.id;
  }

  get handler(): PeerDescriptionHandler {
    return this.options.handler;
  }

  /** Sends the INVITE. Resolves once it is on its way. @throws AppError of the devices or `media-failed`. */
  async dial(media: MediaKind, postDial = ''): Promise<void> {
    const { session, handler } = this.options;
    this.postDial = postDialTones(postDial);
    try {
      await this.tracks.take(media);
      handler.wish({ video: media === 'video' ? 'both' : 'none' });
      if (this.finished || session.state !== SessionState.Initial) return;
      await session.invite({
        requestDelegate: {
          onProgress: ({ message }) => {
            this.progress(message.statusCode ?? 0);
          },
          onReject: ({ message }) => {
            this.endReason ??= reasonOfRefusal(message.statusCode ?? 500, this.alerted);
          },
          onRedirect: () => {
            this.endReason ??= 'failed';
          },
        },
      });
    } catch (error) {
      // Hung up while the offer was made: sip.js takes that for a failure.
      if (this.endReason) return;
      this.options.log.warn('call could not be made', { error });
      this.endReason = 'media-failed';
      this.leave();
      this.finish('media-failed');
      throw error instanceof AppError ? error : new AppError('media-failed', 'no offer', { cause: error });
    }
  }

  /** Answers; a caller's picture is welcome only when asked for. @throws AppError */
  async answer(media: MediaKind): Promise<void> {
    const { session, publisher, handler, id } = this.options;
    this.require('incoming');
    if (!(session instanceof Invitation)) throw new AppError('illegal-call-state');
    if (this.preparing) throw new AppError('already-running');
    const video = media === 'video' && offersVideo(session.body ?? '');
    this.preparing = true;
    try {
      // A missing camera is no reason to miss a call.
      await this.tracks.take(video ? 'video-if-possible' : 'audio');
    } finally {
      this.preparing = false;
    }
    this.require('incoming');
    publisher.event(id, 'answer', { video: { offered: false, sending: false, receiving: false } });
    handler.wish({ video: video ? 'both' : 'none' });
    try {
      await session.accept();
    } catch (error) {
      if (this.endReason) throw new AppError('illegal-call-state', 'the call ended', { cause: error });
      this.endReason = 'media-failed';
      throw new AppError('media-failed', 'no answer could be made', { cause: error });
    }
  }

  /** Ends the call, whatever its state. Never waits for the peer. */
  hangUp(): void {
    const { state } = this;
    if (state === 'ending') return;
    const reason =
      state === 'incoming'
        ? 'declined'
        : state === 'dialing' || state === 'alerting'
          ? 'cancelled'
          : 'hung-up';
    if (!this.options.publisher.event(this.id, 'end')) throw new AppError('illegal-call-state');
    this.endReason ??= reason;
    this.leave();
    if (reason !== 'cancelled') {
      this.finish(reason);
      return;
    }
    this.tracks.release();
    setTimeout(() => {
      this.finish(reason);
    }, CANCEL_PATIENCE_MS);
  }

  mute(muted: boolean): void {
    if (!this.isEstablished() && !mayConnect(this.state)) throw new AppError('illegal-call-state');
    this.tracks.mute(muted);
    this.options.publisher.change(this.id, { muted });
  }

  /** @throws AppError */
  hold(held: boolean): Promise<void> {
    return this.ourHold.set(held);
  }

  async dtmf(tones: string): Promise<void> {
    this.require('connected');
    await sendTones(this.options.session, this.handler, tones);
  }

  /** The server is connected and knows us again. */
  signallingReturned(): void {
    this.recovery?.signallingReturned();
    if (!this.isEstablished()) return;
    this.ourHold.catchUp().catch((error: unknown) => {
      this.options.log.warn('peer could not be told of the hold', { error });
    });
  }

  /**
   * The socket is gone: a call that rings, here or there, can be answered no more, and sip.js does not
   * notice (its INVITE transactions ignore a lost transport once they have a provisional response).
   */
  signallingLost(): void {
    const { state } = this;
    if (state !== 'incoming' && state !== 'dialing' && state !== 'alerting') return;
    this.endReason ??= 'network';
    this.leave();
    void this.options.session.dispose();
    this.finish('network');
  }

  /** New facts of the negotiation, for everyone to see. */
  negotiated(): void {
    const { handler, publisher, id } = this.options;
    const video = handler.connection
      .getTransceivers()
      .find(({ receiver }) => receiver.track.kind === 'video')?.currentDirection;
    const agreed = {
      offered: false,
      sending: Boolean(video?.includes('send')),
      receiving: Boolean(video?.includes('recv')),
    };
    publisher.change(id, { remoteHold: handler.remoteHold, video: agreed, ...this.nameNowKnown() });
  }

  /** Who was dialled by number alone has a name once the PBX vouches for one (RFC 3325, in responses). */
  private nameNowKnown(): { remote: Party } | undefined {
    const { session, publisher, id } = this.options;
    const name = readable(session.assertedIdentity?.displayName, 120);
    const remote = publisher.call(id)?.remote;
    return name && remote && !remote.name ? { remote: { ...remote, name } } : undefined;
  }

  private get state(): CallState | undefined {
    return this.options.publisher.call(this.id)?.state;
  }

  private isEstablished(): boolean {
    const { state } = this;
    return state !== undefined && isEstablished(state);
  }

  private require(state: 'incoming' | 'connected'): void {
    if (this.state !== state) throw new AppError('illegal-call-state', `not ${state}`);
  }

  private progress(status: number): void {
    // 181 and 182 tell of forwarding and queues: nobody's phone rings yet.
    if (status !== 180 && status !== 183) return;
    this.alerted = true;
    this.options.publisher.event(this.id, 'alerting', this.nameNowKnown());
  }

  private connected(): void {
    const { publisher, handler, session, canSignal, log } = this.options;
    if (this.recovery || this.finished || !mayConnect(this.state)) return;
    publisher.event(this.id, 'connected', { connectedAt: Date.now() });
    this.recovery = new MediaRecovery({
      connection: handler.connection,
      calling: !(session instanceof Invitation),
      canSignal,
      restart: () =>
        this.queue.run(async () => {
          handler.restartIce();
          await this.offer();
        }),
      onLost: () => {
        this.endReason ??= 'network';
        this.leave();
        this.finish('network');
      },
      log,
    });
    if (this.postDial) void sendTones(session, handler, this.postDial).catch(() => undefined);
  }

  private async offer(): Promise<void> {
    const { session, handler, log } = this.options;
    if (!this.options.canSignal()) throw new AppError('network', 'the server is away');
    try {
      await renegotiate({ session, handler, ownsCallId: !(session instanceof Invitation), log });
    } catch (error) {
      this.noticeLostDialog(error);
      throw error;
    }
  }

  /** 481 to an in-dialog request ends the dialog (RFC 3261 §12.2.1.2). */
  private noticeLostDialog(error: unknown): void {
    if (errorCodeOf(error) !== 'no-such-call' || this.finished) return;
    this.endReason ??= 'remote-hung-up';
    this.leave();
    this.finish(this.endReason);
  }

  /** Tells the peer, in the way the session's state demands. */
  private leave(): void {
    const { session, byes, log } = this.options;
    const failed = (error: unknown): void => {
      log.warn('could not leave the session cleanly', { error });
    };
    if (session.state === SessionState.Established) byes.send(session);
    else if (session.state === SessionState.Terminating || session.state === SessionState.Terminated) return;
    else if (session instanceof Invitation) session.reject({ statusCode: 603 }).catch(failed);
    else session.cancel().catch(failed);
  }

  private unexplained(): EndReason {
    const { session } = this.options;
    const calling = this.state === 'dialing' || this.state === 'alerting';
    // The peer's answer without a description has made a dialog and no conversation.
    if (this.handler.failed || (calling && session.dialog)) return 'media-failed';
    if (this.state === 'incoming') return 'remote-cancelled';
    return this.state === 'answering' ? 'network' : 'failed';
  }

  private finish(reason: EndReason): void {
    if (this.finished) return;
    this.finished = true;
    this.recovery?.stop();
    this.tracks.release();
    this.handler.close();
    this.options.publisher.event(this.id, 'ended', { endedAt: Date.now(), endReason: reason });
    this.options.onEnded();
  }
}

function mayConnect(state: CallState | undefined): boolean {
  return state !== undefined && canTransition(state, 'connected');
}
