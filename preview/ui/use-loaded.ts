import { useEffect, useState } from 'react';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

/** Loads once; a page that is to load again is reloaded. `load` must be the same function every time. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setLoaded({ kind: 'ready', value });
      },
      (error: unknown) => {
        if (current) setLoaded({ kind: 'failed', code: errorCodeOf(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [load]);
  return loaded;
}
