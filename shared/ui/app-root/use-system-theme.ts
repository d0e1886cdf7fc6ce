import { useSyncExternalStore } from 'react';
import { systemTheme, type ThemeName } from './theme';

/** What the operating system can change its mind about while a page is open. */
const preferences = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

/** The theme the person's system asks for, followed live. */
export function useSystemTheme(): ThemeName {
  return useSyncExternalStore(watch, now);
}

function now(): ThemeName {
  return systemTheme((query) => window.matchMedia(query).matches);
}

function watch(changed: () => void): () => void {
  const queries = preferences.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
