import { FakeTrack } from '../sip/support/fake-media';
import type { DevicePlatform } from '../../../../companion/media/input-permission';

class FakeStatus extends EventTarget {
  constructor(public state: PermissionState) {
    super();
  }
}

/** A browser's devices and permissions. */
export class FakeDevices {
  readonly opened: FakeTrack[] = [];
  readonly status: FakeStatus;
  devices: { kind: string; deviceId: string; label: string }[] = [
    { kind: 'audioinput', deviceId: 'm', label: 'Headset' },
    { kind: 'videoinput', deviceId: 'c', label: 'Webcam' },
    { kind: 'audiooutput', deviceId: 'default', label: 'Default - Headset' },
  ];
  /** The name of the DOMException getUserMedia fails with. */
  refusal: string | undefined;
  private readonly events = new EventTarget();

  constructor(permission: PermissionState) {
    this.status = new FakeStatus(permission);
  }

  get platform(): DevicePlatform {
    const mediaDevices = {
      addEventListener: this.events.addEventListener.bind(this.events),
      removeEventListener: this.events.removeEventListener.bind(this.events),
      enumerateDevices: () => Promise.resolve(this.devices),
      getUserMedia: ({ audio }: MediaStreamConstraints) => {
        if (this.refusal) return Promise.reject(Object.assign(new Error('refused'), { name: this.refusal }));
        const track = new FakeTrack(audio ? 'audio' : 'video');
        this.opened.push(track);
        return Promise.resolve({ getTracks: () => [track] });
      },
    };
    return {
      mediaDevices: mediaDevices as unknown as MediaDevices,
      permissions: { query: () => Promise.resolve(this.status) } as unknown as Permissions,
    };
  }

  allow(state: PermissionState): void {
    this.status.state = state;
    this.status.dispatchEvent(new Event('change'));
  }

  plug(devices: FakeDevices['devices']): void {
    this.devices = devices;
    this.events.dispatchEvent(new Event('devicechange'));
  }
}

/** Lets what was promised happen. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
