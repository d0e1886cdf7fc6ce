import type { Logger } from '../../shared/diagnostics/logger';
import { InputDevice } from './input-device';
import type { DevicePlatform } from './input-permission';

const constraints: MediaStreamConstraints = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};

/** The camera: opened when a call asks for video and never before, since its light says so to everyone. */
export class Camera extends InputDevice {
  constructor(platform: DevicePlatform, log: Logger) {
    super('camera', platform, log);
  }

  override acquire(): Promise<MediaStreamTrack> {
    return this.open(constraints);
  }
}
