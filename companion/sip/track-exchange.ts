import type { Logger } from '../../shared/diagnostics/logger';
import type { MediaSource } from '../media/media-sources';

export interface TrackExchangeOptions {
  readonly source: MediaSource;
  /** What the call sends now; undefined while it sends nothing of this kind. */
  readonly current: () => MediaStreamTrack | undefined;
  /** Sends a track in its place. */
  readonly replace: (track: MediaStreamTrack) => Promise<void>;
  readonly log: Logger;
}

/**
 * Keeps a call going when its device changes: another one is chosen, or the one in use is unplugged.
 * The new track takes over before the old one is let go, so that the other side hears no gap; when there
 * is none to be had, the old one stays.
 */
export class TrackExchange {
  private turn = 0;
  private closed = false;
  private watched: MediaStreamTrack | undefined;
  private readonly unfollow: (() => void) | undefined;

  constructor(private readonly options: TrackExchangeOptions) {
    this.unfollow = options.source.onExchange?.(() => {
      this.exchange();
    });
  }

  /** Takes a new track when this one ends by itself. */
  watch(track: MediaStreamTrack): void {
    this.watched?.removeEventListener('ended', this.exchange);
    this.watched = track;
    track.addEventListener('ended', this.exchange);
  }

  close(): void {
    this.closed = true;
    this.unfollow?.();
    this.watched?.removeEventListener('ended', this.exchange);
  }

  private readonly exchange = (): void => {
    this.take().catch((error: unknown) => {
      this.options.log.warn('no other device to go on with', { error });
    });
  };

  private async take(): Promise<void> {
    const { source, current, replace } = this.options;
    if (this.closed || !current()) return;
    this.turn += 1;
    const { turn } = this;
    const track = await source.acquire();
    const before = current();
    // The call has ended or sends none any more, or a later choice is on its way.
    if (this.closed || !before || turn !== this.turn) {
      track.stop();
      return;
    }
    if (before === this.watched) this.watch(track);
    await replace(track);
    before.stop();
  }
}
