import type { BrowserContext } from 'playwright-core';
import { completeBrand } from '../../manifest/brand/read-brand';
import { appIds } from '../../manifest/build/app-ids';
import { addIn } from '../../manifest/outlook/add-in';
import { outlookManifest } from '../../manifest/outlook/outlook-manifest';
import type { OutlookManifest } from '../../shared/api/preview-mailbox-schema';
import { APP_ORIGIN } from './start-suite';

const page = (program: string): string => `<!doctype html><html lang="en"><title>Test add-in</title>
<script src="/preview/microsoft-ajax.js"></script><script src="/preview/office-js/office.js"></script>
<body><script>${program}</script></body></html>`;

/**
 * Another add-in in the place of ours, under its own manifest: the smallest there can be that asks the real office.js.
 * `pane` and `commands` are programs; what they need of `Office` is there after `Office.onReady()`.
 */
export async function installTestAddIn(
  context: BrowserContext,
  { pane, commands }: { readonly pane: string; readonly commands: string },
): Promise<void> {
  const brand = completeBrand({}, APP_ORIGIN);
  const manifest: OutlookManifest = {
    state: 'built',
    xml: outlookManifest({ host: APP_ORIGIN, brand, ids: appIds(APP_ORIGIN, brand), addIn }),
  };
  await context.route('**/preview/api/outlook-manifest', (route) => route.fulfill({ json: manifest }));
  for (const [path, program] of [
    [addIn.taskpane, pane],
    [addIn.commands, commands],
  ] as const) {
    await context.route(`${APP_ORIGIN}${path}*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: page(program) }),
    );
  }
}
