import '../support/patience';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';

const ROOM = 'Weekly team meeting';
const LINK = `${APP_ORIGIN}/meet/weekly-team-meeting#820122`;

describe('a guest without an account', () => {
  const opened = new Opened();
  let browser: Browser;
  let amiras: Companion;
  let page: Page;
  let maries: Page;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    browser = opened.add(await openBrowser(suite));
    amiras = await Companion.open(browser, people.amira);
    page = await browser.context.newPage();
    maries = await opened.add(await openBrowser(suite)).context.newPage();
  });
  afterAll(() => opened.close());

  it('Amira follows the link of her room with her own account, and is asked before it calls', async () => {
    await page.goto(LINK);
    await page.getByRole('link', { name: 'Join with my account' }).click();
    await page.getByText('Your companion, in the other window, asks you').waitFor();
    await amiras.page.getByRole('button', { name: `Call ${ROOM} (8201)` }).click();
    await amiras.says(ROOM, 'Connected');
  });

  it('Marie, who has no account, opens the link in her browser, gives her name, and waits for Amira', async () => {
    await amiras.hangUp(ROOM);
    await maries.goto(LINK);
    await maries.getByRole('heading', { name: `Join ${ROOM}` }).waitFor();
    expect(await maries.getByRole('textbox', { name: 'PIN of the meeting' }).isVisible()).toBe(false);
    expect(await accessibilityFaults(maries)).toEqual([]);
    await maries.getByRole('textbox', { name: 'Your name' }).fill('Marie');
    await maries.getByRole('button', { name: 'Join', exact: true }).click();
    await new Companion(maries).says(ROOM, 'Connected');
    expect(maries.url()).toBe(`${APP_ORIGIN}/companion/`);
    await maries.getByText('The others see you as Marie (guest).').waitFor();
    expect(await maries.getByRole('tab').count()).toBe(0);
    expect(await maries.getByRole('textbox').count()).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await maries.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(maries)).toEqual([]);
    }
  });

  it('Amira starts her meeting, and both hear each other', async () => {
    await amiras.page.getByRole('tab', { name: 'Meetings' }).click();
    await amiras.page.getByRole('button', { name: 'Start my meeting' }).click();
    await amiras.page.getByRole('button', { name: `Room ${ROOM}, 8201` }).click();
    await amiras.says(ROOM, 'Connected');
    await Promise.all([new Companion(maries).hears(ROOM), amiras.hears(ROOM)]);
  });

  it('Marie leaves, and joins again', async () => {
    const hers = new Companion(maries);
    await hers.hangUp(ROOM);
    await maries.getByRole('heading', { name: 'You have left the meeting' }).waitFor();
    await maries.getByRole('button', { name: 'Join again' }).click();
    await hers.liveCard(ROOM).getByRole('status').filter({ hasText: 'Connected' }).first().waitFor();
  });
});
