import { useCallback, useState } from 'react';
import { readPageSettings, writePageSettings, type PageSettings } from './page-settings';

export type ChangeSettings = (change: Partial<PageSettings>) => void;

/** The page's settings, and a function that changes some of them here and in the address. */
export function usePageSettings(): [PageSettings, ChangeSettings] {
  const [settings, setSettings] = useState(() =>
    readPageSettings(new URLSearchParams(location.search), navigator.language),
  );
  const change = useCallback(
    (some: Partial<PageSettings>) => {
      const changed = { ...settings, ...some };
      const query = writePageSettings(new URLSearchParams(location.search), changed);
      history.replaceState(history.state, '', `?${query.toString()}`);
      setSettings(changed);
    },
    [settings],
  );
  return [settings, change];
}
