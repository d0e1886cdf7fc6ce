import { cameraFaults, type CameraFault } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { MediaSource } from '../media/media-sources';
import type { PeerDescriptionHandler } from './peer-description-handler';

export interface CallCameraOptions {
  readonly handler: PeerDescriptionHandler;
  readonly source: MediaSource;
  readonly log: Logger;
}

/** What one call shows: a track of its own from the camera, dark while held, given back as soon as it is not needed. */
export class CallCamera {
  /** Why there is no picture although one was wanted. */
  fault: CameraFault | undefined;
  /** The camera was taken away and there is no other: told once per loss. */
  onLost: () => void = () => undefined;
  /** Another track is shown. */
  onShown: () => void = () => undefined;
  private track: MediaStreamTrack | undefined;
  private held = false;
  private released = false;
  private attempt = 0;

  private readonly unfollow: (() => void) | undefined;

  constructor(private readonly options: CallCameraOptions) {
    this.unfollow = options.source.onExchange?.(() => {
      void this.exchange();
    });
  }

  get isOn(): boolean {
    return this.track !== undefined;
  }

  /** @throws AppError `camera-…`; `illegal-call-state` when it was given back before it came. */
  async take(): Promise<void> {
    const attempt = (this.attempt += 1);
    const track = await this.acquire();
    if (attempt !== this.attempt || this.released) {
      track.stop();
      throw new AppError('illegal-call-state', 'the camera is not wanted any more');
    }
    this.fault = undefined;
    await this.show(track);
  }

  /** Gives the camera back: its light goes off. */
  drop(): void {
    this.attempt += 1;
    if (!this.track) return;
    this.show(undefined).catch((error: unknown) => {
      this.options.log.warn('the picture could not be taken off the line', { error });
    });
  }

  hold(held: boolean): void {
    this.held = held;
    this.apply();
  }

  release(): void {
    this.released = true;
    this.unfollow?.();
    this.track?.removeEventListener('ended', this.onEnded);
    this.track?.stop();
  }

  /** Goes on with another device, or another look of the picture. The old one stays when there is none. */
  private async exchange(): Promise<void> {
    if (!this.track) return;
    const { fault } = this;
    try {
      await this.take();
    } catch (error) {
      this.fault = fault;
      this.options.log.info('the picture stays as it was', { error });
    }
  }

  private async acquire(): Promise<MediaStreamTrack> {
    try {
      return await this.options.source.acquire();
    } catch (error) {
      this.fault = faultOf(error);
      throw error;
    }
  }

  private async show(track: MediaStreamTrack | undefined): Promise<void> {
    const before = this.track;
    this.track = track;
    before?.removeEventListener('ended', this.onEnded);
    track?.addEventListener('ended', this.onEnded);
    this.apply();
    // Its light goes off now; one that is exchanged shows until the other does.
    if (!track) before?.stop();
    try {
      await this.options.handler.send('video', track);
      this.onShown();
    } finally {
      before?.stop();
    }
  }

  private apply(): void {
    if (this.track) this.track.enabled = !this.held;
  }

  /** Unplugged, or no longer allowed: another camera may be there. */
  private readonly onEnded = (): void => {
    this.take().catch((error: unknown) => {
      if (this.released || !this.track || errorCodeOf(error) === 'illegal-call-state') return;
      this.options.log.warn('the camera was taken away', { error });
      this.drop();
      this.onLost();
    });
  };
}

function faultOf(error: unknown): CameraFault {
  const code = errorCodeOf(error);
  return cameraFaults.find((fault) => fault === code) ?? 'camera-busy';
}
