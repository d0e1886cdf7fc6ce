import '../support/patience';
import { openBrowser, type Browser } from '../support/browser';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira } = people;

describe('the preview', () => {
  const opened = new Opened();
  let browser: Browser;

  beforeAll(async () => {
    browser = opened.add(await openBrowser(opened.add(await startSuite())));
  });
  afterAll(() => opened.close());

  it('leads from the choice of a person to Teams, signed in', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/preview/`);
    const teams = browser.context.waitForEvent('page');
    await page.getByRole('link', { name: `Open Teams as ${amira.name}` }).click();
    const tab = new TeamsTab(await teams);
    await tab.ready();
    await tab.page.getByRole('img', { name: `Signed in: ${amira.name}` }).waitFor();
  });

  it('says that somebody is not among the people, and leads back', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/preview/teams.html?user=nobody`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Choose a person' }).click();
    await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor();
  });

  it('hands its theme and language on to the tab, and keeps them over a reload', async () => {
    const tab = await TeamsTab.open(browser, amira);
    await tab.page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
    await tab.page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Français' });
    await tab.tab.getByRole('textbox', { name: /nom ou numéro/i }).waitFor();
    await tab.page.reload();
    await tab.tab.getByRole('textbox', { name: /nom ou numéro/i }).waitFor();
    expect(await tab.page.getByRole('combobox', { name: 'Thème' }).inputValue()).toBe('dark');
    const dark = await tab.tab.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
    expect(dark).toBe('dark');
  });
});
