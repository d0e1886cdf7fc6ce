import type { Logger } from '../../shared/diagnostics/logger';
import type { MicrophoneState } from '../../shared/endpoint/endpoint-state';
import { deviceError, deviceFault, type DeviceFault, type InputKind } from './device-error';
import { anyInput, type InputChoice } from './input-choice';
import { InputPermission, type DevicePlatform } from './input-permission';
import type { MediaSource } from './media-sources';

/** What a microphone and a camera have in common: state, name, and how a track is asked for. */
export abstract class InputDevice implements MediaSource {
  /** The device's name; known once a track of it was open. */
  label: string | undefined;
  /** The chosen device could not be opened, and another stands in for it. */
  substituted = false;
  protected readonly access: InputPermission;
  private fault: DeviceFault | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly exchangeListeners = new Set<() => void>();
  /** The wish that was tried last, and the one that stands behind what is open: see `isWanted`. */
  private tried: string | undefined;
  private used: string | undefined;

  constructor(
    private readonly kind: InputKind,
    private readonly platform: DevicePlatform,
    protected readonly log: Logger,
    protected readonly choice: InputChoice = anyInput,
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

  onExchange(listener: () => void): () => void {
    this.exchangeListeners.add(listener);
    return () => this.exchangeListeners.delete(listener);
  }

  close(): void {
    this.access.stop();
    this.listeners.clear();
    this.exchangeListeners.clear();
  }

  /** Whether what was opened last is what is wanted now, or what stands in for it. */
  protected get isWanted(): boolean {
    const wish = JSON.stringify(this.choice.snapshot());
    // The stand-in has become what is wanted: the one that was away is worth another attempt later.
    if (wish === this.used) this.tried = wish;
    return wish === this.tried;
  }

  /** A new track from the browser, which may ask the user. @throws AppError */
  protected async open(base: MediaTrackConstraints): Promise<MediaStreamTrack> {
    const { mediaDevices } = this.platform;
    try {
      const track = await this.openChosen(base);
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

  /** The chosen device; any other, when it is away or in use: better than no call. */
  private async openChosen(base: MediaTrackConstraints): Promise<MediaStreamTrack> {
    const wish = this.choice.snapshot();
    const { deviceId, ...others } = wish;
    this.tried = JSON.stringify(wish);
    if (deviceId !== undefined) {
      try {
        const track = await this.ask({ ...base, ...wish });
        this.used = this.tried;
        this.substituted = false;
        return track;
      } catch (error) {
        if (deviceFault(error) === 'denied') throw error;
        this.log.warn('chosen device not available', { kind: this.kind, error });
      }
    }
    const track = await this.ask({ ...base, ...others });
    this.used = JSON.stringify(others);
    this.substituted = deviceId !== undefined;
    return track;
  }

  private async ask(constraints: MediaTrackConstraints): Promise<MediaStreamTrack> {
    const { mediaDevices } = this.platform;
    if (!mediaDevices) throw deviceError(this.kind, 'missing');
    const media = this.kind === 'microphone' ? { audio: constraints } : { video: constraints };
    const [track] = (await mediaDevices.getUserMedia(media)).getTracks();
    if (!track) throw deviceError(this.kind, 'missing');
    return track;
  }

  /** Another device is to be used from now on: whoever has a track asks for a new one. */
  protected exchange(): void {
    for (const listener of [...this.exchangeListeners]) listener();
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
