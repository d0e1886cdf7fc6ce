import type { Logger } from '../../shared/diagnostics/logger';
import { InputDevice } from './input-device';
import type { DevicePlatform } from './input-permission';

const constraints: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/**
 * The microphone, open before it is needed: opening one takes longer than all the rest of setting
 * a call up. As soon as permission stands one track is kept, disabled, so that nothing is recorded
 * or sent; a call gets a copy of it at once. Lost (unplugged, taken away), it is opened anew.
 */
export class Microphone extends InputDevice {
  private warm: MediaStreamTrack | undefined;
  private warming: Promise<MediaStreamTrack> | undefined;
  private closed = false;

  constructor(platform: DevicePlatform, log: Logger) {
    super('microphone', platform, log);
  }

  override async start(): Promise<void> {
    await super.start();
    this.subscribe(() => {
      this.keepWarm();
    });
    this.keepWarm();
    await this.warming?.catch(() => undefined);
  }

  override async acquire(): Promise<MediaStreamTrack> {
    const track = (this.isWarm() ? this.warm : await this.warmUp())?.clone();
    if (!track) throw new Error('no track');
    track.enabled = true;
    return track;
  }

  /** Asks for permission, on a click, so that the first call need not. @throws AppError */
  async request(): Promise<void> {
    if (!this.isWarm()) await this.warmUp();
  }

  override close(): void {
    this.closed = true;
    super.close();
    this.warm?.stop();
  }

  private isWarm(): boolean {
    return this.warm?.readyState === 'live';
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
    this.warm = track;
    track.addEventListener('ended', () => {
      if (this.warm === track) this.warm = undefined;
      this.changed();
    });
    return track;
  }
}
