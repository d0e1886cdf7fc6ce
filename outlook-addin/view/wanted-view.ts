import { paneViews, type PaneView } from '../host/host';

/** The view that the pane's address asks for (`?view=rooms`); undefined: the one that fits the item. */
export function wantedView(search: string): PaneView | undefined {
  const asked = new URLSearchParams(search).get('view');
  return paneViews.find((one) => one === asked);
}
