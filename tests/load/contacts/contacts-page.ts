import type { Frame } from 'playwright-core';
import { directoryPageSchema } from '../../../shared/api/directory-schema';
import type { Contact } from '../../../shared/contacts/contact';
import { openBrowser, type Browser } from '../../support/browser';
import { people as demoPeople } from '../../support/people';
import type { Suite } from '../../support/start-suite';
import { TeamsTab } from '../../support/teams-tab';
import { people } from '../people';

/**
 * Frames as soon as they are drawn, not at the next tick of a screen: what is measured is then our
 * work, and not how long a screen keeps us waiting.
 */
const freeFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const PAGE = 1000;

/** The tab of somebody with a directory of so many people, and the 2,000 of the evaluation's Microsoft 365. */
export async function openWithDirectory(
  suite: Suite,
  count: number,
): Promise<{ readonly browser: Browser; readonly frame: Frame }> {
  const browser = await openBrowser(suite, { viewport: { width: 1280, height: 860 }, switches: freeFrames });
  const contacts = inAlphabet(people(count));
  await browser.context.route('**/api/directory*', (route) => {
    const start = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const more = start + PAGE < contacts.length;
    const body = directoryPageSchema.parse({
      contacts: contacts.slice(start, start + PAGE),
      ...(more ? { cursor: String(start + PAGE) } : {}),
    });
    return route.fulfill({ json: body });
  });
  const { page, tab } = await TeamsTab.open(browser, demoPeople.amira);
  // Microsoft 365 is there when its people show.
  await tab.getByRole('button', { name: 'Contacts Office 365' }).click();
  await tab.getByRole('listitem').first().waitFor();
  await tab.getByRole('button', { name: 'All', exact: true }).click();
  const frame = page.frames().find((one) => one.url().includes('/teams/'));
  if (!frame) throw new Error('there is no tab');
  return { browser, frame };
}

/** Types each text, whole, as a key changes the field; ms from the change to what it found being painted. */
export function timesToPaint(frame: Frame, texts: readonly string[]): Promise<readonly number[]> {
  return frame.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('[role=search] input');
    const list = document.querySelector<HTMLElement>('[data-sought]');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!input || !list || !write) throw new Error('there is no search');
    const shown = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (list.dataset['sought'] !== text) return;
          watch.disconnect();
          // The frame that shows it, and the first task behind it.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve();
            };
            port2.postMessage(undefined);
          });
        };
        const watch = new MutationObserver(look);
        watch.observe(list, { attributes: true });
        look();
      });
    const times: number[] = [];
    for (const text of all) {
      const start = performance.now();
      write.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await shown(text);
      times.push(performance.now() - start);
      // As between two keys: whatever follows belongs to this one.
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return times;
  }, texts);
}

/** The least a page takes to paint anything here and now: one word of it changed. ms. */
export function timesToPaintOneWord(frame: Frame, times: number): Promise<readonly number[]> {
  return frame.evaluate(async (count) => {
    const word = document.createElement('span');
    document.body.append(word);
    const taken: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      word.textContent = String(index);
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve();
          };
          port2.postMessage(undefined);
        });
      });
      taken.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    word.remove();
    return taken;
  }, times);
}

/** Scrolls through so many contacts within `frames` frames; ms each frame took. */
export function framesOfScrolling(
  frame: Frame,
  contacts: number,
  frames: number,
): Promise<readonly number[]> {
  return frame.evaluate(
    async ({ rows, count }) => {
      const list = document.querySelector<HTMLElement>('[role=list]')?.parentElement;
      const row = document.querySelector<HTMLElement>('[role=listitem]')?.offsetHeight;
      if (!list || !row) throw new Error('there is no list');
      const tick = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      list.scrollTop = 0;
      const times: number[] = [];
      let before = await tick();
      for (let index = 1; index <= count; index += 1) {
        list.scrollTop = (rows * row * index) / count;
        const now = await tick();
        times.push(now - before);
        before = now;
      }
      return times;
    },
    { rows: contacts, count: frames },
  );
}

function inAlphabet(contacts: readonly Contact[]): readonly Contact[] {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return contacts.toSorted((a, b) => compare(a.displayName, b.displayName));
}
