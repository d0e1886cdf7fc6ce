import '../support/patience';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno } = people;
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

describe('accessibility, by axe', () => {
  const opened = new Opened();
  let suite: Suite;
  let amirasBrowser: Browser;
  let brunosCompanion: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    amirasBrowser = opened.add(await openBrowser(suite, { viewport: desk }));
    const brunosBrowser = opened.add(await openBrowser(suite, { viewport: desk }));
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
  });
  afterAll(() => opened.close());

  /** The page in each of the appearances a system can ask for, and as narrow as a telephone. */
  async function inEveryAppearance(page: Page): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      faults.push(...(await accessibilityFaults(page)));
    }
    await page.emulateMedia({ forcedColors: 'active' });
    faults.push(...(await accessibilityFaults(page)));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize(phone);
    faults.push(...(await accessibilityFaults(page)));
    await page.setViewportSize(desk);
    return faults;
  }

  it('the start page of the preview', async () => {
    const page = await amirasBrowser.context.newPage();
    await page.goto(`${APP_ORIGIN}/preview/`);
    await page.getByRole('link', { name: 'Open Teams as Amira Haddad' }).waitFor();
    expect(await inEveryAppearance(page)).toEqual([]);
  });

  it('the sign-in of the companion', async () => {
    const page = await amirasBrowser.context.newPage();
    await page.goto(`${APP_ORIGIN}/companion/`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await inEveryAppearance(page)).toEqual([]);
  });

  it('the companion: idle, ringing, and in a video call', async () => {
    expect(await inEveryAppearance(brunosCompanion.page)).toEqual([]);
    const companion = await Companion.open(amirasBrowser, amira);
    const tab = await TeamsTab.open(amirasBrowser, amira);
    await tab.call(bruno, 'Video call');
    await brunosCompanion.rings(amira);
    expect(await inEveryAppearance(brunosCompanion.page)).toEqual([]);
    await brunosCompanion.answer(amira);
    await brunosCompanion.sees(amira);
    expect(await inEveryAppearance(brunosCompanion.page)).toEqual([]);
    await tab.hangUp(bruno);
    await tab.page.close();
    await companion.page.close();
  });

  it.each(['default', 'dark', 'contrast'])('Teams and the tab in it, theme %s', async (theme) => {
    const companion = await Companion.open(amirasBrowser, amira);
    const tab = await TeamsTab.open(amirasBrowser, amira, `theme=${theme}`);
    const frame = tab.page.frames().find((one) => one.url().startsWith(`${APP_ORIGIN}/teams/`));
    if (!frame) throw new Error('the tab is not there');
    expect(await accessibilityFaults(tab.page)).toEqual([]);
    expect(await accessibilityFaults(frame)).toEqual([]);
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    expect(await accessibilityFaults(frame)).toEqual([]);
    await tab.tab.getByRole('tab', { name: 'Dialpad' }).click();
    expect(await accessibilityFaults(frame)).toEqual([]);
    await tab.page.setViewportSize(phone);
    expect(await accessibilityFaults(frame)).toEqual([]);
    await tab.hangUp(bruno);
    await tab.idle();
    await tab.page.close();
    await companion.page.close();
  });
});
