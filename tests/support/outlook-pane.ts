import type { FrameLocator } from 'playwright-core';
import { CallView } from './call-view';
import type { Outlook } from './outlook';
import { passwordOf, type Person } from './people';

/** How long the pane may take to load and to sign somebody in, in ms. */
const LOAD_MS = 30_000;

/** The add-in's pane beside an item of Outlook, of somebody who is signed in. */
export class OutlookPane extends CallView {
  private constructor(readonly frame: FrameLocator) {
    super(frame);
  }

  /** Presses the button that opens it, and signs in where nobody is: the session outlives the item. */
  static async open(outlook: Outlook, person: Person): Promise<OutlookPane> {
    await outlook.press('Call a contact');
    const { pane } = outlook;
    const views = pane.getByRole('tablist', { name: 'Views' });
    const next = pane.getByRole('button', { name: 'Next' });
    await views.or(next).first().waitFor({ timeout: LOAD_MS });
    if (await next.isVisible()) {
      await next.click();
      await pane.getByRole('textbox', { name: 'User name' }).fill(person.userName);
      await pane.getByRole('textbox', { name: 'Password' }).fill(passwordOf(person));
      await pane.getByRole('button', { name: 'Sign in', exact: true }).click();
    }
    await views.waitFor({ timeout: LOAD_MS });
    return new OutlookPane(pane);
  }

  /** Turns to one of the views. */
  async show(view: 'Meeting' | 'People' | 'Join'): Promise<void> {
    await this.frame.getByRole('tab', { name: view }).click();
  }

  /** Presses a button of somebody, or of a number, in the list of the open item. */
  async pressAt(name: string, button: string): Promise<void> {
    await this.frame.getByRole('group', { name, exact: true }).getByRole('button', { name: button }).click();
  }
}
