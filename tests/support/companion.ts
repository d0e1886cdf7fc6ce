import type { Locator, Page } from 'playwright-core';
import type { Browser } from './browser';
import { CallView } from './call-view';
import { eventually } from './eventually';
import type { Person } from './people';
import { APP_ORIGIN } from './start-suite';

/** How long a companion may take to load, sign in and register, in ms. */
const REGISTER_MS = 30_000;

/** How long the figures of a call that was just answered may take to be offered, in ms. */
const FIGURES_MS = 5000;

/** Somebody's companion window. */
export class Companion extends CallView {
  constructor(readonly page: Page) {
    super(page);
  }

  /** Opens it as the preview does, and waits until it can be called. */
  static async open({ context }: Browser, { userName }: Person): Promise<Companion> {
    const page = await context.newPage();
    await page.goto(`${APP_ORIGIN}/preview/companion.html?user=${userName}`);
    const companion = new Companion(page);
    await companion.comesUp();
    return companion;
  }

  async registered(): Promise<void> {
    await this.page.getByText('Registered', { exact: true }).waitFor({ timeout: REGISTER_MS });
  }

  /**
   * Waits until it can be called. One that does not come up is loaded again, as a person would, and told
   * of with what it showed: that is how the cause is found.
   */
  private async comesUp(): Promise<void> {
    try {
      await this.registered();
    } catch {
      const shown = await this.page.locator('body').innerText();
      process.stderr.write(`a companion did not come up; it showed: ${shown}\n`);
      await this.page.reload();
      await this.registered();
    }
  }

  /** Types a number on the dialpad and calls it. */
  async dial(number: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Dialpad' }).click();
    await this.page.getByRole('textbox', { name: 'Name or number' }).fill(number);
    await this.page.getByRole('button', { name: 'Audio call', exact: true }).click();
  }

  /** Opens the settings at a section. */
  async settings(section: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'More options' }).click();
    await this.page.getByRole('menuitem', { name: 'Settings' }).click();
    const settings = this.page.getByRole('region', { name: 'Settings' });
    await settings.getByRole('tab', { name: section, exact: true }).click();
    return settings;
  }

  /** Hands a call over to a number, without asking there first. */
  async transfer(party: Person | string, number: string): Promise<void> {
    await this.press(party, 'Transfer');
    const card = this.liveCard(party);
    await card.getByRole('textbox', { name: 'Name or number' }).fill(number);
    await card
      .getByRole('button', { name: new RegExp(`^To .*${number}$`) })
      .first()
      .click();
  }

  async rings(caller: Person | string): Promise<void> {
    await this.says(caller, 'Incoming call');
  }

  async answer(caller: Person | string): Promise<void> {
    await this.rings(caller);
    await this.press(caller, 'Answer');
  }

  async decline(caller: Person | string): Promise<void> {
    await this.rings(caller);
    await this.press(caller, 'Decline');
  }

  /** The figures of a call, by the names a person reads. */
  async statistics(party: Person | string): Promise<ReadonlyMap<string, string>> {
    const card = this.liveCard(party);
    const region = card.getByRole('region', { name: 'Call statistics' });
    const closed = card.getByRole('button', { name: 'Call statistics', expanded: false });
    await closed.or(region).first().waitFor({ timeout: FIGURES_MS });
    if (await closed.isVisible()) await closed.click();
    await region.waitFor({ timeout: FIGURES_MS });
    const [names, values] = await Promise.all([
      region.getByRole('term').allTextContents(),
      region.getByRole('definition').allTextContents(),
    ]);
    return new Map(names.map((name, index) => [name, values[index] ?? '']));
  }

  /** Waits until sound of somebody has arrived, and more of it after that: packets, and loudness in them. */
  async hears(party: Person | string): Promise<void> {
    await this.grows(party, ['Packets received', 'Audio energy received']);
  }

  /** Waits until pictures of somebody have arrived, and more of them after that. */
  async sees(party: Person | string): Promise<void> {
    await this.grows(party, ['Video frames received']);
  }

  /** One figure of a call; 0 while it is not known. */
  async figure(party: Person | string, name: string): Promise<number> {
    return numberOf((await this.statistics(party)).get(name));
  }

  private async grows(party: Person | string, names: readonly string[]): Promise<void> {
    const look = async () => {
      const statistics = await this.statistics(party);
      return names.map((name) => numberOf(statistics.get(name)));
    };
    const first = await eventually(`${names.join(' and ')} known`, look, (seen) =>
      seen.every((one) => one > 0),
    );
    const more = (seen: readonly number[]) => seen.every((one, index) => one > (first[index] ?? 0));
    await eventually(`${names.join(' and ')} growing`, look, more);
  }
}

/** "12 ms" is 12, "Not known yet" is 0. */
function numberOf(value: string | undefined): number {
  return Number.parseFloat(value ?? '') || 0;
}
