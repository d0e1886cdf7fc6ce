import { readCallLink, takeCallLink, type CallLink } from './call-link';

/** https://wicg.github.io/web-app-launch/, Chromium only. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly targetURL?: string }) => void): void;
}

/**
 * Links that reach a window which is open already: an installed companion is focused, not loaded
 * anew (which would end its calls), and a fragment only changes the address.
 * @param opened the address the window was opened with, whose link has been taken already
 */
export function followLaunches(
  page: Pick<Window, 'addEventListener' | 'location' | 'history'>,
  opened: string,
  onLink: (link: CallLink) => void,
): void {
  page.addEventListener('hashchange', () => {
    const link = takeCallLink(page.location, page.history);
    if (link) onLink(link);
  });
  const { launchQueue } = page as { readonly launchQueue?: LaunchQueue };
  let first = true;
  launchQueue?.setConsumer(({ targetURL }) => {
    // The launch that loaded this page is told too.
    const loading = first && targetURL === opened;
    first = false;
    const link = targetURL && !loading ? readCallLink(new URL(targetURL)) : undefined;
    if (link) onLink(link);
  });
}
