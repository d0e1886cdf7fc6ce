import { openPage } from '../parts/open-page';
import { PopupPage } from './popup-page';

/** The host name of the page the popup was opened on; undefined: one of the browser's own. */
async function siteOf(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url || !/^https?:/.test(tab.url)) return undefined;
  return new URL(tab.url).hostname;
}

void siteOf().then((site) => openPage(<PopupPage site={site} />));
