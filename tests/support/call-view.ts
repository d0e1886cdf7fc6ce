import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import type { Person } from './people';

/** How long a call may take to get from one state to the next before a story counts as failed, in ms. */
const STEP_MS = 20_000;

/** Calls as any page of the suite shows them, found by what a person reads and hears read out. */
export class CallView {
  constructor(protected readonly root: Page | FrameLocator) {}

  /** What every call has that is not over. */
  private get endButton(): Locator {
    return this.root.getByRole('button', { name: /^(Hang up|Decline)$/ });
  }

  /** The card of a call with somebody, or with a number. */
  card(party: Person | string): Locator {
    const name = typeof party === 'string' ? party : party.name;
    return this.root.getByRole('region', { name: 'Calls' }).getByRole('group', { name, exact: true });
  }

  /** The same without calls that are over and shown a while longer. */
  liveCard(party: Person | string): Locator {
    return this.card(party).filter({ has: this.endButton });
  }

  /** Waits until the call with somebody is where `words` say. */
  async says(party: Person | string, words: string, within = STEP_MS): Promise<void> {
    await this.card(party)
      .getByRole('status')
      .filter({ hasText: words })
      .first()
      .waitFor({ timeout: within });
  }

  /** Waits until no call with somebody is shown any more. */
  async forgets(party: Person | string): Promise<void> {
    await this.card(party).first().waitFor({ state: 'detached', timeout: STEP_MS });
  }

  async press(party: Person | string, button: string): Promise<void> {
    await this.liveCard(party).getByRole('button', { name: button, exact: true }).click({ timeout: STEP_MS });
  }

  /** Waits until no call is left that could be ended. */
  async idle(): Promise<void> {
    await this.endButton.first().waitFor({ state: 'detached', timeout: STEP_MS });
  }

  /** Ends whatever a story has left, so that the next begins with none. */
  async endCalls(): Promise<void> {
    const endOne = async () => {
      // The other side may end the same call at this moment; then there is nothing left to click.
      if ((await this.endButton.count()) > 0) {
        await this.endButton
          .first()
          .click({ timeout: 1000 })
          .catch(() => undefined);
      }
      return this.endButton.count();
    };
    await eventually('every call ended', endOne, (left) => left === 0, STEP_MS);
  }

  async hangUp(party: Person | string): Promise<void> {
    await this.press(party, 'Hang up');
  }

  /** The running time of a call, in seconds. */
  async duration(party: Person | string): Promise<number> {
    const text = (await this.liveCard(party).getByRole('timer').textContent({ timeout: STEP_MS })) ?? '';
    const parts = text.match(/\d+/g) ?? [];
    return parts.reduce((seconds, part) => seconds * 60 + Number(part), 0);
  }

  /** Waits until the running time of a call has gone on. */
  async timeRuns(party: Person | string): Promise<void> {
    const before = await this.duration(party);
    await eventually(
      'the running time goes on',
      () => this.duration(party),
      (now) => now > before,
    );
  }
}
