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
/** What a system can ask for. */
const appearances = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

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
    for (const appearance of appearances) {
      await page.emulateMedia(appearance);
      faults.push(...(await accessibilityFaults(page)));
    }
    await page.emulateMedia(appearances[0]);
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

  it('every section of the settings of the companion', async () => {
    const { page } = brunosCompanion;
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    const sections = page.getByRole('tablist', { name: 'Settings' }).getByRole('tab');
    await sections.first().waitFor();
    const names = await sections.allTextContents();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await sections.filter({ hasText: name }).click();
      await page.getByRole('tabpanel', { name }).getByText('Loading').waitFor({ state: 'detached' });
      for (const appearance of appearances) {
        await page.emulateMedia(appearance);
        expect({ name, faults: await accessibilityFaults(page) }).toEqual({ name, faults: [] });
      }
    }
    await page.emulateMedia(appearances[0]);
    await page.getByRole('region', { name: 'Settings' }).press('Escape');
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
    await tab.tab.getByRole('tab', { name: 'Meetings' }).click();
    await tab.tab.getByRole('group', { name: 'Weekly team meeting' }).waitFor();
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
