import '../support/patience';
import type { Frame, Locator, Page } from 'playwright-core';
import { callLogSchema } from '../../shared/call-log/record-schema';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { SipPhone } from '../support/sip-phone';
import { APP_ORIGIN, startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';
import { BrowserWindow } from '../unit/server/support/browser';

const { amira, bruno, chloe, david } = people;
const themes = ['default', 'dark', 'contrast'];
const desk = { width: 1280, height: 800 };

describe('recent calls, diagnostics and the problem report', () => {
  const opened = new Opened();
  let suite: Suite;
  let browser: Browser;
  let tab: TeamsTab;
  let companion: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    browser = opened.add(await openBrowser(suite, { viewport: desk }));
    await browser.context.grantPermissions(['microphone', 'camera', 'notifications'], { origin: APP_ORIGIN });
    companion = await Companion.open(browser, amira);
    tab = await TeamsTab.open(browser, amira);
  });
  afterAll(() => opened.close());

  const recent = async (page: Page | TeamsTab['tab']): Promise<Locator> => {
    await page.getByRole('tab', { name: 'Recent' }).click();
    return page.getByRole('list', { name: 'Recent' });
  };
  const frame = (): Frame => {
    const found = tab.page.frames().find((one) => one.url().startsWith(`${APP_ORIGIN}/teams/`));
    if (!found) throw new Error('the tab is not there');
    return found;
  };
  /** What axe finds in the tab in each theme of Teams. */
  const faultsInEveryTheme = async (): Promise<readonly string[]> => {
    const faults: string[] = [];
    // A hint lies over the page as long as a pointer rests where it belongs: it goes to an empty place.
    await tab.tab.getByRole('main').hover({ position: { x: 3, y: 3 } });
    await tab.tab.getByRole('tooltip').waitFor({ state: 'detached' });
    for (const theme of themes) {
      await tab.page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
      faults.push(...(await accessibilityFaults(frame())));
    }
    await tab.page.getByRole('combobox', { name: 'Theme' }).selectOption('default');
    return faults;
  };
  const choose = async (item: string): Promise<void> => {
    await tab.tab.getByRole('button', { name: 'More options' }).click();
    await tab.tab.getByRole('menuitem', { name: item }).click();
  };

  it('a call shows in the history of the tab and the companion, and is called back from it', async () => {
    opened.add(await SipPhone.register(suite, david, 486));
    await tab.call(david);
    await tab.says(david, 'Busy');
    const records = await recent(tab.tab);
    const record = records.getByRole('group', { name: /^David Okafor, Outgoing, 204/ });
    await record.waitFor();
    await (await recent(companion.page)).getByRole('group', { name: /^David Okafor, Outgoing/ }).waitFor();
    await record.getByRole('button', { name: 'Audio call' }).click();
    await records.getByRole('group', { name: /^David Okafor, Outgoing, 204, 2 calls/ }).waitFor();
    expect(await faultsInEveryTheme()).toEqual([]);
  });

  it('whoever has a telephone that reports nothing has the calls in their log as well', async () => {
    const window = new BrowserWindow(`http://localhost:${String(suite.port)}`);
    const { token } = await window.signInByHost('david');
    const answer = await window.asked('/api/call-log', token);
    const { records } = callLogSchema.parse(answer.body);
    expect(records).toMatchObject([
      { kind: 'missed', outcome: 'lost', name: 'Amira Haddad', number: '201', count: 2 },
    ]);
  });

  it('a missed call is counted until it is looked at, and its controls never hide those of another', async () => {
    await tab.tab.getByRole('tab', { name: 'Contacts' }).click();
    await companion.page.getByRole('tab', { name: 'Dialpad' }).click();
    const others = opened.add(await openBrowser(suite));
    const [brunos, chloes] = await Promise.all([
      Companion.open(others, bruno),
      Companion.open(others, chloe),
    ]);
    await tab.call(bruno);
    await brunos.answer(amira);
    await tab.says(bruno, 'Connected');
    await chloes.dial(amira.extension);
    await tab.says(chloe, 'Incoming call');
    const controls = [
      ['Decline', chloe],
      ['Answer', chloe],
      ['Hang up', bruno],
      ['Mute', bruno],
    ] as const;
    for (const viewport of [{ width: 360, height: 640 }, { width: 360, height: 480 }, desk]) {
      await tab.page.setViewportSize(viewport);
      for (const [name, person] of controls) {
        // Moved to where it stands without scrolling, a pointer would meet it.
        const button = tab.liveCard(person).getByRole('button', { name, exact: true });
        await eventually(
          `${name} in sight at ${String(viewport.width)}×${String(viewport.height)}`,
          () => inSight(button),
          (seen) => seen,
        );
      }
    }
    await chloes.hangUp(amira);
    await tab.says(chloe, 'Missed call');
    const badge = tab.tab.getByRole('tab', { name: 'Recent', description: '1 new missed call' });
    const theirs = companion.page.getByRole('tab', { name: 'Recent', description: '1 new missed call' });
    await Promise.all([badge.waitFor(), theirs.waitFor()]);
    await tab.hangUp(bruno);
    const missed = (await recent(tab.tab)).getByRole('group', { name: /^Chloé Martin, Missed, 203/ });
    await missed.waitFor();
    await Promise.all([badge, theirs].map((one) => one.waitFor({ state: 'detached' })));
    await missed.getByRole('button', { name: 'Delete from the call history' }).click();
    await missed.waitFor({ state: 'detached' });
  });

  const check = (id: string, state: string): Locator =>
    tab.tab.locator(`[data-check="${id}"][data-state="${state}"]`);

  it('the diagnostics find everything fine', async () => {
    await choose('Diagnostics');
    await tab.tab.getByRole('button', { name: 'Try it: Opening the calling window' }).click();
    await tab.tab.getByText('Everything that was checked is fine.').first().waitFor();
    expect(await tab.tab.locator('[data-check]:not([data-state="fine"])').allTextContents()).toEqual([]);
    expect(await faultsInEveryTheme()).toEqual([]);
    await tab.tab.getByRole('button', { name: 'Leave the diagnostics' }).click();
  });

  it('the report holds what the tab, the companion and the server logged, and nothing secret', async () => {
    // Digits of a PIN, sent in no call at all: what fails is logged.
    await tab.dial('+33199001234,,998877#');
    await tab.says('+33199001234', 'This number does not exist');
    await choose('Report a problem');
    const contents = tab.tab.getByRole('textbox', { name: 'Contents of the report' });
    const text = await eventually(
      'the report is gathered',
      () => contents.inputValue(),
      (value) => value.startsWith('written:'),
    );
    for (const app of ['teams', 'companion', 'server']) expect(text).toContain(`\napp: ${app} `);
    expect(text).not.toContain('missing:');
    expect(text).toContain('check clock: fine');
    expect(text).toContain('registration: registered');
    // One wish, by its id, in all three.
    const [, wish = ''] = /teams\/hub command \{"command":"([\w-]+)","kind":"dial"/.exec(text) ?? [];
    const parts = text.split('\n').filter((line) => wish !== '' && line.includes(wish));
    expect(new Set(parts.map((line) => line.split(' ')[2]?.split('/')[0]))).toEqual(
      new Set(['teams', 'companion', 'server']),
    );
    expect(text).not.toMatch(/amira-demo|eyJ[\w-]{20}|v=0|199001234|998877|Keller|Martin|@example|ice-pwd/);
    expect(await accessibilityFaults(frame())).toEqual([]);
    await tab.tab.getByRole('button', { name: 'Copy the logs to the clipboard' }).click();
    await tab.tab.getByText('The logs are on the clipboard.').first().waitFor();
    await tab.tab.getByRole('button', { name: 'Close' }).click();
    // Everything behind it is there again, for screen readers too.
    await tab.tab.getByRole('button', { name: 'More options' }).waitFor();
  });

  it('the diagnostics and the report say that the companion has gone and that the clock is wrong', async () => {
    await companion.page.close();
    await tab.tab.getByText('Calling window closed').first().waitFor();
    await frame().evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 600_000;
    });
    await choose('Diagnostics');
    await check('companion', 'attention').waitFor();
    await check('clock', 'failed').getByText('10 minutes fast').waitFor();
    await check('microphone', 'untried').waitFor();
    await check('server', 'fine').waitFor();
    await choose('Report a problem');
    await tab.tab.getByText('The calling window is not part of this report.').waitFor();
  });
});

/** Whether the whole of a button can be seen and met by a pointer where it stands. */
async function inSight(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const inside = [
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ] as const;
    return inside.every(([x, y]) => {
      const met = document.elementFromPoint(x, y);
      return met !== null && element.contains(met);
    });
  });
}
