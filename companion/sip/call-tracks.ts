import type { Logger } from '../../shared/diagnostics/logger';
import type { MediaSource } from '../media/media-sources';
import type { PeerDescriptionHandler } from './peer-description-handler';
import { TrackExchange } from './track-exchange';

export interface CallTracksOptions {
  readonly handler: PeerDescriptionHandler;
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  readonly log: Logger;
}

/** What one call sends: its own microphone and camera tracks, silent while muted or held. */
export class CallTracks {
  private audio: MediaStreamTrack | undefined;
  private video: MediaStreamTrack | undefined;
  private muted = false;
  private held = false;
  private released = false;
  private readonly exchanges: { readonly audio: TrackExchange; readonly video: TrackExchange };

  constructor(private readonly options: CallTracksOptions) {
    this.exchanges = { audio: this.exchange('audio'), video: this.exchange('video') };
  }

  /** @throws AppError when a device that is needed is not to be had; what was taken is given back. */
  async take(what: 'audio' | 'video' | 'video-if-possible'): Promise<void> {
    const { microphone, camera, handler, log } = this.options;
    // Asked for together: the camera takes longest.
    const picture = what === 'audio' ? undefined : camera.acquire();
    picture?.catch(() => undefined);
    try {
      this.audio ??= this.keep(await microphone.acquire());
      this.exchanges.audio.watch(this.audio);
      await handler.send('audio', this.audio);
      const shown = await (what === 'video-if-possible'
        ? picture?.catch((error: unknown) => {
            log.warn('answering without a camera', { error });
          })
        : picture);
      if (shown) {
        this.video = this.keep(shown);
        await handler.send('video', shown);
      }
    } catch (error) {
      picture?.then(stop, () => undefined);
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
    this.apply();
  }

  release(): void {
    this.released = true;
    this.exchanges.audio.close();
    this.exchanges.video.close();
    stop(this.audio);
    stop(this.video);
  }

  private exchange(kind: 'audio' | 'video'): TrackExchange {
    const { microphone, camera, handler, log } = this.options;
    return new TrackExchange({
      source: kind === 'audio' ? microphone : camera,
      current: () => this[kind],
      replace: async (track) => {
        this[kind] = track;
        this.apply();
        await handler.send(kind, track);
      },
      log,
    });
  }

  /** A track that arrives after the call has ended must not stay open. */
  private keep(track: MediaStreamTrack): MediaStreamTrack {
    if (this.released) stop(track);
    return track;
  }

  private apply(): void {
    if (this.audio) this.audio.enabled = !this.muted && !this.held;
    if (this.video) this.video.enabled = !this.held;
  }
}

function stop(track: MediaStreamTrack | undefined): void {
  track?.stop();
}
