import '../support/patience';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Opened } from '../support/opened';
import { passwordOf, people, type Person } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';

const { amira, bruno } = people;
const desk = { width: 1280, height: 900 };

describe('the administrator’s page', () => {
  const opened = new Opened();
  let browser: Browser;
  /** Amira’s, from story to story. */
  let page: Page;

  beforeAll(async () => {
    browser = opened.add(await openBrowser(opened.add(await startSuite()), { viewport: desk }));
    page = await open(amira);
  });
  afterAll(() => opened.close());

  const open = (person: Person): Promise<Page> => signIn(person.userName, passwordOf(person));

  async function signIn(userName: string, password: string): Promise<Page> {
    const fresh = await browser.context.newPage();
    await fresh.goto(`${APP_ORIGIN}/admin/`);
    await fresh.getByRole('textbox', { name: 'User name' }).fill(userName);
    await fresh.getByRole('textbox', { name: 'Password' }).fill(password);
    await fresh.getByRole('button', { name: 'Sign in' }).click();
    return fresh;
  }

  /** The page in each of the appearances a system can ask for, and as narrow as a telephone. */
  async function faultsInEveryAppearance(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      faults.push(...(await accessibilityFaults(page)));
    }
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 360, height: 740 });
    faults.push(...(await accessibilityFaults(page)));
    await page.setViewportSize(desk);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    return faults;
  }

  it('builds a package with a name of one’s own, and gives it to be kept', async () => {
    await page.getByRole('textbox', { name: 'Short name, English' }).fill('Acme Calls');
    await page.getByRole('button', { name: 'Build the package' }).click();
    const download = page.getByRole('button', { name: 'Download the package' });
    await download.waitFor();
    expect(await faultsInEveryAppearance()).toEqual([]);
    const listing = page.getByRole('table', { name: 'Contents' });
    const names = await listing.getByRole('rowheader').allTextContents();
    const started = page.waitForEvent('download');
    await download.click();
    const kept = await started;
    expect(kept.suggestedFilename()).toBe('calling-suite.zip');
    const files = unzipSync(readFileSync(await kept.path()));
    expect(Object.keys(files).sort()).toEqual(names);
    const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest).toMatchObject({ name: { short: 'Acme Calls' }, validDomains: ['calls.example.test'] });
    await page.getByRole('textbox', { name: 'Privacy page' }).fill('http://acme.example');
    await page.getByRole('button', { name: 'Build the package' }).click();
    await page.getByRole('group', { name: 'Publisher' }).getByText('begins with https://').waitFor();
  });

  it('tells others why it is not for them, and shows administrators who they are', async () => {
    const brunos = await open(bruno);
    await brunos.getByRole('heading', { name: 'This page is for administrators' }).waitFor();
    expect(await brunos.getByRole('tab').count()).toBe(0);
    // A page behind another draws nothing, and would never be found at rest.
    await page.bringToFront();
    for (const [tab, landmark] of [
      ['Environments', 'User name and password'],
      ['Settings file', 'Choose a file…'],
      ['Health', 'Everything runs.'],
      ['People', bruno.name],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(landmark).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.getByRole('button', { name: `Sign out ${bruno.name} everywhere` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Nobody else is signed in.').waitFor();
    await brunos.reload();
    await brunos.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('makes a hunt group, gives rights, and shows what the telephone system is told', async () => {
    await page.getByRole('tab', { name: 'Hunt groups' }).click();
    await page.getByRole('button', { name: 'Add a group' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Night');
    await dialog.getByLabel('Number', { exact: true }).fill('8310');
    for (const { userName } of [bruno, amira]) {
      await dialog.getByLabel('User name of the new member').fill(userName);
      await page.keyboard.press('Enter');
    }
    await dialog.getByRole('button', { name: `Move ${amira.name} up` }).press('Enter');
    await dialog.getByText(`${amira.name} is number 1 of 2.`).waitFor();
    // The one that was pressed keeps the focus, at its new place.
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe(`Move ${amira.name} up`);
    expect(await faultsInEveryAppearance()).toEqual([]);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    const row = page.getByRole('row', { name: 'Night' });
    await row.getByText(`${amira.name}, ${bruno.name}`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Rights' }).click();
    await page.getByRole('button', { name: `Change the rights of ${bruno.name}` }).click();
    await dialog.getByLabel('May forward calls').uncheck();
    await dialog.getByLabel('Internal twin').fill('203');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: bruno.name }).getByText('Not allowed').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Telephone system' }).click();
    await page.getByRole('row', { name: 'Listen to one’s voicemail' }).getByText('*17').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('adds a person, who signs in, imports entries, and lets the person in no more', async () => {
    await page.getByRole('tab', { name: 'Users' }).click();
    await page.getByRole('button', { name: 'Add a user' }).click();
    const dialog = page.getByRole('dialog');
    for (const [name, value] of [
      ['Name', 'Zoé Quenneville'],
      ['User name', 'zoe'],
      ['Extension', '250'],
      ['Password', 'zoe-demo'],
    ] as const) {
      await dialog.getByRole('textbox', { name, exact: true }).fill(value);
    }
    await dialog.getByRole('button', { name: 'Add' }).click();
    await page.getByText('5 users').waitFor();
    expect(await faultsInEveryAppearance()).toEqual([]);
    const zoes = await signIn('zoe', 'zoe-demo');
    await zoes.getByText('Zoé Quenneville', { exact: false }).first().waitFor();
    await page.bringToFront();

    await page.getByRole('tab', { name: 'Directory' }).click();
    await page.getByRole('button', { name: 'Import a CSV file…' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'taxis.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('nom;bureau\r\nTaxi Étoile;0199001200\r\n', 'latin1'),
    });
    await page.getByRole('rowheader', { name: '2' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: 'Users' }).click();
    await page.getByRole('button', { name: 'Deactivate Zoé Quenneville' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click();
    await page.getByText('Deactivated', { exact: true }).waitFor();
    await zoes.reload();
    await zoes.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.bringToFront();
    await page.getByRole('tab', { name: 'Audit' }).click();
    await page.getByText('Directory entries imported').waitFor();
    await page.getByText('Hunt group added').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
