import '../support/patience';
import type { Page } from 'playwright-core';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { passwordOf, people } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';

const { amira, bruno } = people;

describe('signing in by hand', () => {
  const opened = new Opened();
  let browser: Browser;

  beforeAll(async () => {
    browser = opened.add(await openBrowser(opened.add(await startSuite())));
  });
  afterAll(() => opened.close());

  async function type(page: Page, userName: string, password: string): Promise<void> {
    await page.getByRole('textbox', { name: 'User name' }).fill(userName);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  it('opens the companion, which a reload does not sign out', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/companion/`);
    await type(page, bruno.userName, passwordOf(bruno));
    const companion = new Companion(page);
    await companion.registered();
    await page.reload();
    await companion.registered();
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.close();
  });

  it('says what is wrong with a password, and after many tries to wait', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/companion/`);
    await type(page, amira.userName, 'not-hers');
    await page.getByText('The user name or password is wrong').first().waitFor();
    const tooMany = page.getByText('Too many failed attempts').first();
    for (let attempt = 2; attempt <= 15 && !(await tooMany.isVisible()); attempt += 1) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/api/sessions'));
      await type(page, amira.userName, `not-hers-${String(attempt)}`);
      await answered;
    }
    await tooMany.waitFor();
    // The right password helps nobody now: whoever guesses must not learn that it was right.
    await type(page, amira.userName, passwordOf(amira));
    await tooMany.waitFor();
    await page.close();
  });

  it('keeps two people in two windows of one browser apart', async () => {
    const [first, second] = [await Companion.open(browser, amira), await Companion.open(browser, bruno)];
    await first.page.reload();
    await second.page.reload();
    await Promise.all([first.registered(), second.registered()]);
    await first.page.getByText(amira.name).first().waitFor();
    await second.page.getByText(bruno.name).first().waitFor();
  });

  it('hands a second window of the same person over to the first', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/preview/companion.html?user=${amira.userName}`);
    await page.getByText('Your companion is already open').waitFor();
  });
});
