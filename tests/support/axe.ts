import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { settled } from './settled';

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
