import type { Logger } from '../../shared/diagnostics/logger';
import type { InputChoice } from './input-choice';
import { InputDevice } from './input-device';
import type { DevicePlatform } from './input-permission';

const constraints: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};

/** The camera: opened when a call asks for video and never before, since its light says so to everyone. */
export class Camera extends InputDevice {
  private readonly unfollow: () => void;

  constructor(platform: DevicePlatform, log: Logger, choice?: InputChoice) {
    super('camera', platform, log, choice);
    this.unfollow = this.choice.subscribe(() => {
      if (!this.isWanted) this.exchange();
    });
  }

  override acquire(): Promise<MediaStreamTrack> {
    return this.open(constraints);
  }

  /** Asks for permission, on a click, and lets go of the camera at once. @throws AppError */
  async request(): Promise<void> {
    (await this.acquire()).stop();
  }

  override close(): void {
    this.unfollow();
    super.close();
  }
}
