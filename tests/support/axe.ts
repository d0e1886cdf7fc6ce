import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';

interface AxeNode {
  readonly html: string;
  /** Says what would mend it, with the figures. */
  readonly failureSummary?: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly AxeNode[];
  }[];
}

/** The part of axe-core used here, as it is inside the page. */
declare const axe: { run(context: Document, options: { iframes: boolean }): Promise<AxeResult> };

/**
 * What axe finds wrong in one document, one line a finding. Frames in it are not looked into. Run
 * by the debugger, hence in spite of the page's content security policy.
 */
export async function accessibilityFaults(page: Page | Frame): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${id}: ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  });
}

/** Waits until nothing is on its way to another colour or into sight: half-way it has no contrast that could be judged. */
async function settled(page: Page | Frame): Promise<void> {
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
