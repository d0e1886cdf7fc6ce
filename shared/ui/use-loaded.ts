import { useCallback, useEffect, useState } from 'react';

export interface Loaded<T> {
  readonly value?: T | undefined;
  readonly failed: boolean;
  /** Fetches again what could not be fetched. */
  readonly retry: () => void;
}

/**
 * Part of the program that is fetched when it is first wanted. Unlike `React.lazy`, a fetch that
 * fails (a network that is down) leaves the page standing.
 * `load` must be the same function at every render.
 */
export function useLoaded<T extends object>(load: () => Promise<T>, wanted: boolean): Loaded<T> {
  const [value, setValue] = useState<{ readonly loaded: T }>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const present = value !== undefined;
  useEffect(() => {
    if (!wanted || present) return undefined;
    let gone = false;
    load().then(
      (loaded) => {
        if (!gone) setValue({ loaded });
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [load, wanted, present, attempt]);
  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((before) => before + 1);
  }, []);
  return { value: value?.loaded, failed: failed && !present, retry };
}
