import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import type { Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import {
  chooseFromMenu,
  openExtensionBrowser,
  openExtensionPage,
  stopWorker,
} from '../support/extension-browser';
import { Opened } from '../support/opened';
import { passwordOf, people } from '../support/people';
import '../support/patience';
import { APP_ORIGIN, startSuite } from '../support/start-suite';

const { amira, bruno } = people;
const NEWS = 'https://news.example.test';
/** A PBX whose main number is 01 42 68 0, with the extension behind it. */
const config = {
  environment: {
    id: 'demo',
    name: 'Demo',
    domain: 'calls.localhost',
    country: 'FR',
    extensionLength: 3,
    diallingRules: {
      countryCode: '33',
      internationalPrefix: '00',
      longDistancePrefix: '0',
      nationalLengths: [9],
      internalLengths: [3],
      mainPrefix: '33142680',
      applyToPlusNumbers: true,
    },
  },
};
const traps = `<p>Order 0142680202, IP 192.168.100.200, 12/10/2023, 978-2-07-036822-8</p>
  <p>Paris <a href="tel:+33142680202">01 42 68 02 02</a> <input value="01 42 68 02 02"></p>
  <textarea>01 42 68 02 02</textarea><code>01 42 68 02 02</code><p contenteditable>01 42 68 02 02</p>`;
const page = `<!doctype html><html lang="en"><title>News</title><h1>News</h1>
  <p id="text">Call Bruno: 01 42 68 02 02, or +33 1 42 68 02 02.</p>${traps}`;

describe('numbers on the pages a person reads', () => {
  const opened = new Opened();
  let browser: Browser;
  let context: BrowserContext;
  let options: Page;
  let news: Page;
  let brunos: Companion;
  let amiras: Companion;
  const buttons = () => news.locator('calling-suite-call');
  const marked = (count: number) =>
    eventually(
      'marks',
      () => buttons().count(),
      (now) => now === count,
    );

  beforeAll(async () => {
    const suite = opened.add(await startSuite({ config }));
    browser = opened.add(await openExtensionBrowser(suite));
    ({ context } = browser);
    await context.route(`${NEWS}/**`, (route) => route.fulfill({ contentType: 'text/html', body: page }));
  });
  afterAll(() => opened.close());

  it('are marked once a signed-in window has allowed the extension', async () => {
    news = await context.newPage();
    await news.goto(NEWS);
    options = await openExtensionPage(browser, 'options.html');
    await options.getByLabel('Server address').fill(APP_ORIGIN);
    await options.getByRole('button', { name: 'Save' }).click();
    await options.getByText('Server address saved.').waitFor();
    expect(await buttons().count()).toBe(0);

    const [pairing] = await Promise.all([
      context.waitForEvent('page'),
      options.getByRole('button', { name: 'Sign in' }).click(),
    ]);
    await pairing.getByRole('textbox', { name: 'User name' }).fill(amira.userName);
    await pairing.getByRole('textbox', { name: 'Password' }).fill(passwordOf(amira));
    await pairing.getByRole('button', { name: 'Sign in' }).click();
    const code = await options.locator('p', { hasText: /^\d{6}$/ }).textContent();
    await pairing.getByRole('img', { name: `Code ${[...(code ?? '')].join(' ')}` }).waitFor();
    expect([...(await accessibilityFaults(pairing)), ...(await accessibilityFaults(options))]).toEqual([]);
    await pairing.getByRole('button', { name: 'Allow' }).click();
    await pairing.getByText('Allowed. You can close this page.').waitFor();
    await options.getByText(`Signed in as ${amira.name}`).waitFor();
    await pairing.close();
    await marked(2);
    const text = await news.locator('#text').evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return [getSelection()?.toString(), element.textContent];
    });
    expect(text).toEqual(Array(2).fill('Call Bruno: 01 42 68 02 02, or +33 1 42 68 02 02.'));
  });

  it('are buttons with names, which open a companion to call', async () => {
    const session = await context.newCDPSession(news);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes
      .filter(({ role }) => role?.value === 'button')
      .map(({ name }) => name?.value as string);
    expect(names).toEqual(Array(2).fill('Call +33 1 42 68 02 02'));

    brunos = await Companion.open(browser, bruno);
    await news.bringToFront();
    await news.locator('#text').click({ position: { x: 2, y: 2 } });
    const companion = context.waitForEvent('page');
    await news.keyboard.press('Tab');
    await news.keyboard.press('Enter');
    amiras = new Companion(await companion);
    await brunos.rings(amira);
  });

  it('show the call in the popup, which ends it', async () => {
    const popup = await openExtensionPage(browser, 'popup.html');
    const call = popup.getByRole('listitem', { name: bruno.name });
    expect(await accessibilityFaults(popup)).toEqual([]);
    await call.getByRole('button', { name: 'Hang up' }).click();
    await call.waitFor({ state: 'detached' });
    await popup.close();
    await amiras.page.getByText('Registered', { exact: true }).waitFor();
  });

  it('are called by a worker that was stopped meanwhile', async () => {
    await stopWorker(browser);
    await buttons().nth(1).click();
    await brunos.rings(amira);
    await brunos.decline(amira);
  });

  it('are called from the menu of a selection, help only after a question', async () => {
    await chooseFromMenu(browser, { menuItemId: 'call-selection', selectionText: bruno.extension });
    await brunos.rings(amira);
    await brunos.decline(amira);
    const question = context.waitForEvent('page');
    await chooseFromMenu(browser, { menuItemId: 'call-selection', selectionText: '112' });
    await (await question).getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  });

  it('are left alone on a site that is excluded, and once signed out', async () => {
    await options.bringToFront();
    const exclude = (excluded: readonly string[]) =>
      options.evaluate(async (sites) => {
        const { preferences } = await chrome.storage.local.get('preferences');
        await chrome.storage.local.set({ preferences: { ...(preferences as object), excluded: sites } });
      }, excluded);
    await exclude(['news.example.test']);
    await marked(0);
    expect(await news.locator('#text').evaluate(({ childNodes }) => childNodes.length)).toBe(1);
    await options.getByRole('button', { name: 'Mark numbers on news.example.test again' }).click();
    await marked(2);
    await options.getByRole('button', { name: 'Sign out' }).click();
    await marked(0);
    await options.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});
