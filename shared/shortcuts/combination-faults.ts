import { writeCombination, type Combination, type CombinationText } from './combination';
import { actionFor } from './bindings';
import type { Bindings } from './default-bindings';
import type { KeyboardPlatform } from './platform';
import type { ShortcutAction } from './shortcut-action';

/**
 * Why a combination cannot be chosen. `plain`: it would fire while one writes. `editing`: copy,
 * paste and their kin. `browser`: no page ever gets it. `system`: the operating system's.
 */
export const combinationFaults = ['plain', 'editing', 'browser', 'system'] as const;
export type CombinationFault =
  | { readonly fault: (typeof combinationFaults)[number] }
  | { readonly fault: 'taken'; readonly by: ShortcutAction };

/** Cut, copy, paste, undo, select all and print, with the platform's own modifier. */
const editing = new Set(['A', 'C', 'P', 'V', 'X', 'Y', 'Z']);

/** Chromium hands these to no page in a tab (`BrowserCommandController::IsReservedCommandOrKey`), and F5 and F12 would surprise. */
const browser: Readonly<Record<KeyboardPlatform, ReadonlySet<CombinationText>>> = {
  other: new Set(
    ['N', 'T', 'W']
      .flatMap((key) => [`Ctrl+${key}`, `Ctrl+Shift+${key}`])
      .concat(['Ctrl+PageUp', 'Ctrl+PageDown', 'F5', 'Ctrl+F5', 'F11', 'F12', 'Ctrl+Shift+Q']),
  ),
  mac: new Set(
    ['N', 'T', 'W']
      .flatMap((key) => [`Meta+${key}`, `Shift+Meta+${key}`])
      .concat(['Meta+Q', 'Shift+Meta+Q', 'F11', 'F12']),
  ),
};

const system: Readonly<Record<KeyboardPlatform, ReadonlySet<CombinationText>>> = {
  other: new Set(['Alt+F4', 'Alt+Space', 'Ctrl+Alt+Delete', 'Ctrl+Alt+Shift+Delete', 'Ctrl+Shift+F4']),
  mac: new Set(['Meta+Space', 'Alt+Meta+Space', 'Ctrl+Space', 'Meta+H', 'Meta+M', 'Ctrl+Meta+Q']),
};

/** Why `combination` cannot stand for `action`; undefined: it can. */
export function faultOf(
  combination: Combination,
  action: ShortcutAction,
  bindings: Bindings,
  platform: KeyboardPlatform,
): CombinationFault | undefined {
  const { ctrl, alt, shift, meta, key } = combination;
  const text = writeCombination(combination);
  const main = platform === 'mac' ? meta : ctrl;
  const modified = ctrl || meta || alt;
  if (!modified && !/^F\d/.test(key)) return { fault: 'plain' };
  if (main && !alt && !shift && editing.has(key)) return { fault: 'editing' };
  if (browser[platform].has(text)) return { fault: 'browser' };
  if (system[platform].has(text) || (platform === 'other' && meta)) return { fault: 'system' };
  const by = actionFor({ ...bindings, [action]: undefined }, text);
  return by && { fault: 'taken', by };
}
