import type { Frame, FrameLocator, Page } from 'playwright-core';
import { APP_ORIGIN } from './start-suite';
import { TEAMS_ORIGIN, type Browser } from './browser';
import { eventually } from './eventually';
import type { Person } from './people';
import { TeamsTab } from './teams-tab';

/** How long a step of signing in may take, in ms. */
const STEP_MS = 15_000;

/** The tab of somebody who uses it for the first time. */
export class FirstRun {
  readonly tab: FrameLocator;

  constructor(readonly page: Page) {
    this.tab = page.frameLocator('iframe');
  }

  /** `query`: how the simulated Teams behaves, e.g. `nested=silent&window=blocked`. */
  static async open({ context }: Browser, { userName }: Person, query = ''): Promise<FirstRun> {
    const page = await context.newPage();
    await page.goto(`${TEAMS_ORIGIN}/preview/teams.html?user=${userName}&start=first-run&${query}`);
    const run = new FirstRun(page);
    await run.asksForEnvironment();
    return run;
  }

  async asksForEnvironment(): Promise<void> {
    await this.tab.getByRole('heading', { name: 'Choose your environment' }).waitFor({ timeout: STEP_MS });
  }

  async choose(environment: string): Promise<void> {
    await this.tab.getByRole('radio', { name: new RegExp(`^${environment}`) }).check();
    await this.press('Next');
  }

  async press(button: string): Promise<void> {
    await this.tab.getByRole('button', { name: button, exact: true }).click({ timeout: STEP_MS });
  }

  /** Waits until the tab is signed in and shows contacts. */
  async signedIn(): Promise<TeamsTab> {
    const tab = new TeamsTab(this.page);
    await tab.ready();
    return tab;
  }

  /** By the menu, which also says who it is. */
  async signOut(name: string, how = 'Sign out'): Promise<void> {
    await this.press('More options');
    await this.tab.getByText(name).last().waitFor();
    await this.tab.getByRole('menuitem', { name: how, exact: true }).click();
  }

  /** Chooses another theme of Teams, and waits until the tab, which hears of it by a message, has it. */
  async theme(label: string): Promise<void> {
    const root = this.frame().locator('.fui-FluentProvider > *').first();
    const before = await root.evaluate((element) => getComputedStyle(element).backgroundColor);
    await this.page.getByRole('combobox', { name: 'Theme' }).selectOption({ label });
    await eventually(
      `the tab is ${label}`,
      () => root.evaluate((element) => getComputedStyle(element).backgroundColor),
      (now) => now !== before,
    );
  }

  frame(): Frame {
    const found = this.page.frames().find((one) => one.url().startsWith(`${APP_ORIGIN}/teams/`));
    if (!found) throw new Error('the tab is not there');
    return found;
  }
}
