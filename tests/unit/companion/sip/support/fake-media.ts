import type { MicrophoneState } from '../../../../../shared/endpoint/endpoint-state';
import type { AppError } from '../../../../../shared/errors/app-error';
import type { MediaSource } from '../../../../../companion/media/media-sources';

/** A track that records what is done to it. */
export class FakeTrack extends EventTarget {
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  readonly id = crypto.randomUUID();
  label: string;
  settings: MediaTrackSettings = {};
  /** As of a remote track before its first packet. */
  muted = false;

  constructor(readonly kind: 'audio' | 'video') {
    super();
    this.label = `fake ${kind}`;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** What was asked of it. */
  constraints: MediaTrackConstraints | undefined;

  applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    this.constraints = constraints;
    return Promise.reject(new Error('OverconstrainedError'));
  }

  getSettings(): MediaTrackSettings {
    return this.settings;
  }

  /** What the browser does when the device is unplugged. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  clone(): FakeTrack {
    const copy = new FakeTrack(this.kind);
    copy.enabled = this.enabled;
    return copy;
  }
}

export function asTrack(track: FakeTrack): MediaStreamTrack {
  return track as unknown as MediaStreamTrack;
}

export class FakeStream {
  private tracks: FakeTrack[] = [];

  getTracks(): FakeTrack[] {
    return [...this.tracks];
  }

  getVideoTracks(): FakeTrack[] {
    return this.tracks.filter(({ kind }) => kind === 'video');
  }

  addTrack(track: FakeTrack): void {
    if (!this.tracks.includes(track)) this.tracks.push(track);
  }

  removeTrack(track: FakeTrack): void {
    this.tracks = this.tracks.filter((other) => other !== track);
  }
}

/** A microphone or camera that hands out tracks, or refuses as told. */
export class FakeSource implements MediaSource {
  state: MicrophoneState = 'ready';
  readonly given: FakeTrack[] = [];
  settings: MediaTrackSettings = { width: 1280, height: 720 };
  refusal: AppError | undefined;
  /** Set to make a request for a track wait until it is resolved. */
  gate: Promise<void> | undefined;
  /** Whether the device is open before anybody calls. */
  warm = false;
  private readonly exchanging = new Set<() => void>();

  constructor(private readonly kind: 'audio' | 'video') {}

  ready(): MediaStreamTrack | undefined {
    if (!this.warm) return undefined;
    const track = new FakeTrack(this.kind);
    track.enabled = false;
    this.given.push(track);
    return asTrack(track);
  }

  async acquire(): Promise<MediaStreamTrack> {
    await this.gate;
    if (this.refusal) throw this.refusal;
    const track = new FakeTrack(this.kind);
    if (this.kind === 'video') track.settings = { ...this.settings };
    this.given.push(track);
    return asTrack(track);
  }

  subscribe(): () => void {
    return () => undefined;
  }

  onExchange(listener: () => void): () => void {
    this.exchanging.add(listener);
    return () => this.exchanging.delete(listener);
  }

  /** Another device is chosen. */
  exchange(): void {
    for (const listener of this.exchanging) listener();
  }
}
