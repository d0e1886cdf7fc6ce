import type { VideoState } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import type { VideoAction } from '../../shared/endpoint/command';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { PictureChoices } from '../media/picture-choices';
import type { CallCamera } from './call-camera';
import type { OperationQueue } from './operation-queue';
import type { MediaWishes, PeerDescriptionHandler } from './peer-description-handler';
import { isOpen, shows } from './session-description';
import type { StatePublisher } from './state-publisher';
import { videoLimiter } from './video-limit';

/** How long the peer may take to turn its picture on before the question counts as answered with no. */
const REQUEST_LIMIT_MS = 30_000;

export interface CallVideoOptions {
  readonly id: string;
  readonly publisher: StatePublisher;
  readonly camera: CallCamera;
  readonly handler: PeerDescriptionHandler;
  /** The call's offers, one at a time. */
  readonly queue: OperationQueue;
  /** Tells the peer what the handler wishes. Rejects with AppError. */
  readonly offer: () => Promise<void>;
  readonly choices: PictureChoices;
  readonly log: Logger;
}

type Wanted = MediaWishes['video'];

/**
 * The pictures of one call (requirement C4). What is asked for here (camera off, back to sound) is a
 * fact at once; what needs the peer is one when it has agreed. A peer's re-INVITE that adds a
 * picture is answered at once with that line inactive, and the user is asked; so an inactive
 * answer to our own leaves the question open, while an offer of the peer without any picture, a
 * refused line, or the time limit closes it.
 */
export class CallVideo {
  private wanted: Wanted = 'none';
  private told: Wanted = 'none';
  private paused = false;
  private offered = false;
  /** The peer's picture stood in its last offer: only a new one is a new question. */
  private peerShows = false;
  /** Our offer is under way or unanswered; `openly` when the user waits for a person. */
  private asking: 'quietly' | 'openly' | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The user has chosen another size, or the camera gives another. */
  readonly limit: () => void;

  constructor(private readonly options: CallVideoOptions) {
    const { camera, handler, choices, log } = options;
    this.limit = videoLimiter({ handler, choices, log });
    camera.onShown = this.limit;
    camera.onLost = () => {
      this.cameraLost();
    };
  }

  /** What the first offer or answer says. `paused`: the camera stays off because its user wants it so. */
  begin(video: boolean, paused = false): void {
    this.paused = paused;
    this.want(video ? (this.options.camera.isOn ? 'both' : 'receive') : 'none');
    this.told = this.wanted;
  }

  /** @throws AppError `illegal-call-state`, what is wrong with the camera, or why the peer could not be told */
  async act(action: VideoAction): Promise<void> {
    if (this.state !== 'connected') throw new AppError('illegal-call-state', 'no conversation goes on');
    switch (action) {
      case 'start':
        return this.paused ? this.resume() : this.start();
      case 'pause':
        return this.pause();
      case 'resume':
        return this.resume();
      case 'stop':
        return this.stop();
      case 'decline':
        return this.decline();
    }
  }

  /** Takes over what the two sides have agreed on, and says what that makes of the pictures. */
  negotiated(): VideoState {
    const { remoteVideo } = this.options.handler;
    if (remoteVideo?.offered) this.heardOffer();
    else if (remoteVideo && this.peerHasLeft()) this.leave();
    if (this.flows('send') || this.flows('recv')) this.settle();
    this.limit();
    return this.facts();
  }

  /** Tells the peer what it does not know yet. */
  catchUp(): Promise<void> {
    return this.options.queue.run(async () => {
      const { wanted } = this;
      if (wanted === this.told) return;
      await this.options.offer();
      this.told = wanted;
    });
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private async start(): Promise<void> {
    const { camera } = this.options;
    if (this.wanted === 'both') throw new AppError('illegal-call-state', 'the picture is on');
    const before = this.wanted;
    const consent = this.offered;
    await this.takeCamera(consent);
    this.asking = before === 'none' && !consent ? 'openly' : 'quietly';
    this.offered = false;
    this.want(camera.isOn ? 'both' : 'receive');
    this.watch();
    try {
      await this.catchUp();
    } catch (error) {
      if (this.wanted !== 'none') this.giveUp(before);
      // The peer refuses pictures: the conversation goes on as it was.
      if (errorCodeOf(error) !== 'media-failed') throw error;
    }
    if (this.asking) this.asking = 'openly';
    this.publish();
  }

  /** `optional`: the peer's picture is welcome even when ours is not to be had; the state says why. */
  private async takeCamera(optional: boolean): Promise<void> {
    try {
      await this.options.camera.take();
    } catch (error) {
      this.publish();
      if (!optional || errorCodeOf(error) === 'illegal-call-state') throw error;
    }
    // The camera may take as long as its user takes to allow it.
    if (this.state === 'connected') return;
    this.options.camera.drop();
    throw new AppError('illegal-call-state', 'the conversation has stopped meanwhile');
  }

  private async pause(): Promise<void> {
    if (this.wanted !== 'both' || this.asking) throw new AppError('illegal-call-state', 'no picture is sent');
    this.options.camera.drop();
    this.paused = true;
    this.want('receive');
    await this.catchUp();
  }

  private async resume(): Promise<void> {
    if (!this.paused) throw new AppError('illegal-call-state', 'the picture does not rest');
    await this.takeCamera(false);
    this.paused = false;
    this.want('both');
    await this.catchUp();
  }

  private async stop(): Promise<void> {
    if (this.wanted === 'none') throw new AppError('illegal-call-state', 'there is no picture');
    this.giveUp('none');
    await this.catchUp();
  }

  private async decline(): Promise<void> {
    if (!this.offered) throw new AppError('illegal-call-state', 'nobody has asked');
    this.offered = false;
    this.publish();
    // An offer without a picture is the answer; should it not arrive, the peer's time limit is.
    await this.options.queue.run(this.options.offer).catch((error: unknown) => {
      this.options.log.info('the peer does not know that its picture was declined', { error });
    });
  }

  private heardOffer(): void {
    const { remoteHold, remoteVideo } = this.options.handler;
    // Who holds us says nothing of pictures.
    if (remoteHold) return;
    const showing = shows(remoteVideo?.line);
    if (!isOpen(remoteVideo?.line)) this.leave();
    else if (showing && !this.peerShows && this.wanted === 'none' && this.isEstablished())
      this.offered = true;
    this.peerShows = showing;
  }

  /** Whether the answer to our offer means that the peer wants no pictures. */
  private peerHasLeft(): boolean {
    const { handler } = this.options;
    const { line } = handler.remoteVideo ?? {};
    if (this.wanted === 'none') {
      this.peerShows = false;
      return false;
    }
    if (!line || line.rejected) return true;
    const ours = handler.transceiver('video')?.direction;
    return line.direction === 'inactive' && ours === 'sendrecv' && !handler.remoteHold && !this.asking;
  }

  /** Back to sound: because the peer is, or with the next offer, whatever that is made for. */
  leave(): void {
    this.offered = false;
    if (this.wanted === 'none') return;
    this.giveUp('none');
    this.told = 'none';
  }

  private giveUp(wanted: Wanted): void {
    const { camera } = this.options;
    camera.drop();
    camera.fault = undefined;
    this.paused = false;
    this.settle();
    this.want(wanted);
  }

  private cameraLost(): void {
    const { fault } = this.options.camera;
    if (this.wanted !== 'both') return;
    if (this.asking) this.giveUp('none');
    else this.want('receive');
    this.options.camera.fault = fault;
    this.tellLater();
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.asking) return;
      this.giveUp('none');
      this.tellLater();
    }, REQUEST_LIMIT_MS);
    this.publish();
  }

  private settle(): void {
    this.asking = undefined;
    clearTimeout(this.timer);
  }

  private tellLater(): void {
    this.publish();
    this.catchUp().catch((error: unknown) => {
      this.options.log.info('the peer does not know yet how pictures stand', { error });
    });
  }

  private want(video: Wanted): void {
    this.wanted = video;
    this.options.handler.wish({ video });
    this.publish();
  }

  private flows(way: 'send' | 'recv'): boolean {
    if (this.wanted === 'none') return false;
    return Boolean(this.options.handler.transceiver('video')?.currentDirection?.includes(way));
  }

  private facts(): VideoState {
    const { camera } = this.options;
    return {
      offered: this.offered,
      sending: camera.isOn && this.flows('send'),
      receiving: this.flows('recv'),
      ...(this.asking === 'openly' ? { requested: true } : {}),
      ...(this.paused ? { paused: true } : {}),
      ...(camera.fault ? { fault: camera.fault } : {}),
    };
  }

  private publish(): void {
    const { publisher, id } = this.options;
    if (this.isEstablished()) publisher.change(id, { video: this.facts() });
  }

  private get state(): string | undefined {
    return this.options.publisher.call(this.options.id)?.state;
  }

  private isEstablished(): boolean {
    const { publisher, id } = this.options;
    const { state } = publisher.call(id) ?? {};
    return state !== undefined && isEstablished(state);
  }
}
