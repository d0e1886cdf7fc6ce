import '../support/patience';
import type { Page } from 'playwright-core';
import type * as z from 'zod/mini';
import type { providerEmulationSchema } from '../../shared/api/preview-provider-schema';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { FirstRun } from '../support/first-run';
import { IdentityProviderPage } from '../support/identity-provider-page';
import { Opened } from '../support/opened';
import { passwordOf, people } from '../support/people';
import { APP_ORIGIN, startSuite, type Suite } from '../support/start-suite';

const { amira, bruno, chloe, david } = people;
/** Short, so that it is renewed in the middle of a call. Seconds. */
const TOKEN_LIFE = 6;

describe('choosing an environment and signing in to it', () => {
  const opened = new Opened();
  let browser: Browser;
  let suite: Suite;

  beforeAll(async () => {
    suite = opened.add(await startSuite({ config: { tokenLifetime: TOKEN_LIFE } }));
    browser = opened.add(await openBrowser(suite));
  });
  afterAll(() => opened.close());

  /** How the embedded identity provider behaves from now on. */
  const providerThat = async (body: z.infer<typeof providerEmulationSchema>): Promise<void> => {
    const answer = await fetch(`${suite.origin}/preview/api/identity-provider`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(204);
  };

  /** Does what opens a window, and answers the window. */
  async function windowOf(open: () => Promise<void>): Promise<IdentityProviderPage> {
    const page = browser.context.waitForEvent('page');
    await open();
    return new IdentityProviderPage(await page);
  }
  /** What the tab presents to the server. */
  function presented(page: Page): Promise<Record<string, string>> {
    return page
      .waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/api/sessions'))
      .then((one) => one.postDataJSON() as Record<string, string>);
  }

  it('by name and password; signing out leaves nothing behind and leads back to the choice', async () => {
    const run = await FirstRun.open(browser, amira, 'token=refuses');
    await run.choose('Demo User');
    await run.tab.getByRole('textbox', { name: 'User name' }).fill(amira.userName);
    await run.tab.getByRole('textbox', { name: 'Password' }).fill(passwordOf(amira));
    await run.press('Sign in');
    await run.signedIn();
    await run.signOut(amira.name);
    await run.asksForEnvironment();
    await run.tab.getByText('You are signed out.').waitFor();
    expect(await run.frame().evaluate(() => Object.entries(localStorage))).toEqual([
      ['teams.signed-out', 'yes'],
    ]);
    expect((await browser.context.cookies()).filter(({ name }) => name.startsWith('session.'))).toEqual([]);
    await run.page.close();
  });

  it('by nothing at all, where nothing is asked', async () => {
    const run = await FirstRun.open(browser, amira);
    const asked = presented(run.page);
    await run.choose('Demo, reception desk');
    await run.signedIn();
    expect(await asked).toEqual({ environment: 'demo-open' });
    await run.signOut(david.name);
    await run.asksForEnvironment();
    await run.page.close();
  });

  it('by the account of the company, which Teams vouches for through nested app authentication', async () => {
    const run = await FirstRun.open(browser, bruno);
    const asked = presented(run.page);
    await run.choose('Demo, company account');
    await run.signedIn();
    expect(Object.keys(await asked)).toEqual(['environment', 'providerToken']);
    // The next start asks nothing, by the same way.
    await run.page.reload();
    await run.signedIn();
    await run.signOut(bruno.name);
    await run.asksForEnvironment();
    await run.page.close();
  });

  it('in a window of Teams, when Teams vouches for nobody and the person does not want to wait', async () => {
    const run = await FirstRun.open(browser, amira, 'nested=silent&token=silent');
    await run.choose('Demo, company account');
    await run.press('Sign in another way');
    const provider = await windowOf(() => run.press('Sign in with your account'));
    const closed = provider.page.waitForEvent('close');
    await provider.signIn(amira);
    await run.signedIn();
    await closed;
    await run.signOut(amira.name);
    await run.page.close();
  });

  it('by a link, when the window is blocked', async () => {
    const run = await FirstRun.open(browser, amira, 'nested=refuses&token=refuses&window=blocked');
    await run.choose('Demo, company account');
    await run.press('Sign in with your account');
    const link = run.tab.getByRole('link', { name: 'Open the sign-in page' });
    const provider = await windowOf(() => link.click());
    await provider.signIn(amira);
    await provider.page.getByRole('status').waitFor();
    await run.signedIn();
    await run.signOut(amira.name);
    await run.page.close();
  });

  it('and a session that ends in the middle of a call is begun anew: the call goes on and stays in sight', async () => {
    const callee = await Companion.open(browser, bruno);
    const run = await FirstRun.open(browser, amira);
    await run.choose('Demo, company account');
    const tab = await run.signedIn();
    const companion = await tab.callOpeningCompanion(bruno);
    await callee.answer(amira);
    await tab.says(bruno, 'Connected');
    // As where a browser keeps no cookie of a frame: the server knows no session of this window.
    const renewed: string[] = [];
    await run.page.route('**/api/sessions/refresh', (route) =>
      route.fulfill({ status: 401, json: { error: { code: 'unauthorized', message: 'no session' } } }),
    );
    run.page.on('response', (one) => {
      if (one.url().endsWith('/api/sessions') && one.status() === 201) renewed.push(one.url());
    });
    const seconds = await tab.duration(bruno);
    await eventually(
      'begun anew twice',
      () => renewed.length,
      (count) => count > 1,
    );
    await tab.timeRuns(bruno);
    expect(await tab.duration(bruno)).toBeGreaterThan(seconds + TOKEN_LIFE - 1);
    await tab.press(bruno, 'Hang up');
    await callee.forgets(amira);
    await callee.page.close();

    // The same user, on every device.
    await run.signOut(amira.name, 'Sign me out everywhere');
    await run.press('Sign out');
    await run.asksForEnvironment();
    await companion.page.getByText('You were signed out: on all your devices').waitFor();
    await companion.page.close();
    await run.page.close();
  });

  it('on pages that axe finds nothing wrong with, in every theme', async () => {
    const run = await FirstRun.open(browser, amira, 'nested=refuses&token=refuses&window=silent');
    const faults: string[] = [];
    const look = async (): Promise<void> => {
      for (const theme of ['Dark', 'High contrast', 'Light']) {
        await run.theme(theme);
        faults.push(...(await accessibilityFaults(run.frame())));
      }
    };
    await run.press('My environment is not listed');
    await look();
    await run.choose('Demo, company account');
    await run.tab.getByRole('button', { name: 'Sign in with your account' }).waitFor();
    await look();
    await run.press('Sign in with your account');
    await run.tab.getByRole('link', { name: 'Open the sign-in page' }).waitFor();
    await look();
    expect(faults).toEqual([]);
    expect(await accessibilityFaults(run.page)).toEqual([]);
    await run.page.close();
  });

  it('in a companion that is opened by hand, at a provider whose pages cut the tie to whoever opened them', async () => {
    await providerThat({ cutsOpener: true });
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/companion/`);
    await page.getByRole('combobox', { name: 'Environment' }).selectOption('demo-sso');
    const provider = await windowOf(() =>
      page.getByRole('button', { name: 'Sign in with your account' }).click(),
    );
    await provider.signIn(chloe);
    await new Companion(page).registered();
    await page.close();
    await providerThat({ cutsOpener: false });
  });
});
