import { BLOCK_ID } from '../../shared/meetings/block/block-id';
import { openBrowser } from '../support/browser';
import { Opened } from '../support/opened';
import { Outlook } from '../support/outlook';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';
import type { Figure } from './figure';
import { percentile } from './percentile';

export const name = 'Add meeting in Outlook';

const ROUNDS = 20;

/** From the click on the ribbon until our block is in the body Outlook shows; the function file is loaded already. */
export async function run(): Promise<readonly Figure[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const browser = opened.add(await openBrowser(suite));
    const outlook = await Outlook.open(browser, people.amira);
    await outlook.openAppointment('Review of the quarter');
    // The first click loads office.js and the function file, which no later one does.
    await outlook.run('Add meeting');
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await outlook.run('Remove meeting');
      times.push(await timeToBlock(outlook));
    }
    return [
      { name: 'click → block in the body, median', value: percentile(times, 0.5), unit: 'ms' },
      { name: 'click → block in the body, p90', value: percentile(times, 0.9), unit: 'ms', aim: '≤ 300 ms' },
    ];
  } finally {
    await opened.close();
  }
}

/** By the clock of Outlook's own page, from the event of the click to the change of the body. */
async function timeToBlock(outlook: Outlook): Promise<number> {
  const button = outlook.item.getByRole('button', { name: 'Add meeting', exact: true });
  const took = button.evaluate(
    (element, id) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.body.innerHTML.includes(id)) return;
          observer.disconnect();
          resolve(performance.now() - begun);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        (element as HTMLElement).click();
      }),
    BLOCK_ID,
  );
  const time = await took;
  await outlook.item.getByText(/^Working on your request/).waitFor({ state: 'detached' });
  return time;
}
