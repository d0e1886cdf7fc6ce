import { Opened } from '../../support/opened';
import { startSuite } from '../../support/start-suite';
import type { Figure } from '../figure';
import { people } from '../people';
import { percentile } from '../percentile';
import { framesOfScrolling, openWithDirectory, timesToPaint, timesToPaintOneWord } from './contacts-page';

export const name = 'Contacts in the tab';

const DIRECTORY = 100_000;
const SCROLLED = 10_000;
const FRAMES = 600;
const LONG_FRAME_MS = 50;

/** Somebody types names letter by letter, and empties the field before the next. */
function keysTyped(): string[] {
  const typed = people(DIRECTORY)
    .filter((_, index) => index % 9973 === 0)
    .map(({ displayName }) => displayName.slice(0, 9));
  const texts = [...typed, 'camille lam', 'keller', '+33199', '2000'].flatMap((text) => [
    ...Array.from(text, (_, index) => text.slice(0, index + 1)),
    '',
  ]);
  return texts.filter((text) => text.trim() === text);
}

/** Types and scrolls in a real browser, over a directory of 100,000 people and 2,000 of Microsoft 365. */
export async function run(): Promise<readonly Figure[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const { browser, frame } = await openWithDirectory(suite, DIRECTORY);
    opened.add(browser);
    const texts = keysTyped();
    await timesToPaint(frame, texts.slice(0, 30));
    const times = (await timesToPaint(frame, texts))
      .filter((_, index) => texts[index] !== '')
      .toSorted((a, b) => a - b);
    const floor = (await timesToPaintOneWord(frame, texts.length)).toSorted((a, b) => a - b);
    const peer = (share: number) => ({ name: 'one word changed', value: percentile(floor, share) });
    await timesToPaint(frame, ['']);
    const frames = (await framesOfScrolling(frame, SCROLLED, FRAMES)).toSorted((a, b) => a - b);
    const typed = 'key to painted results, 2,000 + 100,000 people';
    return [
      { name: `${typed}, p50`, value: percentile(times, 0.5), unit: 'ms', peer: peer(0.5) },
      { name: `${typed}, p95`, value: percentile(times, 0.95), unit: 'ms', aim: '≤ 8 ms', peer: peer(0.95) },
      { name: 'scrolling 10,000 contacts, p95 of a frame', value: percentile(frames, 0.95), unit: 'ms' },
      {
        name: 'scrolling 10,000 contacts, worst frame',
        value: frames.at(-1) ?? 0,
        unit: 'ms',
        aim: '≤ 50 ms',
      },
      {
        name: 'scrolling 10,000 contacts, frames over 50 ms',
        value: frames.filter((time) => time > LONG_FRAME_MS).length,
        unit: '',
        aim: '0',
      },
    ];
  } finally {
    await opened.close();
  }
}
