import '../support/patience';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';

const { amira, bruno } = people;

describe('devices', () => {
  const opened = new Opened();
  let amirasCompanion: Companion;
  let brunosCompanion: Companion;
  let page: Page;
  let settings: Locator;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    const amirasBrowser = opened.add(await openBrowser(suite));
    const brunosBrowser = opened.add(await openBrowser(suite));
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    ({ page } = amirasCompanion);
    await page.getByRole('button', { name: 'Change devices' }).click();
    settings = page.getByRole('region', { name: 'Settings' });
    await settings.getByRole('combobox', { name: 'Microphone' }).waitFor();
  });
  afterAll(() => opened.close());

  /** The microphone in use, as the list of devices names it. */
  const inUse = () => page.getByRole('region', { name: 'Devices in use' }).textContent();

  it('can be used by everybody, in every appearance', async () => {
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
    const desk = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (desk) await page.setViewportSize(desk);
  });

  it('shows how loud the microphone is', async () => {
    const meter = settings.getByRole('meter', { name: 'Microphone level' });
    const look = async () => Number(await meter.getAttribute('aria-valuenow'));
    await eventually('the level rises', look, (level) => level > 20);
  });

  it('a test call plays one’s own voice back', async () => {
    const group = settings.getByRole('region', { name: 'Test call' });
    const says = (words: string) => group.getByRole('status').filter({ hasText: words }).waitFor();
    await group.getByRole('button', { name: 'Start a test call' }).click();
    await says('Speak now');
    await says('This is how others hear you.');
    await says('your microphone was heard');
    await settings.getByRole('button', { name: 'Play a test sound on the ringer' }).click();
    await settings.getByRole('slider', { name: 'Ringer volume' }).press('ArrowLeft');
    expect(await settings.getByRole('slider', { name: 'Ringer volume' }).inputValue()).toBe('95');
  });

  it('another microphone takes over during a call, and the other side goes on hearing', async () => {
    await amirasCompanion.dial(bruno.extension);
    await brunosCompanion.answer(amira);
    await brunosCompanion.hears(amira);
    await settings
      .getByRole('combobox', { name: 'Microphone' })
      .selectOption({ label: 'Fake Audio Input 2' });
    await eventually(
      'the other one is in use',
      inUse,
      (words) => words?.includes('Fake Audio Input 2') ?? false,
    );
    await brunosCompanion.hears(amira);
    await brunosCompanion.timeRuns(amira);
    await settings.getByRole('combobox', { name: 'Speaker' }).selectOption({ index: 1 });
    const sink = () =>
      page.evaluate(() => [...document.querySelectorAll('audio')].map((element) => element.sinkId));
    await eventually('the call is heard there', sink, (ids) => ids.length === 1 && ids[0] !== '');
    await amirasCompanion.hears(bruno);
    await amirasCompanion.hangUp(bruno);
    await amirasCompanion.idle();
  });

  it('what was chosen is remembered', async () => {
    await page.reload();
    await amirasCompanion.registered();
    await eventually('the chosen one', inUse, (words) => words?.includes('Fake Audio Input 2') ?? false);
    await page.getByRole('button', { name: 'Change devices' }).click();
    const chosen = settings.getByRole('combobox', { name: 'Microphone' }).locator('option:checked');
    expect(await chosen.textContent()).toBe('Fake Audio Input 2');
  });
});
