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
import { allowPairing, askToPair } from '../support/extension-sign-in';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import '../support/patience';
import { startSuite } from '../support/start-suite';

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
  const placeOfFirstNumber = () =>
    news.locator('#text').evaluate(({ firstChild }) => {
      const range = document.createRange();
      if (firstChild) range.selectNodeContents(firstChild);
      range.setStart(range.startContainer, 'Call Bruno: '.length);
      const { left, width, top, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });

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
    const asked = await askToPair(browser, amira);
    const { pairing } = asked;
    ({ options } = asked);
    expect(await buttons().count()).toBe(0);
    const code = await options.locator('p', { hasText: /^\d{6}$/ }).textContent();
    await pairing.getByRole('img', { name: `Code ${[...(code ?? '')].join(' ')}` }).waitFor();
    expect([...(await accessibilityFaults(pairing)), ...(await accessibilityFaults(options))]).toEqual([]);
    await allowPairing(asked, amira);
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

  it('are called by a click on themselves, and selected by two', async () => {
    await news.bringToFront();
    const heard = news.evaluate(
      () =>
        new Promise<readonly string[]>((done) => {
          const types: string[] = [];
          const note = ({ type }: Event) => types.push(type);
          for (const type of ['click', 'dblclick']) document.body.addEventListener(type, note);
          document.addEventListener('suite-test', () => {
            done(types);
          });
        }),
    );
    const { x, y } = await placeOfFirstNumber();
    await news.mouse.move(x, y);
    await news.locator('calling-suite-call[data-over]').waitFor();
    expect(await news.locator('#text').evaluate((element) => getComputedStyle(element).cursor)).toBe(
      'pointer',
    );
    await news.mouse.dblclick(x, y);
    expect(await news.evaluate(() => getSelection()?.toString())).not.toBe('');
    // Lets go of what is selected, and then calls.
    await news.mouse.click(x, y);
    await news.mouse.click(x, y);
    await brunos.rings(amira);
    await brunos.decline(amira);
    await news.evaluate(() => document.dispatchEvent(new Event('suite-test')));
    // But for the first of the two, which could have been the only one, and the one that called.
    expect(await heard).toEqual(['click', 'dblclick', 'click']);
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
