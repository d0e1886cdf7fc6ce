import { FakeTrack } from '../sip/support/fake-media';
import { Preferences } from '../../../../companion/preferences/preferences';
import { quietLog } from '../sip/support/quiet-log';
import type { DevicePlatform } from '../../../../companion/media/input-permission';

class FakeStatus extends EventTarget {
  constructor(public state: PermissionState) {
    super();
  }
}

/** A browser's devices and permissions. */
export class FakeDevices {
  readonly opened: FakeTrack[] = [];
  /** What each of them was opened with. */
  readonly asked: MediaTrackConstraints[] = [];
  readonly status: FakeStatus;
  devices: { kind: string; deviceId: string; label: string }[] = [
    { kind: 'audioinput', deviceId: 'm', label: 'Headset' },
    { kind: 'videoinput', deviceId: 'c', label: 'Webcam' },
    { kind: 'audiooutput', deviceId: 'default', label: 'Default - Headset' },
  ];
  /** The name of the DOMException getUserMedia fails with. */
  refusal: string | undefined;
  /** Devices that another program has. */
  readonly busy = new Set<string>();
  private readonly events = new EventTarget();

  constructor(permission: PermissionState) {
    this.status = new FakeStatus(permission);
  }

  get platform(): DevicePlatform {
    const mediaDevices = {
      addEventListener: this.events.addEventListener.bind(this.events),
      removeEventListener: this.events.removeEventListener.bind(this.events),
      enumerateDevices: () => Promise.resolve(this.devices),
      getUserMedia: ({ audio, video }: MediaStreamConstraints) => {
        const { deviceId } = (audio ?? video) as { deviceId?: { exact: string } };
        const device = this.devices.find((one) => one.deviceId === deviceId?.exact);
        const refusal = this.refusal ?? this.refusalOf(deviceId?.exact, device !== undefined);
        if (refusal) return Promise.reject(Object.assign(new Error('refused'), { name: refusal }));
        const track = new FakeTrack(audio ? 'audio' : 'video');
        if (device) track.label = device.label;
        this.asked.push((audio ?? video) as MediaTrackConstraints);
        this.opened.push(track);
        return Promise.resolve({ getTracks: () => [track] });
      },
    };
    return {
      mediaDevices: mediaDevices as unknown as MediaDevices,
      permissions: { query: () => Promise.resolve(this.status) } as unknown as Permissions,
    };
  }

  private refusalOf(deviceId: string | undefined, present: boolean): string | undefined {
    if (deviceId === undefined) return undefined;
    if (!present) return 'OverconstrainedError';
    return this.busy.has(deviceId) ? 'NotReadableError' : undefined;
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

/** The choices of somebody who has made none yet, in a browser that keeps nothing. */
export function freshPreferences(): Preferences {
  const kept = new Map<string, string>();
  return new Preferences({
    userId: 'u-amira',
    storage: () => ({
      length: 0,
      key: () => null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    log: quietLog,
  });
}

/** Lets what was promised happen. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
