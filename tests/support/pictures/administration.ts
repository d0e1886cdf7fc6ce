import type { Page } from 'playwright-core';
import type { Browser } from '../browser';
import { passwordOf, people } from '../people';
import { APP_ORIGIN } from '../start-suite';
import { picture } from './camera';

const { amira, chloe } = people;

/** Traps of the grammar that people fall into (docs/administration.md). */
const settingsFile = `## AGROUP
# START
SET ENHDIALSTAT 1
SET PHNCC 33
IF $SIG SEQ SIP GOTO AGROUP
SET SIPDOMAIN "calls.example.com"
GOTO ELSEWHERE
`;

export async function preview({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/preview/`);
  await page.getByRole('link', { name: 'Open Teams as Amira Haddad' }).waitFor();
  await picture(page, 'preview');
  await page.close();
}

/** The administrator's page: a package just built, the meeting rooms, and what is found in a settings file. */
export async function administration({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/admin/`);
  await page.getByRole('textbox', { name: 'User name' }).fill(amira.userName);
  await page.getByRole('textbox', { name: 'Password' }).fill(passwordOf(amira));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Build the package' }).click();
  await page.getByRole('button', { name: 'Download the package' }).waitFor();
  await page.getByRole('tab', { name: 'Packages' }).focus();
  await picture(page, 'admin-packages');
  await page.getByRole('tab', { name: 'Meeting rooms' }).click();
  await page.getByRole('table', { name: 'Meeting rooms' }).waitFor();
  await picture(page, 'admin-rooms');
  await page.getByRole('tab', { name: 'Settings file' }).click();
  await page.getByRole('textbox', { name: 'Text of the file' }).fill(settingsFile);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText('ELSEWHERE').last().waitFor();
  await picture(page, 'admin-settings-file');
  await accounts(page);
  await page.close();
}

/** Users, delegates, the directory, and what was done with them. */
async function accounts(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Add a user' }).click();
  await fill(page, { Name: 'Zoé Quenneville', 'User name': 'zoe', Extension: '250', Password: 'zoe-demo' });
  await page.getByRole('button', { name: 'Deactivate Zoé Quenneville' }).waitFor();
  await picture(page, 'admin-users');
  await page.getByRole('tab', { name: 'Delegates' }).click();
  await page.getByRole('button', { name: 'Add a delegate' }).click();
  await fill(page, { For: amira.userName, Delegate: chloe.userName });
  await page.getByRole('table').getByText(chloe.name).first().waitFor();
  await picture(page, 'admin-delegates');
  await page.getByRole('tab', { name: 'Directory' }).click();
  await page.getByRole('button', { name: 'Import a CSV file…' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'taxis.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('nom;bureau\r\nTaxi Étoile;0199001200\r\nTraiteur Duval;0199001210\r\n'),
  });
  await page.getByRole('rowheader', { name: '2' }).waitFor();
  await picture(page, 'admin-import');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await picture(page, 'admin-directory');
  await page.getByRole('tab', { name: 'Audit' }).click();
  await page.getByText('Directory entries imported').waitFor();
  await picture(page, 'admin-audit');
}

/** Fills in the dialog that is open, and adds what it is about. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [name, value] of Object.entries(values)) {
    const exact = { name, exact: true };
    // Where names are proposed it is a combobox.
    await dialog.getByRole('textbox', exact).or(dialog.getByRole('combobox', exact)).fill(value);
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
