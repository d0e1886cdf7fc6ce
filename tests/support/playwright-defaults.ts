import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Playwright starts browsers with features switched off that people have switched on, among them
 * the partitioning of storage, so that a design which no person's browser would run passes there.
 * The flag is built inside Playwright and can only be taken out as a whole, character by character.
 */
const FEATURE = 'ThirdPartyStoragePartitioning';

export interface DisabledFeatures {
  /** Playwright's own flag, for `ignoreDefaultArgs`. */
  readonly theirs: string;
  /** The same without partitioning. */
  readonly ours: string;
}

/** Reads the flag from the installed Playwright. @throws Error when it is not where it is looked for. */
export function disabledFeatures(): DisabledFeatures {
  const source = readFileSync(resolve('node_modules/playwright-core/lib/coreBundle.js'), 'utf8');
  const features = parseFeatures(source);
  const flag = (list: readonly string[]) => `--disable-features=${list.join(',')}`;
  return { theirs: flag(features), ours: flag(features.filter((one) => one !== FEATURE)) };
}

/** The strings of the array `disabledFeatures` in Playwright's source. */
export function parseFeatures(source: string): readonly string[] {
  const array = /\bdisabledFeatures = \[([\s\S]*?)\]/.exec(source)?.[1];
  const code = array?.replace(/^\s*\/\/.*$/gm, '');
  const features = code ? [...code.matchAll(/"([A-Za-z0-9]+)"/g)].map(([, name = '']) => name) : [];
  if (!features.includes(FEATURE)) {
    throw new Error(
      `Playwright's list of disabled features was not found, or no longer has ${FEATURE}: ` +
        'adapt tests/support/playwright-defaults.ts to its new version.',
    );
  }
  return features;
}
