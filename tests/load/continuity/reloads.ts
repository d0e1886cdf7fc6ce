import { openBrowser } from '../../support/browser';
import { Companion } from '../../support/companion';
import { firstSoundAfter, noteFirstSounds } from '../../support/first-sound';
import { Opened } from '../../support/opened';
import { people } from '../../support/people';
import { startSuite } from '../../support/start-suite';

const { amira, bruno } = people;

/** From the reload of a companion in a call until both hear each other again, in ms. */
export async function reloads(rounds: number): Promise<number[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const hers = opened.add(await openBrowser(suite));
    const his = opened.add(await openBrowser(suite));
    await Promise.all([hers, his].map(({ context }) => noteFirstSounds(context)));
    const caller = await Companion.open(hers, amira);
    const callee = await Companion.open(his, bruno);
    await caller.dial(bruno.extension);
    await callee.answer(amira);
    await caller.says(bruno, 'Connected');
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const since = Date.now();
      await caller.page.evaluate(() => {
        location.reload();
      });
      const heard = await Promise.all([caller, callee].map(({ page }) => firstSoundAfter(page, since)));
      times.push(Math.max(...heard) - since);
      await caller.says(bruno, 'Connected');
    }
    return times;
  } finally {
    await opened.close();
  }
}
