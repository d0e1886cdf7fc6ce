import { openBrowser } from './browser';
import { openExtensionBrowser } from './extension-browser';
import { Opened } from './opened';
import { administration, preview } from './pictures/administration';
import { calls } from './pictures/calls';
import { desk, phone, window } from './pictures/camera';
import { meetings } from './pictures/meetings';
import { extension } from './pictures/extension';
import { outlook } from './pictures/outlook';
import { reach } from './pictures/reach';
import { contactOnPhone, firstRun } from './pictures/tab';
import { startSuite } from './start-suite';

/** The pictures of the documentation, of the suite as people see it. */
async function main(): Promise<void> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const amirasBrowser = opened.add(await openBrowser(suite, { viewport: desk }));
    const brunosBrowser = opened.add(await openBrowser(suite, { viewport: window }));
    await preview(amirasBrowser);
    await administration(amirasBrowser);
    await firstRun(amirasBrowser);
    await meetings(amirasBrowser, opened.add(await openBrowser(suite, { viewport: window })));
    const amirasPhone = opened.add(await openBrowser(suite, { viewport: phone }));
    await reach(amirasBrowser, amirasPhone, brunosBrowser);
    await calls(amirasBrowser, amirasPhone, brunosBrowser);
    await outlook(amirasBrowser, amirasPhone);
    await contactOnPhone(amirasPhone);
    await extension(opened.add(await openExtensionBrowser(suite, { viewport: window })));
  } finally {
    await opened.close();
  }
}

void main();
