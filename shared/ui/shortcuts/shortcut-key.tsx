import type { ShortcutAction } from '../../shortcuts/shortcut-action';
import { useShortcut } from './use-shortcut';

export interface ShortcutKeyProps {
  readonly action: ShortcutAction;
  readonly onPress: () => void;
}

/** `useShortcut` for a list, whose length no hook may depend on. */
export function ShortcutKey({ action, onPress }: ShortcutKeyProps): null {
  useShortcut(action, onPress);
  return null;
}
