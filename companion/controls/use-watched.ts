import { useCallback, useSyncExternalStore } from 'react';
import type { Watched } from '../watched';

/** The state as it is now. */
export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(
    useCallback((listener) => watched.subscribe(listener), [watched]),
    useCallback(() => watched.snapshot(), [watched]),
  );
}
