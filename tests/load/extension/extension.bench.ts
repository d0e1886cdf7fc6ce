import type { CDPSession, Page, Worker } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { extensionWorker, openExtensionBrowser } from '../../support/extension-browser';
import { Opened } from '../../support/opened';
import { startSuite } from '../../support/start-suite';
import type { Figure } from '../figure';
import { percentile } from '../percentile';

export const name = 'numbers on web pages';

const ROUNDS = 3;
const TEXTS = 10_000;
const NUMBERS = 100;
const BATCHES = 100;
/** In which the page has long come to rest: looking whether it has would be work of its main thread. */
const SETTLES_MS = 3_000;
const SITE = 'https://long.example.test';

const settings = {
  environment: 'demo',
  country: 'FR',
  extensionLength: 3,
  emergencyNumbers: ['112'],
  iceServers: [],
};

/** What the extension adds to the main thread of a page, by the browser's own count of all its tasks. */
export async function run(): Promise<readonly Figure[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const browser = opened.add(await openExtensionBrowser(suite));
    const { context } = browser;
    await context.route(`${SITE}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: longPage() }),
    );
    const worker = await extensionWorker(browser);
    const rounds: { load: number; batch: number; idle: number; marked: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await mark(worker, false);
      const page = await context.newPage();
      await page.goto(SITE);
      const session = await context.newCDPSession(page);
      // Of the thread itself: what other programs of the machine take is not the page's.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const idle = await during(session, page, () => Promise.resolve());
      const load = await during(session, page, () => mark(worker, true));
      const marked = await page.locator('calling-suite-call').count();
      const withMarks = await during(session, page, () => page.evaluate(changeOften, BATCHES));
      await mark(worker, false);
      await eventually(
        'no marks',
        () => page.locator('calling-suite-call').count(),
        (count) => count === 0,
      );
      const without = await during(session, page, () => page.evaluate(changeOften, BATCHES));
      rounds.push({ load: load - idle, batch: (withMarks - without) / BATCHES, idle, marked });
      await page.close();
    }
    const what = `${TEXTS.toLocaleString('en')} texts with ${String(NUMBERS)} numbers`;
    const loads = rounds.map(({ load }) => load);
    const batches = rounds.map(({ batch }) => batch);
    return [
      { name: `${what}: main thread, p50`, value: percentile(loads, 0.5), unit: 'ms', aim: '≤ 30 ms' },
      { name: `${what}: main thread, p90`, value: percentile(loads, 0.9), unit: 'ms' },
      { name: 'numbers marked in them', value: Math.min(...rounds.map(({ marked }) => marked)), unit: '' },
      {
        name: 'a change of 20 texts, 2 numbers: p50',
        value: percentile(batches, 0.5),
        unit: 'ms',
        aim: '≤ 2 ms',
      },
      { name: 'a change of 20 texts, 2 numbers: p90', value: percentile(batches, 0.9), unit: 'ms' },
    ];
  } finally {
    await opened.close();
  }
}

/** Somebody is signed in, or nobody: as the worker would have written it. */
async function mark(worker: Worker, on: boolean): Promise<void> {
  await worker.evaluate(
    async ([known, active]) => {
      if (active) await chrome.storage.local.set({ environment: known });
      else await chrome.storage.local.remove('environment');
    },
    [{ settings, user: 'Amira', asked: Date.now() }, on] as const,
  );
}

/** How long the main thread was busy while something went on and until it was over, in ms. */
async function during(session: CDPSession, page: Page, work: () => Promise<unknown>): Promise<number> {
  const before = await busy(session);
  await work();
  await page.waitForTimeout(SETTLES_MS);
  return (await busy(session)) - before;
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name: metric }) => metric === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Runs in the page: a list that is written anew with other entries, again and again. */
async function changeOften(times: number): Promise<void> {
  const list = document.body.appendChild(document.createElement('ul'));
  for (let round = 0; round < times; round += 1) {
    const rows = Array.from({ length: 20 }, (_, row) => {
      const item = document.createElement('li');
      const digits = String(round * 20 + row).padStart(4, '0');
      item.textContent =
        row % 10 === 0
          ? `Call 01 23 45 ${digits.slice(0, 2)} ${digits.slice(2)} now`
          : `Row ${digits} of a list`;
      return item;
    });
    list.replaceChildren(...rows);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  list.remove();
}

function longPage(): string {
  const words = 'The quick brown fox of 2023 jumps over 12 lazy dogs, for 1,234.50 € a piece.';
  const every = TEXTS / NUMBERS;
  const texts = Array.from({ length: TEXTS }, (_, at) => {
    const digits = String(at).padStart(6, '0');
    return at % every === 0
      ? `<p>Call 01 23 ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)} today.</p>`
      : `<p>${words}</p>`;
  });
  return `<!doctype html><html lang="en"><title>Long</title><body>${texts.join('')}</body></html>`;
}
