import '../support/patience';
import type { Page } from 'playwright-core';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';

const { amira, bruno } = people;

describe('the companion by keyboard, and by links', () => {
  const opened = new Opened();
  let amirasBrowser: Browser;
  let page: Page;
  let amirasCompanion: Companion;
  let brunosCompanion: Companion;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    amirasBrowser = opened.add(await openBrowser(suite));
    const brunosBrowser = opened.add(await openBrowser(suite));
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    page = amirasCompanion.page;
  });
  afterEach(async () => {
    await Promise.all([amirasCompanion.endCalls(), brunosCompanion.endCalls()]);
  });
  afterAll(() => opened.close());

  const spoken = (words: string) =>
    eventually(
      `"${words}" spoken`,
      () => page.locator('[data-announcer]').allTextContents(),
      (said) => said.some((one) => one.includes(words)),
    );

  it('answers, mutes and ends a call, and says so', async () => {
    await brunosCompanion.dial(amira.extension);
    await amirasCompanion.rings(bruno);
    await spoken('Bruno Keller is calling');
    await page.keyboard.press('Control+Alt+A');
    await amirasCompanion.says(bruno, 'Connected');
    await amirasCompanion.hears(bruno);
    await page.keyboard.press('Control+M');
    await amirasCompanion.says(bruno, 'Your microphone is off');
    await page.keyboard.press('Control+Alt+9');
    await spoken('In a call with Bruno Keller for');
    await page.keyboard.press('Control+Alt+E');
    await brunosCompanion.says(amira, 'The other person hung up');
    await page.keyboard.press('Control+Alt+E');
    await spoken('You are not in a call.');
  });

  it('opens the search and the dialpad', async () => {
    await page.keyboard.press('F3');
    await page.getByRole('listitem').first().waitFor();
    await eventually(
      'the field to search in has the focus',
      () => page.evaluate(() => document.activeElement?.tagName),
      (tag) => tag === 'INPUT',
    );
    await page.keyboard.press('Control+Alt+D');
    await page.getByRole('tab', { name: 'Dialpad', selected: true }).waitFor();
  });

  it('takes other keys, but none that are taken', async () => {
    await amirasCompanion.settings('Keyboard');
    const keys = page.getByRole('button', { name: /^Answer an incoming call: / });
    await keys.click();
    await page.keyboard.press('Control+M');
    await page.getByText('This one is taken already').waitFor();
    await page.keyboard.press('Control+Alt+Y');
    await page.getByRole('button', { name: 'Answer an incoming call: Ctrl + Alt + Y. Change' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await brunosCompanion.dial(amira.extension);
    await amirasCompanion.rings(bruno);
    await page.keyboard.press('Control+Alt+Y');
    await amirasCompanion.says(bruno, 'Connected');
  });

  it('asks about a link in the window that is open, and calls at a click', async () => {
    const second = await amirasBrowser.context.newPage();
    await second.goto(`${APP_ORIGIN}/companion/?dial=tel%3A${bruno.extension}`);
    await second.getByText('in the other window, asks you whether to call').waitFor();
    await second.close();
    await page.getByText('A link asks for a call').waitFor();
    expect(await brunosCompanion.page.getByRole('button', { name: 'Answer' }).count()).toBe(0);
    await page.getByRole('button', { name: `Call ${bruno.extension}`, exact: true }).click();
    await brunosCompanion.answer(amira);
    await amirasCompanion.says(bruno, 'Connected');
  });

  it('can be installed: its manifest and its service worker are served', async () => {
    const manifests = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]') ?? {};
      return href && ((await (await fetch(href)).json()) as { id: string; icons: { src: string }[] });
    });
    expect(manifests).toMatchObject({ id: '/companion/', scope: '/companion/', display: 'standalone' });
    // It cannot run here: no browser installs a worker from behind a certificate it does not trust.
    const worker = await page.evaluate(async () => {
      const { status, headers } = await fetch('/companion/service-worker.js');
      return { status, type: headers.get('content-type') };
    });
    expect(worker).toEqual({ status: 200, type: expect.stringMatching(/javascript/) as string });
  });
});
