import { useCallback, useEffect, useState } from 'react';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';

export interface FetchedState<T> {
  /** What came last; stays while it is fetched anew. */
  readonly value?: T | undefined;
  /** Why the last attempt failed. */
  readonly error?: ErrorCode | undefined;
  readonly busy: boolean;
  readonly reload: () => void;
}

/** What the server says, fetched now and whenever `reload` is called. `load` must be the same function at every render. */
export function useFetched<T>(load: () => Promise<T>): FetchedState<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<FetchedState<T>, 'reload'>>({ busy: true });
  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setState({ value, busy: false });
      },
      (reason: unknown) => {
        if (current) setState(({ value }) => ({ value, error: errorCodeOf(reason), busy: false }));
      },
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const reload = useCallback(() => {
    setState(({ value }) => ({ value, busy: true }));
    setAttempt((before) => before + 1);
  }, []);
  return { ...state, reload };
}
