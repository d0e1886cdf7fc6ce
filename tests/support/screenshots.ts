import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, TEAMS_ORIGIN, type Browser } from './browser';
import { Companion } from './companion';
import { Opened } from './opened';
import { passwordOf, people } from './people';
import { settled } from './settled';
import { APP_ORIGIN, startSuite } from './start-suite';
import { TeamsTab } from './teams-tab';

const folder = resolve('docs/screenshots');
const desk = { width: 1280, height: 800 };
const window = { width: 960, height: 720 };
const phone = { width: 390, height: 844 };
const { amira, bruno, chloe } = people;

/** The pictures of the documentation, of the suite as people see it. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const amirasBrowser = opened.add(await openBrowser(suite, { viewport: desk }));
    const brunosBrowser = opened.add(await openBrowser(suite, { viewport: window }));
    await preview(amirasBrowser);
    await administration(amirasBrowser);
    const amirasPhone = opened.add(await openBrowser(suite, { viewport: phone }));
    await calls(amirasBrowser, amirasPhone, brunosBrowser);
  } finally {
    await opened.close();
  }
}

async function preview({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/preview/`);
  await page.getByRole('link', { name: 'Open Teams as Amira Haddad' }).waitFor();
  await picture(page, 'preview');
  await page.close();
}

/** The administrator's page, with a package just built. */
async function administration({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/admin/`);
  await page.getByRole('textbox', { name: 'User name' }).fill(amira.userName);
  await page.getByRole('textbox', { name: 'Password' }).fill(passwordOf(amira));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Build the package' }).click();
  await page.getByRole('button', { name: 'Download the package' }).waitFor();
  await page.getByRole('tab', { name: 'Packages' }).focus();
  await picture(page, 'admin-packages');
  await page.close();
}

async function calls(amirasBrowser: Browser, amirasPhone: Browser, brunosBrowser: Browser): Promise<void> {
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

/** What a person may choose, a picture a section. */
async function settings(companion: Companion): Promise<void> {
  const sections = { Devices: 'devices', Video: 'video', 'Dialling rules': 'dialling', Keyboard: 'keyboard' };
  for (const [section, name] of Object.entries(sections)) {
    const page = await companion.settings(section);
    await page
      .getByRole('tabpanel')
      .getByRole('heading')
      .or(page.getByRole('tabpanel').locator('label, dl'))
      .first()
      .waitFor();
    await picture(companion.page, `companion-settings-${name}`);
    await page.getByRole('button', { name: 'Back' }).click();
  }
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

async function dark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, name);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function picture(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await settled(page);
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
}

void main();
