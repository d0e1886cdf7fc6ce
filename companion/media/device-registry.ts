import type { Devices, DevicesSnapshot } from '../devices';
import type { InputDevice } from './input-device';
import type { DevicePlatform } from './input-permission';
import type { Microphone } from './microphone';

/** The devices in use, as one immutable snapshot for the window. */
export class DeviceRegistry implements Devices {
  private current: DevicesSnapshot;
  private speaker: string | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly release: (() => void)[] = [];

  constructor(
    private readonly platform: DevicePlatform,
    private readonly microphone: Microphone,
    private readonly camera: InputDevice,
  ) {
    this.current = this.look();
    const changed = (): void => {
      // Names are given with permission, so each change may have brought one.
      void this.nameSpeaker();
      this.update();
    };
    this.release.push(microphone.subscribe(changed), camera.subscribe(changed));
    void this.nameSpeaker();
  }

  snapshot(): DevicesSnapshot {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  requestMicrophone(): Promise<void> {
    return this.microphone.request();
  }

  close(): void {
    for (const end of this.release) end();
    this.listeners.clear();
  }

  private look(): DevicesSnapshot {
    return {
      microphone: { state: this.microphone.state, label: this.microphone.label },
      camera: { state: this.camera.state, label: this.camera.label },
      speaker: { label: this.speaker },
    };
  }

  private update(): void {
    const next = this.look();
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }

  private async nameSpeaker(): Promise<void> {
    try {
      const outputs = (await this.platform.mediaDevices?.enumerateDevices())?.filter(
        ({ kind }) => kind === 'audiooutput',
      );
      const used = outputs?.find(({ deviceId }) => deviceId === 'default') ?? outputs?.[0];
      this.speaker = used?.label.replace(/^Default - /, '') || undefined;
      this.update();
    } catch {
      // A browser that lists no devices plays through the one it has.
    }
  }
}
