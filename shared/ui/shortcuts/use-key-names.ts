import type { KeyNames } from '../../shortcuts/format-combination';
import { useText } from '../app-root/use-text';

/** What keys are called in the reader's language. */
export function useKeyNames(): KeyNames {
  const text = useText();
  return {
    Ctrl: text('shortcuts.key.Ctrl'),
    Shift: text('shortcuts.key.Shift'),
    Space: text('shortcuts.key.Space'),
  };
}
