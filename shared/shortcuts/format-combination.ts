import { readCombination, type CombinationText } from './combination';
import type { KeyboardPlatform } from './platform';

/** What modifiers and keys are called in the reader's language; what is not named is called by its own name. */
export type KeyNames = Readonly<Partial<Record<string, string>>>;

const signs = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' } as const;

/** As a person reads it: `Ctrl + Maj + X` in the guide's manner, `⌥⌘A` on a Mac. */
export function formatCombination(
  text: CombinationText,
  platform: KeyboardPlatform,
  names: KeyNames,
): string {
  const parts = text.split('+');
  const named = parts.map((part) => names[part] ?? part);
  if (platform === 'other') return named.join(' + ');
  return parts.map((part, index) => (isSign(part) ? signs[part] : named[index])).join('');
}

/** As `aria-keyshortcuts` wants it (WAI-ARIA 1.2 §6.6.1): `Control+Alt+A`. */
export function ariaCombination(text: CombinationText): string | undefined {
  return readCombination(text) && text.replace('Ctrl+', 'Control+');
}

function isSign(part: string): part is keyof typeof signs {
  return part in signs;
}
