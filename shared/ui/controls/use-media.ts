import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query of `breakpoints.ts` holds, kept up. Where there are none, as in tests, it does not. */
export function useMedia(query: string): boolean {
  const words = query.replace(/^@media\s+/, '');
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        if (typeof matchMedia === 'undefined') return () => undefined;
        const list = matchMedia(words);
        list.addEventListener('change', changed);
        return () => {
          list.removeEventListener('change', changed);
        };
      },
      [words],
    ),
    () => typeof matchMedia !== 'undefined' && matchMedia(words).matches,
  );
}
