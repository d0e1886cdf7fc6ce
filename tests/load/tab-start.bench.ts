import type { CDPSession, Frame } from 'playwright-core';
import { openBrowser, type Browser } from '../support/browser';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';
import type { Figure } from './figure';
import { percentile } from './percentile';

export const name = 'start of the tab';

const ROUNDS = 10;
/** As slow as a telephone of the middle class is beside a desktop computer. */
const SLOW_DOWN = 4;

/** From the moment the frame of the tab is led to its page until a contact can be called in it, painted. */
export async function run(): Promise<readonly Figure[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const browser = opened.add(await openBrowser(suite));
    await browser.context.addInitScript(noteUsable, APP_ORIGIN);
    const teams = await TeamsTab.open(browser, people.amira);
    const session = await sessionOfTab(browser, teams);

    const warm = await starts(teams, () => Promise.resolve());
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const warmSlow = await starts(teams, () => Promise.resolve());
    const coldSlow = await starts(teams, async () => {
      await session.send('Network.clearBrowserCache');
    });
    return [
      ...figures(`first load, processor slowed down ${String(SLOW_DOWN)} times`, coldSlow, '≤ 1,000 ms'),
      ...figures('again, everything cached', warm, '≤ 400 ms'),
      ...figures('the same, slowed down', warmSlow),
    ];
  } finally {
    await opened.close();
  }
}

/** How long each of some starts took, in ms, by the clock of the page itself. */
async function starts(teams: TeamsTab, before: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await before();
    // Not by the host's button, which makes a new frame that is not slowed down.
    const loaded = teams.page.waitForEvent('framenavigated');
    await frameOfTab(teams).evaluate(() => {
      location.reload();
    });
    await loaded;
    times.push(await usableAfter(frameOfTab(teams)));
  }
  return times;
}

function frameOfTab({ page }: TeamsTab): Frame {
  const frame = page.frames().find((one) => one.url().startsWith(APP_ORIGIN));
  if (!frame) throw new Error('the tab has no frame');
  return frame;
}

/** The tab has a process of its own, being of another site than Teams. */
async function sessionOfTab({ context }: Browser, teams: TeamsTab): Promise<CDPSession> {
  const session = await context.newCDPSession(frameOfTab(teams));
  await session.send('Network.enable');
  return session;
}

/** Runs in every page: notes when the first contact has been painted, in ms since the page was asked for. */
function noteUsable(origin: string): void {
  if (location.origin !== origin) return;
  const usable = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=listitem] [role=group] button')) return;
      observer.disconnect();
      // The frame in which it is painted, and the next, by which it has been.
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          resolve(performance.now());
        });
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { usable });
}

function usableAfter(frame: Frame): Promise<number> {
  return frame.evaluate(() => (globalThis as unknown as { usable: Promise<number> }).usable);
}

function figures(what: string, sample: readonly number[], aim?: string): Figure[] {
  return [
    { name: `${what}, p50`, value: percentile(sample, 0.5), unit: 'ms' },
    { name: `${what}, p90`, value: percentile(sample, 0.9), unit: 'ms', ...(aim ? { aim } : {}) },
  ];
}
