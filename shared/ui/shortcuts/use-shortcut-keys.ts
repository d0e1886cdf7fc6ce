import { ariaCombination, formatCombination } from '../../shortcuts/format-combination';
import type { ShortcutAction } from '../../shortcuts/shortcut-action';
import { useText } from '../app-root/use-text';
import { useShortcuts } from './shortcut-context';
import { useKeyNames } from './use-key-names';

export interface ShortcutKeys {
  /** A name with the combination behind it, for a hint: `Mute (Ctrl + M)`. */
  readonly hint: (name: string) => string;
  /** For `aria-keyshortcuts`. */
  readonly aria: string | undefined;
}

/** How the combination of an action is shown beside what it does; undefined while it has none. */
export function useShortcutKeys(action: ShortcutAction | undefined): ShortcutKeys | undefined {
  const text = useText();
  const names = useKeyNames();
  const shortcuts = useShortcuts();
  const combination = action && shortcuts?.bindings[action];
  if (!combination || !shortcuts) return undefined;
  const keys = formatCombination(combination, shortcuts.platform, names);
  return {
    hint: (name) => text('shortcuts.hint', { name, keys }),
    aria: ariaCombination(combination),
  };
}
