import type { VideoState } from '../../shared/call/call';
import { isEstablished, type CallState } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import type { VideoAction } from '../../shared/endpoint/command';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { PictureChoices } from '../media/picture-choices';
import type { CallCamera } from './call-camera';
import type { OperationQueue } from './operation-queue';
import type { MediaWishes } from './media-wishes';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { isOpen, shows } from './session-description';
import type { StatePublisher } from './state-publisher';
import { videoLimiter } from './video-limit';
import { VideoQuestion } from './video-question';

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
 * fact at once; what needs the peer is one when it has agreed.
 */
export class CallVideo {
  private wanted: Wanted = 'none';
  private told: Wanted = 'none';
  private paused = false;
  private readonly question = new VideoQuestion(() => {
    this.giveUp('none');
    this.tellLater();
  });
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
    const acts: Record<VideoAction, () => Promise<void>> = {
      start: () => (this.paused ? this.resume() : this.start()),
      pause: () => this.pause(),
      resume: () => this.resume(),
      stop: () => this.stop(),
      decline: () => this.decline(),
    };
    await acts[action]();
  }

  /** Takes over what the two sides have agreed on, and says what that makes of the pictures. */
  negotiated(): VideoState {
    const { remoteVideo } = this.options.handler;
    if (remoteVideo?.offered) this.heardOffer();
    else if (remoteVideo) this.heardAnswer();
    if (this.flows('send') || this.flows('recv')) this.question.settle();
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
    this.question.settle();
  }

  private async start(): Promise<void> {
    const { question } = this;
    if (this.wanted === 'both') throw new AppError('illegal-call-state', 'the picture is on');
    const before = this.wanted;
    const consent = question.offered;
    await this.takeCamera(consent);
    question.ask(before === 'none' && !consent ? 'openly' : 'quietly');
    this.want(this.options.camera.isOn ? 'both' : 'receive');
    try {
      await this.catchUp();
    } catch (error) {
      if (this.wanted !== 'none') this.giveUp(before);
      // The peer refuses pictures: the conversation goes on as it was.
      if (errorCodeOf(error) !== 'media-failed') throw error;
    }
    question.wait();
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
    if (this.wanted !== 'both' || this.question.isOpen) throw new AppError('illegal-call-state');
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
    if (!this.question.offered) throw new AppError('illegal-call-state', 'nobody has asked');
    this.question.offered = false;
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
    const { question, wanted } = this;
    if (!isOpen(remoteVideo?.line)) this.leave();
    else if (showing && !question.peerShows && wanted === 'none' && this.isEstablished()) {
      question.offered = true;
    }
    question.peerShows = showing;
  }

  private heardAnswer(): void {
    const refusal = this.options.handler.videoRefusal();
    if (this.wanted === 'none') this.question.peerShows = false;
    else if (refusal === 'refused' || (refusal === 'silent' && !this.question.isOpen)) this.leave();
  }

  /** Back to sound: because the peer is, or with the next offer, whatever that is made for. */
  leave(): void {
    this.question.offered = false;
    if (this.wanted === 'none') return;
    this.giveUp('none');
    this.told = 'none';
  }

  private giveUp(wanted: Wanted): void {
    const { camera } = this.options;
    camera.drop();
    camera.fault = undefined;
    this.paused = false;
    this.question.settle();
    this.want(wanted);
  }

  private cameraLost(): void {
    const { fault } = this.options.camera;
    if (this.wanted !== 'both') return;
    if (this.question.isOpen) this.giveUp('none');
    else this.want('receive');
    this.options.camera.fault = fault;
    this.tellLater();
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
      offered: this.question.offered,
      sending: camera.isOn && this.flows('send'),
      receiving: this.flows('recv'),
      ...(this.question.requested ? { requested: true } : {}),
      ...(this.paused ? { paused: true } : {}),
      ...(camera.fault ? { fault: camera.fault } : {}),
    };
  }

  private publish(): void {
    const { publisher, id } = this.options;
    if (this.isEstablished()) publisher.change(id, { video: this.facts() });
  }

  private get state(): CallState | undefined {
    return this.options.publisher.call(this.options.id)?.state;
  }

  private isEstablished(): boolean {
    return this.state !== undefined && isEstablished(this.state);
  }
}
