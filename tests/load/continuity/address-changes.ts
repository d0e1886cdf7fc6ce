import { openBrowser } from '../../support/browser';
import { Companion } from '../../support/companion';
import { Opened } from '../../support/opened';
import { people } from '../../support/people';
import { startSuite } from '../../support/start-suite';
import { MediaPath } from './media-path';
import { listenAnew, noteSoundGaps, silence } from './sound-gaps';

const { amira, bruno } = people;

/** No gap of a sound that goes on: such are made by a machine that is busy. */
const NOTABLE_MS = 150;

/**
 * For how long either of two people hears nothing when the computer of one leaves one network for
 * another: its connections break, and what the other sends reaches nobody. In ms.
 */
export async function addressChanges(rounds: number): Promise<number[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const path = opened.add(new MediaPath());
    const hers = opened.add(await openBrowser(suite));
    const his = opened.add(await openBrowser(suite));
    for (const { context } of [hers, his]) {
      await noteSoundGaps(context);
      await path.guide(context);
    }
    const caller = await Companion.open(hers, amira);
    const callee = await Companion.open(his, bruno);
    await caller.dial(bruno.extension);
    await callee.answer(amira);
    await Promise.all([caller.hears(bruno), callee.hears(amira)]);
    const pages = [caller.page, callee.page];
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(pages.map(listenAnew));
      path.change();
      // Each in turn: who called looks for a new path sooner than who was called.
      (round % 2 === 0 ? hers : his).line.breakAll();
      times.push(Math.max(...(await Promise.all(pages.map((page) => silence(page, NOTABLE_MS))))));
    }
    return times;
  } finally {
    await opened.close();
  }
}
