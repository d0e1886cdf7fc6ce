import type { Page } from 'playwright-core';
import type { Browser } from './browser';
import { openExtensionPage } from './extension-browser';
import { passwordOf, type people } from './people';
import { APP_ORIGIN } from './start-suite';

type Person = (typeof people)[keyof typeof people];

export interface AskedPairing {
  /** The options, which show the code. */
  readonly options: Page;
  /** The companion's page, where the code is compared. */
  readonly pairing: Page;
}

/** Asks a person's companion to let the extension in, who signs in there first. */
export async function askToPair(browser: Browser, person: Person): Promise<AskedPairing> {
  const options = await openExtensionPage(browser, 'options.html');
  await options.getByLabel('Server address').fill(APP_ORIGIN);
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByText('Server address saved.').waitFor();
  const [pairing] = await Promise.all([
    browser.context.waitForEvent('page'),
    options.getByRole('button', { name: 'Sign in' }).click(),
  ]);
  await pairing.getByRole('textbox', { name: 'User name' }).fill(person.userName);
  await pairing.getByRole('textbox', { name: 'Password' }).fill(passwordOf(person));
  await pairing.getByRole('button', { name: 'Sign in' }).click();
  await pairing.getByRole('button', { name: 'Allow' }).waitFor();
  return { options, pairing };
}

/** Lets the extension in; the companion's page closes. */
export async function allowPairing({ options, pairing }: AskedPairing, person: Person): Promise<void> {
  await pairing.getByRole('button', { name: 'Allow' }).click();
  await pairing.getByText('Allowed. You can close this page.').waitFor();
  await options.getByText(`Signed in as ${person.name}`).waitFor();
  await pairing.close();
}
