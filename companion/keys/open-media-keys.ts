import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { MediaSessionKeys } from './media-session-keys';

/** The media keys, whose program is fetched after the telephone is there; nothing in a browser without them. */
export function openMediaKeys(endpoint: Endpoint, log: Logger): { close(): void } {
  let keys: MediaSessionKeys | undefined;
  let closed = false;
  if ('mediaSession' in navigator) {
    import('./media-session-keys').then(
      (program) => {
        if (!closed) keys = new program.MediaSessionKeys(navigator.mediaSession, endpoint, log);
      },
      (error: unknown) => {
        log.warn('media keys not loaded', { error });
      },
    );
  }
  return {
    close: () => {
      closed = true;
      keys?.close();
    },
  };
}
