import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { firstSoundAfter, firstSoundAfterCrash, noteFirstSounds } from '../support/first-sound';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno } = people;

/** How soon the two must hear each other again after a reload, in ms (requirement R1). */
const BACK_MS = 3000;

describe('a call of a window that is loaded anew', () => {
  const opened = new Opened();
  let suite: Suite;
  let amirasCompanion: Companion;
  let brunosCompanion: Companion;
  let tab: TeamsTab;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    // Teams of its own, as on the desktop: in one browser both share a process, and its crash.
    const teamsBrowser = opened.add(await openBrowser(suite));
    const amirasBrowser = opened.add(await openBrowser(suite));
    const brunosBrowser = opened.add(await openBrowser(suite));
    await Promise.all([amirasBrowser, brunosBrowser].map(({ context }) => noteFirstSounds(context)));
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    tab = await TeamsTab.open(teamsBrowser, amira);
  });
  beforeEach(async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
  });
  afterEach(async () => {
    await brunosCompanion.endCalls();
    await tab.idle();
  });
  afterAll(() => opened.close());

  it('comes back in time when the page reloads itself, and the tab shows the call that was there', async () => {
    const before = await tab.duration(bruno);
    const since = Date.now();
    await amirasCompanion.page.evaluate(() => {
      location.reload();
    });
    const heard = await Promise.all([
      firstSoundAfter(amirasCompanion.page, since),
      firstSoundAfter(brunosCompanion.page, since),
    ]);
    expect(Math.max(...heard) - since).toBeLessThan(BACK_MS);
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await Promise.all([tab.says(bruno, 'Connected'), brunosCompanion.says(amira, 'Connected')]);
    expect(await tab.duration(bruno)).toBeGreaterThanOrEqual(before);
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('comes back when the browser reloads the page, muted as it was', async () => {
    await amirasCompanion.press(bruno, 'Mute');
    await tab.says(bruno, 'Connected · Your microphone is off');
    const { page } = amirasCompanion;
    const since = Date.now();
    await (await page.context().newCDPSession(page)).send('Page.reload');
    await firstSoundAfter(page, since);
    await amirasCompanion.says(bruno, 'Connected · Your microphone is off');
    await amirasCompanion.press(bruno, 'Unmute');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await tab.says(bruno, 'Connected');
  });

  it('comes back in time when both load their pages anew at the same moment', async () => {
    const pages = [amirasCompanion, brunosCompanion].map(({ page }) => page);
    const since = Date.now();
    await Promise.all(
      pages.map((page) =>
        page.evaluate(() => {
          location.reload();
        }),
      ),
    );
    const heard = await Promise.all(pages.map((page) => firstSoundAfter(page, since)));
    expect(Math.max(...heard) - since).toBeLessThan(BACK_MS);
    await Promise.all([tab.says(bruno, 'Connected'), brunosCompanion.says(amira, 'Connected')]);
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('is moved to another computer of the same person, and brought back', async () => {
    const home = await openBrowser(suite);
    const atHome = await Companion.open(home, amira);
    const { page } = amirasCompanion;
    await amirasCompanion.press(bruno, 'More');
    await page.getByRole('menuitem', { name: 'Move to my other device' }).click();
    await atHome.answer(bruno);
    await Promise.all([atHome.says(bruno, 'Connected'), tab.says(bruno, 'Connected')]);
    await Promise.all([atHome.hears(bruno), brunosCompanion.hears(amira)]);
    // The window at the office has no call any more, and gives way to the one at home.
    await page.getByRole('button', { name: 'Use this window instead' }).click();
    await amirasCompanion.registered();
    await page.getByRole('tab', { name: 'Dialpad' }).click();
    await page.getByRole('button', { name: 'Bring the call here' }).click();
    await amirasCompanion.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await Promise.all([tab.says(bruno, 'Connected'), brunosCompanion.says(amira, 'Connected')]);
    await atHome.idle();
    await home.close();
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('comes back in time when the page crashed and is loaded again', async () => {
    const before = await tab.duration(bruno);
    const { page } = amirasCompanion;
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // A renderer that is gone does not answer.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await tab.tab.getByText('The calling window has gone during a call').first().waitFor();
    const since = Date.now();
    await session.send('Page.reload');
    const heard = await Promise.all([
      firstSoundAfterCrash(session, since),
      firstSoundAfter(brunosCompanion.page, since),
    ]);
    expect(Math.max(...heard) - since).toBeLessThan(BACK_MS);
    await Promise.all([tab.says(bruno, 'Connected'), brunosCompanion.hears(amira)]);
    expect(await tab.duration(bruno)).toBeGreaterThanOrEqual(before);
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });
});
