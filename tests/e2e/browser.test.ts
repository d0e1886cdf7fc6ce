import '../support/patience';
import { Opened } from '../support/opened';
import { APP_ORIGIN, startSuite } from '../support/start-suite';
import { openBrowser, TEAMS_ORIGIN, type Browser } from '../support/browser';
import { parseFeatures } from '../support/playwright-defaults';

/** The browsers of these tests must not be kinder than those of people; see tests/support/playwright-defaults.ts. */
describe('the browser these tests use', () => {
  const opened = new Opened();
  let browser: Browser;

  beforeAll(async () => {
    browser = opened.add(await openBrowser(opened.add(await startSuite())));
  });
  afterAll(() => opened.close());

  it('keeps the storage of a frame in Teams apart from that of a window of the same origin', async () => {
    const teams = await browser.context.newPage();
    await teams.goto(`${TEAMS_ORIGIN}/preview/teams.html?user=amira`);
    const frame = teams.frameLocator('iframe').locator('body');
    await frame.evaluate(() => {
      localStorage.setItem('mark', 'of the frame');
    });
    const companion = await browser.context.newPage();
    await companion.goto(`${APP_ORIGIN}/preview/`);
    expect(await companion.evaluate(() => localStorage.getItem('mark'))).toBeNull();
    expect(await frame.evaluate(() => localStorage.getItem('mark'))).toBe('of the frame');
  });

  it('opens a window only after a click', async () => {
    const page = await browser.context.newPage();
    // Before anything is evaluated from here, which the browser counts as a click.
    await page.addInitScript(() => {
      sessionStorage.setItem('opened', String(window.open('about:blank') !== null));
    });
    await page.goto(`${APP_ORIGIN}/preview/`);
    expect(await page.evaluate(() => sessionStorage.getItem('opened'))).toBe('false');
  });

  it('says so when Playwright has moved its flags', () => {
    expect(() => parseFeatures('const features = ["PaintHolding"]')).toThrow('adapt');
    expect(() => parseFeatures('disabledFeatures = ["PaintHolding"]')).toThrow('adapt');
  });
});
