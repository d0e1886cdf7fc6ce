import { TEAMS_ORIGIN, type Browser } from '../browser';
import { Companion } from '../companion';
import { people } from '../people';
import { APP_ORIGIN } from '../start-suite';
import { desk, picture, window } from './camera';

const { amira } = people;
const room = 'Weekly team meeting';

/** Amira's day of meetings, and Marie, a guest in one of them. */
export async function meetings(amirasBrowser: Browser, guestsBrowser: Browser): Promise<void> {
  const companion = await Companion.open(amirasBrowser, amira);
  await inFrench(amirasBrowser);
  const { page } = companion;
  await page.setViewportSize(window);
  await page.getByRole('tab', { name: 'Meetings' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Meetings' });
  await panel.getByRole('group', { name: room }).waitFor();
  await picture(page, 'companion-meetings');

  await panel.getByRole('button', { name: 'Start my meeting' }).click();
  await panel.getByRole('button', { name: `Room ${room}` }).click();
  await companion.says(room, 'Connected');
  await guest(guestsBrowser);
  await companion.hangUp(room);
  await companion.idle();
  await page.close();
}

/** The meetings in the tab, in a dark Teams that speaks French. */
async function inFrench({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(desk);
  await page.goto(`${TEAMS_ORIGIN}/preview/teams.html?user=${amira.userName}&theme=dark&lang=fr`);
  const tab = page.frameLocator('iframe');
  await tab.getByRole('tab', { name: 'Réunions' }).click();
  await tab.getByRole('tabpanel', { name: 'Réunions' }).getByRole('group', { name: room }).waitFor();
  await picture(page, 'tab-meetings-fr-dark');
  await page.close();
}

/** What somebody without an account sees behind the link of an invitation, and then in the meeting. */
async function guest({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/meet/weekly-team-meeting#820122`);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Marie');
  await picture(page, 'guest-page');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  const hers = new Companion(page);
  await hers.says(room, 'Connected');
  await page.getByRole('button', { name: 'Do not send' }).waitFor({ state: 'detached' });
  await picture(page, 'guest-companion');
  await hers.hangUp(room);
  await page.close();
}
