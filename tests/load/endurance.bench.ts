import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';
import type { Figure } from './figure';

export const name = 'a long day';

const { amira, bruno } = people;
const FIRST_CALLS = 20;
const ALL_CALLS = 200;
/** What is measured of an idle window, in ms: longer than any of its own timers. */
const IDLE_MS = 60_000;

/** One figure of a page, as Chromium counts it. */
async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find((one) => one.name === wanted);
  if (!found) throw new Error(`Chromium has no metric ${wanted}`);
  return found.value;
}

/** What the page keeps, in MB, once what nobody needs has been collected. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 2 ** 20;
}

/** A companion that is called all day, and one that nobody calls. */
export async function run(): Promise<readonly Figure[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const hers = await Companion.open(opened.add(await openBrowser(suite)), amira);
    const his = await Companion.open(opened.add(await openBrowser(suite)), bruno);
    const session = await his.page.context().newCDPSession(his.page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');

    const busyBefore = await metric(session, 'TaskDuration');
    await pass(IDLE_MS);
    const idle = ((await metric(session, 'TaskDuration')) - busyBefore) / (IDLE_MS / 1000);

    const call = async (): Promise<void> => {
      await hers.dial(bruno.extension);
      await his.answer(amira);
      await hers.says(bruno, 'Connected');
      await hers.hangUp(bruno);
      await his.idle();
    };
    for (let count = 0; count < FIRST_CALLS; count += 1) await call();
    await his.forgets(amira);
    const early = await heap(session);
    for (let count = FIRST_CALLS; count < ALL_CALLS; count += 1) await call();
    await his.forgets(amira);
    const late = await heap(session);
    return [
      {
        name: `memory after ${String(ALL_CALLS)} calls`,
        value: late,
        unit: 'MB',
        aim: 'within 20 %',
        peer: { name: `after ${String(FIRST_CALLS)}`, value: early },
      },
      { name: 'processor of an idle companion', value: idle * 100, unit: '% of a core', aim: '< 1' },
    ];
  } finally {
    await opened.close();
  }
}
