import '../support/patience';
import type { Frame, Page } from 'playwright-core';
import type { GraphEmulation } from '../../shared/api/preview-graph-schema';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, TEAMS_ORIGIN, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno, chloe } = people;
/** In the directory with an extension and a mobile; in Microsoft 365 with a photo. */
const francois = { name: 'François Lefèvre' };

/** The tab's own document. */
function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/teams/'));
  if (!frame) throw new Error('there is no tab');
  return frame;
}

describe('contacts in Teams', () => {
  const opened = new Opened();
  let suite: Suite;
  let browser: Browser;
  let tab: TeamsTab;

  const emulate = async (emulation: GraphEmulation): Promise<void> => {
    const answer = await fetch(`${suite.origin}/preview/api/graph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(emulation),
    });
    expect(answer.status).toBe(204);
  };
  const filter = (name: string) => tab.tab.getByRole('button', { name, exact: true, pressed: false }).click();
  const row = (name: string) => tab.tab.getByRole('listitem').getByRole('group', { name, exact: true });
  const card = (name: string) => tab.tab.getByRole('region', { name, exact: true });

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    await emulate({ presence: { bruno: 'Available', chloe: 'DoNotDisturb' } });
    browser = opened.add(await openBrowser(suite, { viewport: { width: 1280, height: 860 } }));
    tab = await TeamsTab.open(browser, amira);
  });
  afterAll(() => opened.close());

  it('come from the telephone system and from Microsoft 365, each person once', async () => {
    await row(bruno.name).getByRole('img', { name: 'Available' }).waitFor();
    await row(chloe.name).getByRole('img', { name: 'Do not disturb' }).waitFor();
    await filter('Contacts Office 365');
    // Nobody works with herself.
    await row(amira.name).waitFor({ state: 'detached' });
    await tab.tab.getByRole('listitem').first().waitFor();
    await filter('PBX directory');
    await row(amira.name).waitFor();
    await filter('All');
    await tab.search.fill('keller');
    await row(bruno.name).waitFor();
    expect(await row(bruno.name).count()).toBe(1);
  });

  it('are searched in the whole organisation too', async () => {
    // A member nobody here works with: found only by asking.
    const asked = tab.page.waitForResponse(
      (response) => response.url().includes('/users?%24search') || response.url().includes('/users?$search'),
    );
    await tab.search.fill('venkataraman');
    expect((await asked).status()).toBe(200);
    await tab.tab.getByRole('listitem').first().waitFor();
    expect(await tab.tab.getByRole('listitem').count()).toBeGreaterThan(1);
    // Whatever a name holds is shown as it is.
    await tab.search.fill('bold');
    await row('Uwe <b>Bold</b> & Söhne').first().waitFor();
  });

  it('open as a card beside the list, with every number and where it comes from', async () => {
    await tab.search.fill('lefevre');
    await row(francois.name).click();
    const shown = card(francois.name);
    await shown.getByRole('group', { name: 'Work · PBX directory 206' }).waitFor();
    await shown.getByRole('group', { name: /^Mobile · PBX directory/ }).waitFor();
    await shown.getByRole('button', { name: 'Favourite', pressed: false }).click();
    await shown.getByRole('button', { name: 'Favourite', pressed: true }).waitFor();
    expect(await accessibilityFaults(frameOf(tab.page))).toEqual([]);
    await shown.getByRole('button', { name: 'Chat' }).click();
    await tab.page.getByText('Teams would now open a chat with francois.lefevre@example.test').waitFor();
    await tab.page.keyboard.press('Escape');
    await tab.search.fill('');
    await filter('Favourites');
    await row(francois.name).waitFor();
    expect(await tab.tab.getByRole('listitem').count()).toBe(1);
    await filter('All');
  });

  it('write to the address of a contact in the mail application', async () => {
    await tab.page.evaluate(() => {
      const log: string[] = [];
      Object.assign(window, { opened: log });
      window.open = (url) => {
        log.push(String(url));
        return null;
      };
    });
    await tab.contact(bruno).getByRole('button', { name: 'E-mail' }).click();
    const url = await tab.page.waitForFunction(() => (window as unknown as { opened: string[] }).opened[0]);
    expect(await url.jsonValue()).toBe('mailto:bruno.keller@example.test');
  });

  it('are called by one of their numbers, the last one used coming first', async () => {
    await tab.search.fill('lefevre');
    await row(francois.name).getByRole('button', { name: 'Audio call' }).click();
    const popup = browser.context.waitForEvent('page');
    await tab.tab.getByRole('menuitem', { name: /^Mobile/ }).click();
    await tab.card(francois.name).waitFor();
    await popup.then((page) => page.close());
    await tab.search.fill('lefèvre');
    await row(francois.name).getByRole('button', { name: 'Video call' }).click();
    expect(await tab.tab.getByRole('menuitem').first().textContent()).toContain('Mobile');
    await tab.page.keyboard.press('Escape');
    await tab.search.fill('');
  });

  it('show another presence when somebody comes back to the tab', async () => {
    await tab.search.fill('');
    await emulate({ presence: { bruno: 'Busy' } });
    await tab.page.getByRole('button', { name: 'Calendar' }).click();
    await tab.page.getByRole('button', { name: 'Contacts Avaya' }).click();
    await row(bruno.name).getByRole('img', { name: 'Busy' }).waitFor();
  });

  it('show within moments what a colleague chose in the companion, in a call too', async () => {
    const theirs = await Companion.open(browser, bruno);
    const mine = theirs.page.getByRole('button', { name: /^My presence/ });
    await mine.click();
    await theirs.page.getByRole('menuitemradio', { name: 'Do not disturb' }).click();
    await row(bruno.name).getByRole('img', { name: 'Do not disturb' }).waitFor();
    await mine.click();
    await theirs.page.getByRole('menuitem', { name: 'What are you doing?' }).click();
    const dialog = theirs.page.getByRole('dialog', { name: 'What are you doing?' });
    await dialog.getByRole('textbox').fill('Writing the report');
    await dialog.getByText('18 of 21 characters').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await theirs.page.getByRole('button', { name: /Do not disturb, Writing the report/ }).waitFor();
    await row(bruno.name).click();
    await card(bruno.name).getByText('Writing the report').waitFor();
    // Who does not want to be disturbed calls as ever.
    const partner = await Companion.open(browser, chloe);
    await theirs.dial(chloe.extension);
    await partner.rings(bruno);
    await row(bruno.name).getByRole('img', { name: 'Call in progress' }).waitFor();
    await row(bruno.name).getByRole('img', { name: 'Do not disturb' }).waitFor();
    await theirs.press(chloe, 'Hang up');
    await row(bruno.name).getByRole('img', { name: 'Call in progress' }).waitFor({ state: 'detached' });
    await partner.page.close();
    await theirs.page.close();
    await tab.page.keyboard.press('Escape');
  });

  it('do without Microsoft 365 while it is down, and have it again when it is back', async () => {
    await emulate({ failures: { status: 503 } });
    const other = await TeamsTab.open(browser, bruno);
    const notice = other.tab.getByText('Microsoft 365 cannot be reached at the moment.');
    await notice.last().waitFor();
    await other.contact(amira).waitFor();
    await emulate({});
    await other.tab.getByRole('button', { name: 'Try again' }).click();
    const theirs = other.tab.getByRole('button', { name: 'Contacts Office 365' });
    await theirs.click();
    await other.tab.getByRole('listitem').first().waitFor();
    // What was read outlives a reload, even one that finds Microsoft 365 down again.
    await emulate({ failures: { status: 503 } });
    await other.reload();
    await notice.last().waitFor();
    await theirs.click();
    await other.search.fill('amira');
    await other.contact(amira).waitFor();
    await other.page.close();
    await emulate({});
  });

  it('are written down, starred, put in order, found, called and deleted, the same in the tab and the companion', async () => {
    const page = tab.tab;
    const starred = (place: Pick<Frame, 'getByRole'>) =>
      place
        .getByRole('listitem')
        .getByRole('group')
        .evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label')));
    await page.getByRole('button', { name: 'New contact' }).click();
    const form = page.getByRole('region', { name: 'New contact' });
    await form.getByRole('textbox', { name: 'First name' }).fill('Ada');
    await form.getByRole('textbox', { name: 'Last name' }).fill('Byron');
    await form.getByRole('textbox', { name: 'Number' }).fill('06 39 98 01 50');
    expect(await accessibilityFaults(frameOf(tab.page))).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await card('Ada Byron').getByRole('button', { name: 'Favourite', pressed: false }).click();

    const companion = await Companion.open(browser, amira);
    const window = companion.page;
    await window.getByRole('tab', { name: 'Contacts' }).click();
    await window.getByRole('button', { name: 'Favourites', exact: true }).click();
    await window.getByRole('button', { name: 'Move Ada Byron' }).waitFor();
    expect(await starred(window.mainFrame())).toEqual([francois.name, 'Ada Byron']);
    await filter('Favourites');
    await page.getByRole('button', { name: 'Move Ada Byron' }).waitFor();
    await row('Ada Byron').focus();
    await tab.page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Ada Byron is number 1 of 2 now').waitFor();
    expect(await starred(frameOf(tab.page))).toEqual(['Ada Byron', francois.name]);
    await window.getByRole('listitem').first().getByRole('group', { name: 'Ada Byron' }).waitFor();
    // By the mouse, back again.
    await row('Ada Byron').dragTo(row(francois.name));
    await window.getByRole('listitem').first().getByRole('group', { name: francois.name }).waitFor();

    await filter('All');
    await tab.search.fill('39980150');
    await row('Ada Byron').getByRole('button', { name: 'Audio call' }).click();
    await companion.card('Ada Byron').waitFor();
    await row('Ada Byron').click();
    await card('Ada Byron').getByRole('button', { name: 'Delete contact' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await card('Ada Byron').waitFor({ state: 'detached' });
    await window
      .getByRole('listitem')
      .getByRole('group', { name: 'Ada Byron' })
      .waitFor({ state: 'detached' });
    expect(await starred(window.mainFrame())).toEqual([francois.name]);
    await tab.search.fill('');
    await window.close();
  });

  it('open by a link on a phone, as a page of their own that the back button closes', async () => {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    const query = `user=${bruno.userName}&client=android&theme=dark&lang=fr&subPage=${encodeURIComponent('contact/demo:chloe')}`;
    await page.goto(`${TEAMS_ORIGIN}/preview/teams.html?${query}`);
    const phone = page.frameLocator('iframe');
    const shown = phone.getByRole('region', { name: chloe.name });
    await shown.getByRole('group', { name: /203/ }).getByRole('button', { name: 'Appel audio' }).waitFor();
    await shown.getByRole('button', { name: 'Retour aux contacts' }).waitFor();
    expect(await phone.getByRole('textbox', { name: 'Nom ou numéro' }).isVisible()).toBe(false);
    expect(await accessibilityFaults(frameOf(page))).toEqual([]);
    await page.getByRole('button', { name: 'Retour', exact: true }).click();
    await phone.getByRole('textbox', { name: 'Nom ou numéro' }).waitFor();
    expect(await shown.count()).toBe(0);
    await page.close();
  });
});
