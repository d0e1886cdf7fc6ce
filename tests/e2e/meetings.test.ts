import '../support/patience';
import type { Locator } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno } = people;
const desk = { width: 1280, height: 800 };
const carrier = 'Call with the carrier';
const rollout = 'Rollout of the headsets';

describe('meetings of the calendar', () => {
  const opened = new Opened();
  let suite: Suite;
  let browser: Browser;
  let companion: Companion;
  let brunos: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    browser = opened.add(await openBrowser(suite, { viewport: desk }));
    const others = opened.add(await openBrowser(suite));
    [companion, brunos] = await Promise.all([Companion.open(browser, amira), Companion.open(others, bruno)]);
    await companion.page.getByRole('tab', { name: 'Meetings' }).click();
  });
  afterAll(() => opened.close());

  const meetings = (): Locator => companion.page.getByRole('tabpanel', { name: 'Meetings' });
  const subjects = async (list: Locator): Promise<readonly string[]> => {
    await list.getByRole('group', { name: carrier }).waitFor();
    const names = await list.locator('[data-meeting] bdi').allTextContents();
    return names.filter((name) => ['Weekly team meeting', carrier, rollout].includes(name));
  };

  it('show in the order they begin, those that overlap together, in the companion and the tab', async () => {
    const inOrder = ['Weekly team meeting', carrier, rollout];
    expect((await subjects(meetings())).slice(0, 3)).toEqual(inOrder);
    const together = meetings().getByRole('list', { name: 'At the same time' });
    await together.getByRole('group', { name: carrier }).waitFor();
    expect(await accessibilityFaults(companion.page)).toEqual([]);
    const tab = await TeamsTab.open(browser, amira);
    await tab.tab.getByRole('tab', { name: 'Meetings' }).click();
    expect((await subjects(tab.tab.getByRole('tabpanel', { name: 'Meetings' }))).slice(0, 3)).toEqual(
      inOrder,
    );
    await tab.page.close();
  });

  it('are joined by telephone: the digits are sent once it is answered, the last ones when asked for', async () => {
    await meetings().getByText('Calls 202 and sends 10 digits').waitFor();
    await meetings()
      .getByRole('button', { name: `Join ${carrier}` })
      .click();
    await brunos.answer(amira);
    const send = companion.page.getByRole('button', { name: 'Send the digits ••••• now' });
    await send.click();
    await eventually(
      'every digit sent',
      () => companion.page.getByRole('button', { name: 'Do not send' }).count(),
      (left) => left === 0,
    );
    expect(suite.log()).not.toContain('9902');
    await brunos.hangUp(amira);
    await companion.idle();
    await meetings()
      .getByRole('button', { name: `Rejoin ${carrier}` })
      .waitFor();
  });

  it('of other services open at the address that is shown', async () => {
    const row = meetings().getByRole('group', { name: rollout });
    await row.getByText('Opens Zoom in the browser: us02web.zoom.us').waitFor();
    const page = browser.context.waitForEvent('page');
    const asked = browser.context.waitForEvent('request', (request) => request.url().includes('zoom.us'));
    await row.getByRole('button', { name: `Join ${rollout}`, exact: true }).click();
    expect((await asked).url()).toMatch(/^https:\/\/us02web\.zoom\.us\/j\/84512345678\?pwd=/);
    await (await page).close();
  });

  it('are started in a room of one’s own, which of several one says', async () => {
    await companion.page.getByRole('button', { name: 'Start my meeting' }).click();
    const rooms = companion.page.getByRole('list', { name: 'Start my meeting' });
    await rooms.getByRole('button', { name: 'Room Weekly team meeting, 8201' }).waitFor();
    await rooms.getByRole('button', { name: 'Room Board, 8211' }).click();
    await companion.card('Board').waitFor();
    await companion.endCalls();
  });

  it('are called by a link, which names the meeting and waits for a click', async () => {
    await companion.page.evaluate(() => {
      location.hash = '#call-next-meeting';
    });
    const ask = companion.page.getByText('A link asks to join your next meeting');
    await ask.waitFor();
    await companion.page.getByText(/Weekly team meeting · .* · Calls the meeting room/).waitFor();
    await companion.page.getByRole('button', { name: 'Not now' }).click();
    await ask.waitFor({ state: 'detached' });
    expect(companion.page.url()).toBe(`${APP_ORIGIN}/companion/`);
  });
});
