import type { Frame, Page } from 'playwright-core';

/** Waits until nothing is on its way to another colour or into sight: half-way it can neither be judged nor shown. */
export async function settled(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // A change of theme is drawn in the first frame, and its transitions begin in the second.
    await frame();
    await frame();
    // What moves for ever, as a ring does, is not waited for.
    const passing = document.getAnimations().filter(({ effect }) => {
      return effect?.getComputedTiming().endTime !== Infinity;
    });
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}
