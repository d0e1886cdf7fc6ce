import type { OutlookHost } from '../host/host';

/** Opens the pane for the person to choose in; false in most Outlooks, which open none from a function. */
export async function openedPane(host: Pick<OutlookHost, 'openPane'>): Promise<boolean> {
  try {
    await host.openPane();
    return true;
  } catch {
    return false;
  }
}
