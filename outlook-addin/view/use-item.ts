import { useEffect, useState } from 'react';
import type { OutlookHost } from '../host/host';
import type { OutlookItem } from '../host/outlook-item';

export interface ShownItem {
  readonly item: OutlookItem | undefined;
  /** Another for every item a pinned pane comes to stand beside. */
  readonly turn: number;
}

/** The item beside which the pane stands now. */
export function useItem(host: OutlookHost): ShownItem {
  const [shown, setShown] = useState<ShownItem>(() => ({ item: host.item(), turn: 0 }));
  useEffect(
    () =>
      host.onItemChanged(() => {
        setShown(({ turn }) => ({ item: host.item(), turn: turn + 1 }));
      }),
    [host],
  );
  return shown;
}
