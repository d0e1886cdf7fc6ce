import { useCallback, useSyncExternalStore } from 'react';

/** Something with a state that is replaced as a whole and tells when it has been. */
export interface Watched<T> {
  snapshot(): T;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** The state as it is now. */
export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(
    useCallback((listener) => watched.subscribe(listener), [watched]),
    useCallback(() => watched.snapshot(), [watched]),
  );
}
