import { useCallback, useState } from 'react';
import type { OpenItem } from '../../outlook-host/open-item';
import type { WindowNotice } from './window-notice';

type NewNotice = WindowNotice extends infer One
  ? One extends { id: string }
    ? Omit<One, 'id'>
    : never
  : never;

export interface Notices {
  readonly notices: readonly WindowNotice[];
  /** Answers the id it has. */
  readonly add: (notice: NewNotice) => string;
  readonly dismiss: (id: string) => void;
}

/** At once, the newest. */
const MOST = 3;

/** What Outlook has to say above an item; with another item it is gone. */
export function useNotices(item: OpenItem): Notices {
  const [notices, setNotices] = useState<readonly (WindowNotice & { readonly item: OpenItem })[]>([]);
  const add = useCallback(
    (notice: NewNotice) => {
      const id = crypto.randomUUID();
      setNotices((all) => [...all.slice(1 - MOST), { ...notice, id, item }]);
      return id;
    },
    [item],
  );
  const dismiss = useCallback((id: string) => {
    setNotices((all) => all.filter((one) => one.id !== id));
  }, []);
  return { notices: notices.filter((one) => one.item === item), add, dismiss };
}
