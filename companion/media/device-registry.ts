import type { DevicesSnapshot, Devices, InputStatus } from '../devices';
import type { Camera } from './camera';
import type { DeviceSelection } from './device-selection';
import type { InputDevice } from './input-device';
import type { Microphone } from './microphone';
import type { SoundOutputs } from './sound-outputs';

/** The devices in use, as one immutable snapshot for the window. */
export class DeviceRegistry implements Devices {
  private current: DevicesSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly release: (() => void)[] = [];

  constructor(
    readonly choices: DeviceSelection,
    readonly outputs: SoundOutputs,
    private readonly microphone: Microphone,
    private readonly camera: Camera,
  ) {
    this.current = this.look();
    const changed = (): void => {
      // Names are given with permission, so each change may have brought one.
      void choices.refresh();
      this.update();
    };
    this.release.push(
      microphone.subscribe(changed),
      camera.subscribe(changed),
      choices.subscribe(() => {
        this.update();
      }),
    );
    void choices.refresh();
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

  requestCamera(): Promise<void> {
    return this.camera.request();
  }

  acquireMicrophone(): Promise<MediaStreamTrack> {
    return this.microphone.acquire();
  }

  onMicrophoneExchange(listener: () => void): () => void {
    return this.microphone.onExchange(listener);
  }

  close(): void {
    for (const end of this.release) end();
    this.listeners.clear();
  }

  private look(): DevicesSnapshot {
    const { used, defaultLabel } = this.choices.snapshot().speaker;
    return {
      microphone: statusOf(this.microphone),
      camera: statusOf(this.camera),
      speaker: { label: (used?.label ?? defaultLabel) || undefined },
    };
  }

  private update(): void {
    const next = this.look();
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}

function statusOf({ state, label, substituted }: InputDevice): InputStatus {
  return { state, label, ...(substituted && { substituted }) };
}
