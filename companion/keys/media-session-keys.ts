import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { CallKeys } from './call-keys';

/** `navigator.mediaSession`; TypeScript does not know the actions for calls. */
export interface CallMediaSession {
  playbackState: MediaSessionPlaybackState;
  setActionHandler(action: string, handler: (() => void) | null): void;
  setMicrophoneActive?(active: boolean): Promise<void> | undefined;
  setCameraActive?(active: boolean): Promise<void> | undefined;
}

/**
 * The operating system's media keys and call buttons (W3C Media Session): hold and resume, microphone,
 * camera, hang up. They are ours while there is a call and the music player's again after it.
 */
export class MediaSessionKeys {
  private readonly keys: CallKeys;
  private readonly release: () => void;
  private held = false;

  constructor(
    private readonly session: CallMediaSession,
    endpoint: Endpoint,
    private readonly log: Logger,
  ) {
    this.keys = new CallKeys(endpoint);
    this.release = endpoint.subscribe(() => {
      this.follow();
    });
    this.follow();
  }

  close(): void {
    this.release();
    this.take(false);
  }

  private follow(): void {
    const { active, held } = this.keys.atHand;
    this.take(Boolean(active ?? held));
    this.session.playbackState = active ? 'playing' : held ? 'paused' : 'none';
    const ignore = (): undefined => undefined;
    this.session.setMicrophoneActive?.(Boolean(active && !active.muted))?.catch(ignore);
    this.session.setCameraActive?.(Boolean(active?.video.sending && !active.video.paused))?.catch(ignore);
  }

  private take(wanted: boolean): void {
    if (wanted === this.held) return;
    this.held = wanted;
    const { keys } = this;
    const actions = {
      togglemicrophone: () => keys.mute(),
      togglecamera: () => keys.camera(),
      hangup: () => keys.hangUp(),
      play: () => keys.resume(),
      pause: () => keys.pause(),
    };
    for (const [action, act] of Object.entries(actions)) {
      try {
        this.session.setActionHandler(action, wanted ? () => void act() : null);
      } catch (error) {
        // A browser refuses the actions it does not know.
        this.log.debug('no such media key', { action, error });
      }
    }
  }
}
