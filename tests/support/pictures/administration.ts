import type { Browser } from '../browser';
import { passwordOf, people } from '../people';
import { APP_ORIGIN } from '../start-suite';
import { picture } from './camera';

const { amira } = people;

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
  await page.close();
}
