import { useSyncExternalStore } from 'react';
import { systemTheme } from '../../shared/ui/app-root/theme';
import type { TeamsTheme } from '../teams-host/host-context';

const changes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));

function subscribe(listener: () => void): () => void {
  for (const query of changes) query.addEventListener('change', listener);
  return () => {
    for (const query of changes) query.removeEventListener('change', listener);
  };
}

function current(): TeamsTheme {
  const theme = systemTheme((query) => matchMedia(query).matches);
  if (theme === 'light') return 'default';
  return theme === 'dark' ? 'dark' : 'contrast';
}

/** The theme the person's system asks for, in Teams' words, followed live. */
export function useSystemTheme(): TeamsTheme {
  return useSyncExternalStore(subscribe, current);
}
