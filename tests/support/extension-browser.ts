import { resolve } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { EXTENSION_ID, extensionOrigin } from '../../shared/pairing/extension-id';
import { eventually } from './eventually';
import { openBrowser, type Browser, type BrowserOptions } from './browser';
import type { Suite } from './start-suite';

const folder = resolve('dist/browser-extension');

/** A browser that has the built extension installed, unpacked. */
export function openExtensionBrowser(suite: Suite, options: BrowserOptions = {}): Promise<Browser> {
  return openBrowser(suite, {
    ...options,
    // The extension's worker asks our test certificate's server by itself, without a page.
    switches: ['--ignore-certificate-errors', ...(options.switches ?? [])],
    extension: folder,
  });
}

/** A page of the extension itself. */
export async function openExtensionPage({ context }: Browser, name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extensionOrigin(EXTENSION_ID)}/${name}`);
  return page;
}

/** The worker, which is woken if need be. */
export async function extensionWorker({ context }: Browser): Promise<Worker> {
  const [worker] = context.serviceWorkers();
  return worker ?? context.waitForEvent('serviceworker');
}

/** Stops the worker as the browser does with one that is idle. */
export async function stopWorker({ context }: Browser): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser takes no commands');
  const running = async (): Promise<readonly string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type }) => type === 'service_worker');
    return workers
      .filter(({ url }) => url.startsWith(extensionOrigin(EXTENSION_ID)))
      .map(({ targetId }) => targetId);
  };
  for (const targetId of await running()) await session.send('Target.closeTarget', { targetId });
  await eventually('the worker stopped', running, (workers) => workers.length === 0);
  await session.detach();
}

/** Chooses an entry of the context menu, which belongs to the browser and not to a page. */
export async function chooseFromMenu(
  browser: Browser,
  clicked: Partial<chrome.contextMenus.OnClickData>,
): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate((data) => {
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(...args: unknown[]): void };
    };
    onClicked.dispatch(data);
  }, clicked);
}
