import '../support/patience';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno } = people;

describe('pictures in a call', () => {
  const opened = new Opened();
  let tab: TeamsTab;
  let amirasCompanion: Companion;
  let brunosCompanion: Companion;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    const [amirasBrowser, brunosBrowser] = [await openBrowser(suite), await openBrowser(suite)];
    opened.add(amirasBrowser);
    opened.add(brunosBrowser);
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    tab = await TeamsTab.open(amirasBrowser, amira);
  });
  afterEach(async () => {
    await Promise.all([amirasCompanion.endCalls(), brunosCompanion.endCalls()]);
    await tab.idle();
  });
  afterAll(() => opened.close());

  /** Amira calls Bruno, they talk, and she asks for pictures from the tab. */
  async function asks(): Promise<void> {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await brunosCompanion.hears(amira);
    await tab.press(bruno, 'Turn on video');
    await tab.says(bruno, 'Waiting for the other person to turn on video');
    await brunosCompanion.card(amira).getByText('Amira Haddad wants to turn on video').waitFor();
  }

  it('are turned on when the other side agrees, rest, come back, and are stopped', async () => {
    await asks();
    expect(await brunosCompanion.figure(amira, 'Video frames received')).toBe(0);
    await brunosCompanion.press(amira, 'Turn on my video');
    await Promise.all([amirasCompanion.sees(bruno), brunosCompanion.sees(amira)]);
    expect(await amirasCompanion.figure(bruno, 'Video frames per second sent')).toBeGreaterThan(0);

    await tab.press(bruno, 'Pause video');
    await tab.says(bruno, 'Your camera is paused');
    await brunosCompanion.card(amira).getByText('Amira Haddad sends no video').waitFor();
    await amirasCompanion.sees(bruno);
    await brunosCompanion.hears(amira);
    await tab.press(bruno, 'Resume video');
    await brunosCompanion.sees(amira);

    await brunosCompanion.press(amira, 'Stop video');
    await tab.liveCard(bruno).getByRole('button', { name: 'Turn on video' }).waitFor();
    for (const [companion, party] of [
      [amirasCompanion, bruno],
      [brunosCompanion, amira],
    ] as const) {
      await companion.card(party).locator('video').first().waitFor({ state: 'detached' });
      await companion.hears(party);
    }
    // And once more, which takes the line of pictures up again.
    await tab.press(bruno, 'Turn on video');
    await brunosCompanion.press(amira, 'Turn on my video');
    await Promise.all([amirasCompanion.sees(bruno), brunosCompanion.sees(amira)]);
  });

  it('stay off when the other side declines', async () => {
    await asks();
    await brunosCompanion.press(amira, 'Not now');
    await tab.liveCard(bruno).getByText('The other person did not turn on video').waitFor();
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    expect(await amirasCompanion.figure(bruno, 'Video frames received')).toBe(0);
    expect(await brunosCompanion.page.locator('video').count()).toBe(0);
  });

  it('have another background, changed beside the window and not in its way', async () => {
    const { page } = brunosCompanion;
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'Video' }).click();
    await page.getByRole('radio', { name: 'Blurred' }).click();
    await page.getByRole('button', { name: 'Show my camera' }).click();
    await page.getByText(/^[1-9]\d* pictures a second/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await longestWait(page)).toBeLessThan(500);
    await page.getByRole('button', { name: 'Close the preview' }).click();

    // A call shows nothing else either.
    await brunosCompanion.dial(amira.extension);
    await amirasCompanion.answer(bruno);
    await brunosCompanion.press(amira, 'Turn on video');
    await amirasCompanion.press(bruno, 'Turn on my video');
    await amirasCompanion.sees(bruno);
    await page.getByText(/^[1-9]\d* pictures a second/).waitFor();
    await page.getByRole('radio', { name: 'Off' }).click();
    await page.getByText(/pictures a second/).waitFor({ state: 'detached' });
    await amirasCompanion.sees(bruno);
  });
});

/** How long something a page has to do had to wait at most, in ms, over two seconds. */
function longestWait(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let last = start;
        let longest = 0;
        const look = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - start > 2000) resolve(longest);
          else setTimeout(look, 0);
        };
        look();
      }),
  );
}
