import type { Logger } from '../../shared/diagnostics/logger';
import type { MicrophoneState } from '../../shared/endpoint/endpoint-state';
import { deviceError, deviceFault, type DeviceFault, type InputKind } from './device-error';
import { InputPermission, type DevicePlatform } from './input-permission';
import type { MediaSource } from './media-sources';

/** What a microphone and a camera have in common: state, name, and how a track is asked for. */
export abstract class InputDevice implements MediaSource {
  /** The device's name; known once a track of it was open. */
  label: string | undefined;
  protected readonly access: InputPermission;
  private fault: DeviceFault | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly kind: InputKind,
    private readonly platform: DevicePlatform,
    protected readonly log: Logger,
  ) {
    this.access = new InputPermission(kind, platform, log, () => {
      if (this.access.permission === 'granted' && this.fault === 'denied') this.fault = undefined;
      if (this.access.present && this.fault === 'missing') this.fault = undefined;
      this.changed();
    });
  }

  abstract acquire(): Promise<MediaStreamTrack>;

  get state(): MicrophoneState {
    if (this.access.permission === 'denied' || this.fault === 'denied') return 'denied';
    if (!this.access.present || this.fault === 'missing') return 'missing';
    if (this.fault) return this.fault;
    return this.access.permission === 'granted' ? 'ready' : 'prompt';
  }

  /** Looks at permission and devices and keeps watching them. */
  async start(): Promise<void> {
    await this.access.start();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.access.stop();
    this.listeners.clear();
  }

  /** A new track from the browser, which may ask the user. @throws AppError */
  protected async open(constraints: MediaStreamConstraints): Promise<MediaStreamTrack> {
    const { mediaDevices } = this.platform;
    try {
      if (!mediaDevices) throw deviceError(this.kind, 'missing');
      const [track] = (await mediaDevices.getUserMedia(constraints)).getTracks();
      if (!track) throw deviceError(this.kind, 'missing');
      this.fault = undefined;
      this.label = track.label || undefined;
      this.access.granted();
      this.changed();
      return track;
    } catch (error) {
      this.fault = mediaDevices ? deviceFault(error) : 'missing';
      this.log.warn('device not available', { kind: this.kind, fault: this.fault, error });
      this.changed();
      throw deviceError(this.kind, this.fault, error);
    }
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
