import { TEAMS_ORIGIN, type Browser } from '../browser';
import { FirstRun } from '../first-run';
import { people } from '../people';
import type { TeamsTab } from '../teams-tab';
import { picture } from './camera';

const { amira, bruno, chloe } = people;

/** What somebody sees who opens the tab for the first time, in whatever way they sign in. */
export async function firstRun(browser: Browser): Promise<void> {
  const run = await FirstRun.open(browser, amira, 'nested=refuses&token=refuses&window=blocked');
  await picture(run.page, 'tab-environments');
  await run.choose('Demo, company account');
  await run.press('Sign in with your account');
  await run.tab.getByRole('link', { name: 'Open the sign-in page' }).waitFor();
  await picture(run.page, 'tab-sign-in-account');
  await run.page.close();
}

/** The pages of the tab beside its lists: a contact, what was called, what is wrong. */
export async function pagesOfTab({ page, tab }: TeamsTab): Promise<void> {
  await tab.getByRole('textbox', { name: 'Name or number' }).fill('lefevre');
  await tab.getByRole('listitem').getByRole('group', { name: 'François Lefèvre' }).click();
  await tab.getByRole('region', { name: 'François Lefèvre' }).waitFor();
  await picture(page, 'tab-contact');
  await tab.getByRole('textbox', { name: 'Name or number' }).fill('');
  await tab.getByRole('tab', { name: 'Recent' }).click();
  await tab.getByRole('list', { name: 'Recent' }).getByRole('listitem').first().waitFor();
  await picture(page, 'tab-recent');
  await open(tab, 'Diagnostics');
  await tab.locator('[data-check="companion"][data-state]:not([data-state="checking"])').waitFor();
  await picture(page, 'tab-diagnostics');
  await open(tab, 'Report a problem');
  await tab.getByRole('button', { name: 'Copy the logs to the clipboard' }).waitFor();
  await picture(page, 'tab-report');
  await tab.getByRole('button', { name: 'Close' }).click();
  await tab.getByRole('tab', { name: 'Contacts' }).click();
}

/** A contact on a phone, in French. */
export async function contactOnPhone({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  const link = encodeURIComponent(`contact/demo:${chloe.userName}`);
  await page.goto(
    `${TEAMS_ORIGIN}/preview/teams.html?user=${bruno.userName}&client=android&theme=dark&lang=fr&subPage=${link}`,
  );
  await page.frameLocator('iframe').getByRole('region', { name: chloe.name }).waitFor();
  await picture(page, 'tab-contact-phone');
  await page.close();
}

async function open(tab: TeamsTab['tab'], page: string): Promise<void> {
  await tab.getByRole('button', { name: 'More options' }).click();
  await tab.getByRole('menuitem', { name: page }).click();
}
