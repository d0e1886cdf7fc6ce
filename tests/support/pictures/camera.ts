import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { settled } from '../settled';

const folder = resolve('docs/screenshots');

export const desk = { width: 1280, height: 800 };
export const window = { width: 960, height: 720 };
export const phone = { width: 390, height: 844 };

/** Takes a picture of a page as it stands, into the documentation. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.bringToFront();
  await settled(page);
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
}

/** The same while the computer is set to dark. */
export async function dark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, name);
  await page.emulateMedia({ colorScheme: 'light' });
}
