import { useSyncExternalStore } from 'react';
import type { CallMedia, MediaEndpoint } from '../../media-endpoint';

/** What carries the media of calls and tells when it changes. */
export type MediaSource = Pick<MediaEndpoint, 'media' | 'subscribe'>;

/** One stream of a call, as it is now; undefined while there is none. */
export function useCallStream(
  source: MediaSource,
  callId: string,
  side: keyof CallMedia,
): MediaStream | undefined {
  return useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.media(callId)?.[side],
  );
}
