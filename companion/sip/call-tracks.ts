import type { Logger } from '../../shared/diagnostics/logger';
import type { MediaSource } from '../media/media-sources';
import { CallCamera } from './call-camera';
import type { PeerDescriptionHandler } from './peer-description-handler';

export interface CallTracksOptions {
  readonly handler: PeerDescriptionHandler;
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  readonly log: Logger;
}

/** What one call sends: its own microphone and camera tracks, silent while muted or held. */
export class CallTracks {
  readonly picture: CallCamera;
  private audio: MediaStreamTrack | undefined;
  private muted = false;
  private held = false;
  private released = false;

  constructor(private readonly options: CallTracksOptions) {
    const { handler, camera, log } = options;
    this.picture = new CallCamera({ handler, source: camera, log });
  }

  /** @throws AppError when a device that is needed is not to be had; what was taken is given back. */
  async take(what: 'audio' | 'video' | 'video-if-possible'): Promise<void> {
    const { microphone, handler, log } = this.options;
    // Asked for together: the camera takes longest.
    const picture = what === 'audio' ? undefined : this.picture.take();
    picture?.catch(() => undefined);
    try {
      this.audio ??= this.keep(await microphone.acquire());
      this.audio.addEventListener('ended', this.onAudioEnded);
      await handler.send('audio', this.audio);
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
  }

  release(): void {
    this.released = true;
    this.audio?.removeEventListener('ended', this.onAudioEnded);
    stop(this.audio);
    this.picture.release();
  }

  /** The microphone was unplugged: goes on with the one there is now. */
  private readonly onAudioEnded = (): void => {
    const { microphone, handler, log } = this.options;
    microphone
      .acquire()
      .then(async (track) => {
        this.audio = this.keep(track);
        this.apply();
        track.addEventListener('ended', this.onAudioEnded);
        await handler.send('audio', track);
      })
      .catch((error: unknown) => {
        log.warn('no microphone to go on with', { error });
      });
  };

  /** A track that arrives after the call has ended must not stay open. */
  private keep(track: MediaStreamTrack): MediaStreamTrack {
    if (this.released) stop(track);
    return track;
  }

  private apply(): void {
    if (this.audio) this.audio.enabled = !this.muted && !this.held;
  }
}

function stop(track: MediaStreamTrack | undefined): void {
  track?.stop();
}
