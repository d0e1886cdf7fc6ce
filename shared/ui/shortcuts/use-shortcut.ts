import { useEffect, useRef } from 'react';
import type { ShortcutAction } from '../../shortcuts/shortcut-action';
import type { ShortcutHandler } from '../../shortcuts/shortcut-registry';
import { useShortcuts } from './shortcut-context';

/**
 * Attends to a shortcut while this part of the page is there. `undefined` instead of a handler: not
 * now, and the key is the browser's (or another part's) again.
 */
export function useShortcut(action: ShortcutAction, handler: ShortcutHandler | undefined): void {
  const registry = useShortcuts()?.registry;
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const offered = handler !== undefined;
  useEffect(() => {
    if (!registry || !offered) return undefined;
    return registry.attach(action, () => latest.current?.());
  }, [registry, action, offered]);
}
