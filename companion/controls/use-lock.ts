import { useCallback, useSyncExternalStore } from 'react';
import type { SettingName } from '../../shared/settings/settings';
import { choiceLock, type ChoiceLock } from '../preferences/choice-lock';
import type { Preferences } from '../preferences/preferences';

/** What the administrator leaves of a choice, kept up to date. */
export function useLock(preferences: Preferences, setting: SettingName): ChoiceLock {
  const settings = useSyncExternalStore(
    useCallback((listener) => preferences.subscribe(listener), [preferences]),
    useCallback(() => preferences.governing(), [preferences]),
  );
  return choiceLock(settings[setting]);
}
