import { createContext, useContext } from 'react';
import type { Bindings } from '../../shortcuts/default-bindings';
import type { KeyboardPlatform } from '../../shortcuts/platform';
import type { ShortcutRegistry } from '../../shortcuts/shortcut-registry';

export interface Shortcuts {
  readonly registry: ShortcutRegistry;
  readonly bindings: Bindings;
  readonly platform: KeyboardPlatform;
}

export const ShortcutContext = createContext<Shortcuts | undefined>(undefined);

/** The shortcuts of the page; undefined where it has none. */
export function useShortcuts(): Shortcuts | undefined {
  return useContext(ShortcutContext);
}
