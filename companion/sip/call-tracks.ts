import type { Logger } from '../../shared/diagnostics/logger';
import type { HoldMusicSource } from '../media/hold-music';
import type { MediaSource } from '../media/media-sources';
import { CallCamera } from './call-camera';
import { HeldSound } from './held-sound';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { TrackExchange } from './track-exchange';

export interface CallTracksOptions {
  readonly handler: PeerDescriptionHandler;
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  readonly holdMusic?: HoldMusicSource | undefined;
  readonly log: Logger;
}

/** What one call sends: its own microphone and camera tracks, silent while muted or held; then music instead. */
export class CallTracks {
  readonly picture: CallCamera;
  private audio: MediaStreamTrack | undefined;
  /** The call has been dialled or answered: before, nothing is to be heard of its user. */
  private taken = false;
  private muted = false;
  private held = false;
  private released = false;
  private readonly heldSound: HeldSound;
  private readonly exchange: TrackExchange;

  constructor(private readonly options: CallTracksOptions) {
    const { handler, microphone, camera, log } = options;
    this.picture = new CallCamera({ handler, source: camera, log });
    this.heldSound = new HeldSound({ music: options.holdMusic, changed: () => this.sendSound() });
    this.exchange = new TrackExchange({
      source: microphone,
      current: () => this.audio,
      replace: async (track) => {
        this.audio = track;
        this.apply();
        await this.sendSound();
      },
      log,
    });
  }

  /** Whether a microphone is open whose user means to be heard. */
  get isSpeaking(): boolean {
    return this.audio?.readyState === 'live' && this.isOpen;
  }

  private get isOpen(): boolean {
    return this.taken && !this.muted && !this.held;
  }

  /** Attaches the silent microphone to a call that rings: doing so takes a noticeable part of answering it. */
  standBy(): void {
    const track = this.audio || this.released ? undefined : this.options.microphone.ready?.();
    if (!track) return;
    this.audio = track;
    this.exchange.watch(track);
    void this.sendSound();
  }

  /** @throws AppError when a device that is needed is not to be had; what was taken is given back. */
  async take(what: 'audio' | 'video' | 'video-if-possible'): Promise<void> {
    const { microphone, log } = this.options;
    // Asked for together: the camera takes longest.
    const picture = what === 'audio' ? undefined : this.picture.take();
    picture?.catch(() => undefined);
    try {
      this.audio ??= this.keep(await microphone.acquire());
      this.taken = true;
      this.exchange.watch(this.audio);
      await this.sendSound();
      await (what === 'video-if-possible'
        ? picture?.catch((error: unknown) => {
            log.warn('answering without a camera', { error });
          })
        : picture);
    } catch (error) {
      this.picture.drop();
      throw error;
    } finally {
      this.apply();
    }
  }

  mute(muted: boolean): void {
    this.muted = muted;
    this.apply();
  }

  hold(held: boolean): void {
    this.held = held;
    this.options.handler.wish({ held });
    this.picture.hold(held);
    this.apply();
    this.negotiated();
  }

  /** The peer may hold us too, or no longer: then it wants to hear nothing, music included. */
  negotiated(): void {
    if (!this.released) this.heldSound.play(this.held && !this.options.handler.remoteHold);
  }

  release(): void {
    this.released = true;
    this.heldSound.release();
    this.exchange.close();
    stop(this.audio);
    this.picture.release();
  }

  /** The microphone, or what stands in for it while we hold. Never rejects for a connection that is gone. */
  private async sendSound(): Promise<void> {
    const track = this.heldSound.track ?? this.audio;
    if (!track) return;
    try {
      await this.options.handler.send('audio', track);
    } catch (error) {
      this.options.log.debug('sound could not be exchanged', { error });
    }
  }

  /** A track that arrives after the call has ended must not stay open. */
  private keep(track: MediaStreamTrack): MediaStreamTrack {
    if (this.released) stop(track);
    return track;
  }

  private apply(): void {
    if (this.audio) this.audio.enabled = this.isOpen;
  }
}

function stop(track: MediaStreamTrack | undefined): void {
  track?.stop();
}
