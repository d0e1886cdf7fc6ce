import { useCallback, useSyncExternalStore } from 'react';
import type { Preference, Preferences } from '../preferences/preferences';

/** What a person has chosen, kept up to date, and how to choose something else. */
export function usePreference<T>(
  preferences: Preferences,
  preference: Preference<T>,
): readonly [T, (value: T) => void] {
  const value = useSyncExternalStore(
    useCallback((listener) => preferences.subscribe(listener), [preferences]),
    useCallback(() => preferences.read(preference), [preferences, preference]),
  );
  const choose = useCallback(
    (next: T) => {
      preferences.write(preference, next);
    },
    [preferences, preference],
  );
  return [value, choose];
}
