import type { FrameLocator, Locator, Page } from 'playwright-core';
import { TEAMS_ORIGIN, type Browser } from './browser';
import { CallView } from './call-view';
import { Companion } from './companion';
import type { Person } from './people';

/** How long Teams and the tab in it may take to load and sign in, in ms. */
const LOAD_MS = 30_000;

export type CallButton = 'Audio call' | 'Video call';

/** Our tab in somebody's Teams. */
export class TeamsTab extends CallView {
  readonly tab: FrameLocator;

  constructor(readonly page: Page) {
    const tab = page.frameLocator('iframe');
    super(tab);
    this.tab = tab;
  }

  /** `query`: theme, lang and client of the simulated Teams, e.g. `theme=dark&client=android`. */
  static async open({ context }: Browser, { userName }: Person, query = ''): Promise<TeamsTab> {
    const page = await context.newPage();
    await page.goto(`${TEAMS_ORIGIN}/preview/teams.html?user=${userName}&${query}`);
    const tab = new TeamsTab(page);
    await tab.ready();
    return tab;
  }

  /** Waits until contacts can be called. */
  async ready(): Promise<void> {
    await this.search.waitFor({ timeout: LOAD_MS });
    await this.tab.getByRole('list').getByRole('group').first().waitFor({ timeout: LOAD_MS });
  }

  get search(): Locator {
    return this.tab.getByRole('textbox', { name: 'Name or number' });
  }

  contact({ name }: Person): Locator {
    return this.tab.getByRole('listitem').getByRole('group', { name, exact: true });
  }

  /** Calls a contact with the button beside the name. */
  async call(person: Person, button: CallButton = 'Audio call'): Promise<void> {
    await this.contact(person).getByRole('button', { name: button, exact: true }).click();
  }

  /** Calls somebody while no companion is open, and answers the one that opens. */
  async callOpeningCompanion(person: Person, button?: CallButton): Promise<Companion> {
    const opened = this.page.context().waitForEvent('page');
    await this.call(person, button);
    return new Companion(await opened);
  }

  /** Types a number on the dialpad and calls it. */
  async dial(number: string): Promise<void> {
    await this.tab.getByRole('tab', { name: 'Dialpad' }).click();
    const pad = this.tab.getByRole('tabpanel', { name: 'Dialpad' });
    await pad.getByRole('textbox', { name: 'Name or number' }).fill(number);
    await pad.getByRole('button', { name: 'Audio call', exact: true }).click();
  }

  async reload(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reload tab' }).click();
  }
}
