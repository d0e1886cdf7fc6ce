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

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    browser = opened.add(await openBrowser(suite));
    amiras = await Companion.open(browser, people.amira);
    page = await browser.context.newPage();
  });
  afterAll(() => opened.close());

  it('Amira follows the link of her room with her own account, and is asked before it calls', async () => {
    await page.goto(LINK);
    await page.getByRole('link', { name: 'Join with my account' }).click();
    await page.getByText('Your companion, in the other window, asks you').waitFor();
    await amiras.page.getByRole('button', { name: `Call ${ROOM} (8201)` }).click();
    await amiras.says(ROOM, 'Connected');
  });

  it('Marie opens the link, gives her name, and is in the meeting', async () => {
    await page.goto('about:blank');
    await page.goto(LINK);
    await page.getByRole('heading', { name: `Join ${ROOM}` }).waitFor();
    expect(await page.getByRole('textbox', { name: 'PIN of the meeting' }).isVisible()).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Marie');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    const hers = new Companion(page);
    await hers.says(ROOM, 'Connected');
    await Promise.all([hers.hears(ROOM), amiras.hears(ROOM)]);
    expect(page.url()).toBe(`${APP_ORIGIN}/companion/`);
    await page.getByText('The others see you as Marie (guest).').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('she leaves, and joins again', async () => {
    const hers = new Companion(page);
    await hers.hangUp(ROOM);
    await page.getByRole('heading', { name: 'You have left the meeting' }).waitFor();
    await page.getByRole('button', { name: 'Join again' }).click();
    await hers.liveCard(ROOM).getByRole('status').filter({ hasText: 'Connected' }).first().waitFor();
  });
});
