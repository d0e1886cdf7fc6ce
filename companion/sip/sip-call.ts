import { Invitation, SessionState, type Inviter } from 'sip.js';
import { noVideo, type Call, type Party } from '../../shared/call/call';
import { isEstablished, type CallState } from '../../shared/call/call-state';
import type { EndReason } from '../../shared/call/end-reason';
import { canTransition } from '../../shared/call/transition';
import type { MediaKind, VideoAction } from '../../shared/endpoint/command';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { RememberedCall } from '../continuity/remembered-call';
import { CallHold } from './call-hold';
import { answerFor, takeOn, type SuccessorParts } from './call-succession';
import { CallTracks } from './call-tracks';
import { CallVideo } from './call-video';
import { sendTones } from './dtmf';
import { reasonOfRefusal, reasonUnexplained } from './end-of-call';
import { leaveSession } from './leave-session';
import { MediaWatch } from './media-watch';
import { OperationQueue } from './operation-queue';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { PostDial } from './post-dial';
import { identityOf, nowKnown } from './remote-party';
import { renegotiate } from './renegotiation';
import type { DialogName } from './replaces';
import { offersVideo } from './session-description';
import { followSession } from './session-events';
import type { SipCallOptions } from './sip-call-options';
import type { CallChange } from './state-publisher';

/** How long a cancelled call may look as if it were still ending, when no answer comes. */
const CANCEL_PATIENCE_MS = 2_000;

/** One conversation over one SIP session: turns wishes into requests and SIP into call events. */
export class SipCall {
  private readonly queue = new OperationQueue();
  private readonly tracks: CallTracks;
  private readonly ourHold: CallHold;
  private readonly pictures: CallVideo;
  private watch: MediaWatch | undefined;
  private endReason: EndReason | undefined;
  private preparing = false;
  private alerted = false;
  private handedOver = false;
  private finished = false;
  /** Whether the published call is this one's: not before a take-over, and not after. */
  private carrying: boolean;
  private inheritsVideo = false;
  private postDial: PostDial | undefined;

  constructor(private readonly options: SipCallOptions) {
    const { session, handler, microphone, camera, holdMusic, log } = options;
    this.carrying = !options.successor;
    this.tracks = new CallTracks({ handler, microphone, camera, holdMusic, log });
    this.ourHold = new CallHold({
      id: options.id,
      publisher: options.publisher,
      tracks: this.tracks,
      handler,
      queue: this.queue,
      offer: () => this.offer(),
    });
    this.pictures = new CallVideo({
      id: options.id,
      publisher: options.publisher,
      camera: this.tracks.picture,
      handler,
      queue: this.queue,
      offer: () => this.offer(),
      choices: options.pictures,
      log,
    });
    followSession(session, {
      onEstablished: () => {
        this.connected();
      },
      onReason: (reason) => {
        this.endReason ??= reason;
      },
      byeReason: (reason) => (this.handedOver ? 'transferred' : reason),
      onTerminated: () => {
        this.finish(this.endReason ?? this.unexplained());
      },
      onRefer: options.onRefer,
      onNotify: options.onNotify,
    });
  }

  get id(): string {
    return this.options.id;
  }

  get handler(): PeerDescriptionHandler {
    return this.options.handler;
  }

  get session(): Inviter | Invitation {
    return this.options.session;
  }

  /** Undefined until there is one. */
  get dialog(): DialogName | undefined {
    const { dialog } = this.options.session;
    return dialog && { callId: dialog.callId, localTag: dialog.localTag, remoteTag: dialog.remoteTag };
  }

  /** Sends the INVITE. Resolves once it is on its way. @throws AppError of the devices or `media-failed`. */
  async dial(media: MediaKind, postDial = '', pictures = media === 'video'): Promise<void> {
    const { session } = this.options;
    if (postDial) this.postDial = this.digitsBehind(postDial);
    try {
      // A conversation that is under way goes on without its camera.
      await this.tracks.take(this.state === 'recovering' && media === 'video' ? 'video-if-possible' : media);
      this.pictures.begin(pictures);
      if (this.finished || session.state !== SessionState.Initial) return;
      await session.invite({
        requestDelegate: {
          onProgress: ({ message }) => {
            this.progress(message.statusCode ?? 0);
          },
          onAccept: () => this.options.onStatus?.(200),
          onReject: ({ message }) => {
            const status = message.statusCode ?? 500;
            this.endReason ??=
              this.state === 'recovering' ? 'network' : reasonOfRefusal(status, this.alerted);
            this.options.onStatus?.(status);
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

  /** It rings: what an answer needs is got ready. */
  standBy(): void {
    this.tracks.standBy();
  }

  /** Answers; a caller's picture is welcome only when asked for. @throws AppError */
  async answer(media: MediaKind): Promise<void> {
    const { session, publisher, pictures, id } = this.options;
    this.require('incoming');
    if (!(session instanceof Invitation)) throw new AppError('illegal-call-state');
    if (this.preparing) throw new AppError('already-running');
    const video = media === 'video' && offersVideo(session.body ?? '');
    const blocked = video && pictures.cameraBlocked();
    this.preparing = true;
    try {
      // A missing camera is no reason to miss a call.
      await this.tracks.take(video && !blocked ? 'video-if-possible' : 'audio');
    } finally {
      this.preparing = false;
    }
    this.require('incoming');
    publisher.event(id, 'answer', { video: noVideo });
    this.pictures.begin(video, blocked);
    try {
      await session.accept();
    } catch (error) {
      if (this.endReason) throw new AppError('illegal-call-state', 'the call ended', { cause: error });
      this.endReason = 'media-failed';
      throw new AppError('media-failed', 'no answer could be made', { cause: error });
    }
  }

  /** Asks the peer to go on with this session (RFC 3891), in the way the call was. @throws AppError */
  async recall({ muted, held, pictures }: RememberedCall): Promise<void> {
    this.tracks.mute(muted);
    this.ourHold.inherit(held);
    await this.dial(pictures === 'both' ? 'video' : 'audio', '', pictures !== 'none');
  }

  /** Answers at once for a call another session still carries (RFC 3891 §3). @throws AppError */
  async succeed(call: Call): Promise<void> {
    this.inheritsVideo = await answerFor(this.parts, call);
  }

  /** From now on the published call is this one's, with the hold and mute its user has chosen. */
  carry(change: CallChange): void {
    this.carrying = true;
    // Its page was loaded anew, and the peer has come before it was brought back.
    if (this.state === 'recovering') {
      this.options.publisher.event(this.id, 'connected');
      this.ourHold.begin();
    }
    takeOn(this.parts, change);
    this.pictures.begin(this.inheritsVideo);
    this.negotiated();
    this.watchMedia();
  }

  /** The call goes on without this session, which leaves unseen; `farewell` are fields of its BYE. */
  retire(farewell: readonly string[] = []): void {
    this.carrying = false;
    this.leave(farewell);
    this.finish('replaced');
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

  /** Whether a BYE of the peer would mean that it has gone over to somebody else. */
  expectTransfer(expected: boolean): void {
    this.handedOver = expected;
  }

  /** Gives the picture up, ours and theirs, with the next offer. */
  dropVideo(): void {
    this.pictures.leave();
  }

  /** Neither heard nor hearing from now on, without asking the peer: it is about to leave. */
  fallSilent(): void {
    if (this.options.publisher.event(this.id, 'hold')) this.tracks.hold(true);
  }

  /** The others talk to each other now. */
  leaveTransferred(): void {
    if (this.finished || !this.options.publisher.event(this.id, 'end')) return;
    this.endReason ??= 'transferred';
    this.leave();
    this.finish(this.endReason);
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

  /** @throws AppError */
  video(action: VideoAction): Promise<void> {
    return this.pictures.act(action);
  }

  /** The user has chosen another size of pictures. */
  limitPictures(): void {
    this.pictures.limit();
  }

  async dtmf(tones: string): Promise<void> {
    this.require('connected');
    await sendTones(this.options.session, this.handler, tones);
  }

  /** What becomes of the digits that wait for their user. @throws AppError */
  digits(action: 'send' | 'cancel'): void {
    this.require('connected');
    if (action === 'cancel') this.postDial?.cancel();
    else if (!this.postDial?.resume()) throw new AppError('illegal-call-state', 'no digits wait');
  }

  /** The server is connected and knows us again. */
  signallingReturned(): void {
    this.watch?.signallingReturned();
    if (!this.isEstablished()) return;
    const failed = (error: unknown): void => {
      this.options.log.warn('peer could not be told what has changed', { error });
    };
    this.ourHold.catchUp().catch(failed);
    this.pictures.catchUp().catch(failed);
  }

  /**
   * The socket is gone: a call that rings, here or there, can be answered no more, and sip.js does not
   * notice (its INVITE transactions ignore a lost transport once they have a provisional response).
   */
  signallingLost(): void {
    const { state } = this;
    if (state !== 'incoming' && state !== 'dialing' && state !== 'alerting') return;
    this.endAs('network');
    void this.options.session.dispose();
  }

  /** Ends for a reason of ours that no user gave. */
  endAs(reason: EndReason): void {
    this.endReason ??= reason;
    this.leave();
    this.finish(reason);
  }

  /** New facts of the negotiation, for everyone to see. */
  negotiated(): void {
    const { handler, publisher, id } = this.options;
    if (!this.carrying) return;
    this.tracks.negotiated();
    const video = this.pictures.negotiated();
    publisher.change(id, { remoteHold: handler.remoteHold, video, ...this.nameNowKnown() });
  }

  /** Who was dialled by number alone has a name once the PBX vouches for one (RFC 3325, in responses). */
  private nameNowKnown(): { remote: Party } | undefined {
    const { session, publisher, id } = this.options;
    const remote = publisher.call(id)?.remote;
    const known = remote && nowKnown(identityOf(session), remote);
    return known && { remote: known };
  }

  private get state(): CallState | undefined {
    return this.options.publisher.call(this.id)?.state;
  }

  private get parts(): SuccessorParts {
    const { id, session, handler, publisher, log } = this.options;
    return { id, session, handler, publisher, log, tracks: this.tracks, hold: this.ourHold };
  }

  private isEstablished(): boolean {
    const { state } = this;
    return state !== undefined && isEstablished(state);
  }

  private require(state: 'incoming' | 'connected'): void {
    if (this.state !== state) throw new AppError('illegal-call-state', `not ${state}`);
  }

  private progress(status: number): void {
    this.options.onStatus?.(status);
    // 181 and 182 tell of forwarding and queues: nobody's phone rings yet.
    if (status !== 180 && status !== 183) return;
    this.alerted = true;
    this.options.publisher.event(this.id, 'alerting', this.nameNowKnown());
  }

  private connected(): void {
    const { publisher } = this.options;
    if (!this.carrying || this.watch || this.finished || !mayConnect(this.state)) return;
    publisher.event(this.id, 'connected', {
      connectedAt: publisher.call(this.id)?.connectedAt ?? Date.now(),
    });
    this.ourHold.begin();
    this.watchMedia();
    this.postDial?.start();
  }

  private digitsBehind(digits: string): PostDial {
    const { id, publisher, session, handler } = this.options;
    return new PostDial({
      digits,
      send: (tone) => sendTones(session, handler, tone),
      onProgress: (progress) => {
        publisher.change(id, { digits: progress });
      },
    });
  }

  private watchMedia(): void {
    const { publisher, handler, session, canSignal, log } = this.options;
    this.watch = new MediaWatch({
      id: this.id,
      publisher,
      handler,
      tracks: this.tracks,
      calling: !(session instanceof Invitation),
      canSignal,
      restart: () =>
        this.queue.run(async () => {
          handler.restartIce();
          await this.offer();
        }),
      onLost: () => {
        this.endAs('network');
      },
      log,
    });
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
  noticeLostDialog(error: unknown): void {
    if (errorCodeOf(error) !== 'no-such-call' || this.finished) return;
    this.endReason ??= 'remote-hung-up';
    this.leave();
    this.finish(this.endReason);
  }

  private leave(farewell: readonly string[] = []): void {
    const { session, byes, log } = this.options;
    leaveSession(session, byes, farewell, log);
  }

  private unexplained(): EndReason {
    const { session, handler } = this.options;
    return reasonUnexplained(this.state, { failed: handler.failed, hasDialog: session.dialog !== undefined });
  }

  private finish(reason: EndReason): void {
    if (this.finished) return;
    this.finished = true;
    this.watch?.stop();
    this.postDial?.cancel();
    this.pictures.end();
    this.tracks.release();
    this.handler.close();
    this.options.onEnded();
    if (!this.carrying) return;
    this.options.publisher.event(this.id, 'ended', {
      endedAt: Date.now(),
      endReason: reason,
      transfer: undefined,
      transferRequest: undefined,
    });
  }
}

function mayConnect(state: CallState | undefined): boolean {
  return state !== undefined && canTransition(state, 'connected');
}
