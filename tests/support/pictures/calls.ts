import { TEAMS_ORIGIN, type Browser } from '../browser';
import { Companion } from '../companion';
import { people } from '../people';
import { TeamsTab } from '../teams-tab';
import { dark, phone, picture, window } from './camera';
import { settings } from './settings';
import { pagesOfTab } from './tab';

const { amira, bruno, chloe } = people;

/** A day of calls, in the companion and the tab. */
export async function calls(
  amirasBrowser: Browser,
  amirasPhone: Browser,
  brunosBrowser: Browser,
): Promise<void> {
  await Companion.open(amirasBrowser, amira);
  const brunosCompanion = await Companion.open(brunosBrowser, bruno);
  await picture(brunosCompanion.page, 'companion-idle');
  const tab = await TeamsTab.open(amirasBrowser, amira);
  await picture(tab.page, 'tab-contacts');
  await tab.tab.getByRole('tab', { name: 'Dialpad' }).click();
  await picture(tab.page, 'tab-dialpad');
  await tab.tab.getByRole('tab', { name: 'Contacts' }).click();

  await tab.call(bruno);
  await brunosCompanion.rings(amira);
  await picture(brunosCompanion.page, 'companion-incoming');
  await dark(brunosCompanion.page, 'companion-incoming-dark');
  await brunosCompanion.answer(amira);
  await tab.says(bruno, 'Connected');
  await brunosCompanion.hears(amira);
  await picture(tab.page, 'tab-in-call');
  await picture(brunosCompanion.page, 'companion-statistics');
  await appearances(amirasBrowser, {
    'tab-in-call-dark': 'theme=dark',
    'tab-in-call-contrast': 'theme=contrast',
    'tab-in-call-fr': 'lang=fr',
  });
  await appearances(amirasPhone, { 'tab-in-call-phone': 'client=android' });
  await tab.press(bruno, 'Transfer');
  await tab.card(bruno).getByRole('textbox', { name: 'Name or number' }).fill('chl');
  await tab.card(bruno).getByText(chloe.name).first().waitFor();
  await picture(tab.page, 'tab-transfer');
  await tab.hangUp(bruno);
  await tab.idle();
  await pagesOfTab(tab);

  await tab.call(bruno, 'Video call');
  await brunosCompanion.answer(amira);
  await brunosCompanion.sees(amira);
  await picture(brunosCompanion.page, 'companion-video');
  await brunosCompanion.page.setViewportSize(phone);
  await picture(brunosCompanion.page, 'companion-video-phone');
  await tab.hangUp(bruno);
  await brunosCompanion.idle();
  await brunosCompanion.page.setViewportSize(window);
  await settings(brunosCompanion);
}

/** The tab during Amira's call to Bruno, each time in another Teams: name of the picture → query of its page. */
async function appearances(browser: Browser, teams: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, query] of Object.entries(teams)) {
    const page = await browser.context.newPage();
    await page.goto(`${TEAMS_ORIGIN}/preview/teams.html?user=${amira.userName}&${query}`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('region').getByRole('group', { name: bruno.name }).first().waitFor();
    // The contacts are behind the call on a narrow screen, and are there all the same.
    await frame.getByRole('group', { name: chloe.name }).first().waitFor({ state: 'attached' });
    await picture(page, name);
    await page.close();
  }
}
