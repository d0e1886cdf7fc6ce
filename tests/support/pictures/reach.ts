import { TEAMS_ORIGIN, type Browser } from '../browser';
import { Companion } from '../companion';
import { people } from '../people';
import { TeamsTab } from '../teams-tab';
import { desk, picture } from './camera';
import { ownContacts } from './own-contacts';

const { amira, bruno } = people;
/** Rings whoever has been without a call longest. */
const SUPPORT = '8301';
/** Long enough for a message, in ms: Chromium's microphone beeps once a second. */
const MESSAGE_MS = 5000;

/** How people are reached, and what is left for them: contacts, presence, incoming calls, voicemail, history. */
export async function reach(
  amirasBrowser: Browser,
  amirasPhone: Browser,
  brunosBrowser: Browser,
): Promise<void> {
  const amirasCompanion = await Companion.open(amirasBrowser, amira);
  const brunos = await Companion.open(brunosBrowser, bruno);
  await presence(brunos);
  await incomingCalls(brunos);
  const tab = await TeamsTab.open(amirasBrowser, amira);
  await ownContacts(tab);
  await incomingInTab(tab);
  await incomingInFrench(amirasPhone);
  await message(amirasCompanion, brunos);
  await missedForGroup(amirasCompanion, brunos);
  await history(brunosBrowser);
  for (const { page } of [tab, amirasCompanion, brunos]) await page.close();
}

async function presence({ page }: Companion): Promise<void> {
  const mine = page.getByRole('button', { name: /^My presence/ });
  await mine.click();
  await page.getByRole('menuitem', { name: 'What are you doing?' }).click();
  const dialog = page.getByRole('dialog', { name: 'What are you doing?' });
  await dialog.getByRole('textbox').fill('Writing the report');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: /Writing the report/ }).click();
  await page.getByRole('menuitemradio', { name: 'Busy' }).waitFor();
  await picture(page, 'companion-presence');
  await page.keyboard.press('Escape');
}

/** Voicemail answers what Bruno declines. */
async function incomingCalls(brunos: Companion): Promise<void> {
  const settings = await brunos.settings('Incoming calls');
  await settings.getByRole('switch', { name: /^Voicemail answers/ }).click();
  await settings.getByRole('switch', { name: /^Voicemail answers/, checked: true }).waitFor();
  await picture(brunos.page, 'companion-settings-incoming');
  await settings.getByRole('button', { name: 'Back' }).click();
}

async function incomingInTab({ page, tab }: TeamsTab): Promise<void> {
  await tab.getByRole('button', { name: 'More options' }).click();
  await tab.getByRole('menuitem', { name: 'Incoming calls' }).click();
  await tab.getByRole('heading', { name: 'Call forwarding' }).waitFor();
  await picture(page, 'tab-incoming-calls');
}

async function incomingInFrench({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(
    `${TEAMS_ORIGIN}/preview/teams.html?user=${amira.userName}&client=android&theme=dark&lang=fr`,
  );
  const tab = page.frameLocator('iframe');
  // Signed in: before, the menu offers less.
  await tab.getByRole('listitem').first().waitFor();
  await tab.getByRole('button', { name: "Plus d'options" }).click();
  await tab.getByRole('menuitem', { name: 'Appels entrants' }).click();
  await tab.getByRole('heading', { level: 3 }).first().waitFor();
  await picture(page, 'tab-incoming-calls-phone');
  await page.close();
}

/** Amira leaves Bruno a message, who looks at it. */
async function message(amiras: Companion, brunos: Companion): Promise<void> {
  // A page behind another draws nothing, and takes no clicks.
  await amiras.page.bringToFront();
  await amiras.dial(bruno.extension);
  await brunos.decline(amira);
  await amiras.says(bruno, 'Connected');
  await amiras.page.waitForTimeout(MESSAGE_MS);
  await amiras.hangUp(bruno);
  await brunos.page.getByRole('button', { name: '1 new voice message' }).click();
  const dialog = brunos.page.getByRole('dialog', { name: 'Voicemail' });
  await dialog.getByRole('button', { name: /^Play the message/ }).click();
  await dialog.getByRole('slider').waitFor();
  await picture(brunos.page, 'companion-voicemail');
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function missedForGroup(amiras: Companion, brunos: Companion): Promise<void> {
  await amiras.dial(SUPPORT);
  await brunos.page.getByRole('button', { name: 'Decline' }).waitFor();
  await picture(brunos.page, 'companion-incoming-group');
  await amiras.endCalls();
  await brunos.idle();
}

/** Bruno's history, with what went to voicemail and what his group missed. */
async function history(browser: Browser): Promise<void> {
  const { page, tab } = await TeamsTab.open(browser, bruno);
  await page.setViewportSize(desk);
  await tab.getByRole('tab', { name: /^Recent/ }).click();
  await tab.getByRole('list', { name: 'Recent' }).getByRole('listitem').first().waitFor();
  await picture(page, 'tab-recent-all');
  for (const [filter, name] of [
    ['Voicemail', 'tab-recent-voicemail'],
    ['Groups', 'tab-recent-groups'],
  ] as const) {
    await tab.getByText(filter, { exact: true }).click();
    await tab.getByRole('radio', { name: filter, checked: true }).waitFor();
    await picture(page, name);
  }
  await page.close();
}
