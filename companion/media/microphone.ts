import type { Logger } from '../../shared/diagnostics/logger';
import type { InputChoice } from './input-choice';
import { InputDevice } from './input-device';
import type { DevicePlatform } from './input-permission';

const constraints: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

/**
 * The microphone, open before it is needed: opening one takes longer than all the rest of setting
 * a call up. As soon as permission stands one track is kept, disabled, so that nothing is recorded
 * or sent; a call gets a copy of it at once. Lost (unplugged, taken away), it is opened anew; when
 * another microphone is chosen, calls that go on exchange theirs.
 */
export class Microphone extends InputDevice {
  private warm: MediaStreamTrack | undefined;
  private warming: Promise<MediaStreamTrack> | undefined;
  private closed = false;
  private readonly unfollow: () => void;

  constructor(platform: DevicePlatform, log: Logger, choice?: InputChoice) {
    super('microphone', platform, log, choice);
    this.unfollow = this.choice.subscribe(() => {
      this.follow().catch((error: unknown) => {
        this.log.warn('chosen microphone could not be opened', { error });
      });
    });
  }

  override async start(): Promise<void> {
    await super.start();
    this.subscribe(() => {
      this.keepWarm();
    });
    this.keepWarm();
    await this.warming?.catch(() => undefined);
  }

  ready(): MediaStreamTrack | undefined {
    return this.isWarm() ? this.warm?.clone() : undefined;
  }

  override async acquire(): Promise<MediaStreamTrack> {
    const track = this.ready() ?? (await this.warmUp()).clone();
    track.enabled = true;
    return track;
  }

  /** Asks for permission, on a click, so that the first call need not. @throws AppError */
  async request(): Promise<void> {
    if (this.isWarm() && this.state === 'ready' && !this.substituted) return;
    await this.warmUp();
    this.exchange();
  }

  override close(): void {
    this.closed = true;
    this.unfollow();
    super.close();
    this.warm?.stop();
  }

  private isWarm(): boolean {
    return this.warm?.readyState === 'live';
  }

  /** Opens the microphone that is wanted now; before the first use there is nothing to exchange. */
  private async follow(): Promise<void> {
    await this.warming?.catch(() => undefined);
    if (this.closed || !this.isWarm() || this.isWanted) return;
    await this.warmUp();
    this.exchange();
    // Somebody who tries one microphone after the other gets the last.
    await this.follow();
  }

  /** Opens the microphone where that asks nobody anything. */
  private keepWarm(): void {
    if (this.closed || this.isWarm() || this.warming || this.state !== 'ready') return;
    this.warmUp().catch((error: unknown) => {
      this.log.info('microphone not ready', { error });
    });
  }

  private warmUp(): Promise<MediaStreamTrack> {
    this.warming ??= this.openDisabled().finally(() => {
      this.warming = undefined;
    });
    return this.warming;
  }

  private async openDisabled(): Promise<MediaStreamTrack> {
    const track = await this.open(constraints);
    track.enabled = false;
    if (this.closed) track.stop();
    this.warm?.stop();
    this.warm = track;
    track.addEventListener('ended', () => {
      if (this.warm === track) this.warm = undefined;
      this.changed();
    });
    return track;
  }
}
