import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { actionFor, bindingsOf, type ChosenBindings } from '../../shortcuts/bindings';
import { writeCombination } from '../../shortcuts/combination';
import { keyboardPlatform } from '../../shortcuts/platform';
import { ShortcutRegistry } from '../../shortcuts/shortcut-registry';
import { listenForCombinations } from './listen-for-combinations';
import { ShortcutContext, type Shortcuts } from './shortcut-context';

export interface ShortcutProviderProps {
  /** What the person has changed. */
  readonly chosen?: ChosenBindings;
  readonly children: ReactNode;
}

const nothingChosen: ChosenBindings = {};

/** The page's shortcuts: takes the keys somebody attends to, leaves all others to the page and the browser. */
export function ShortcutProvider({ chosen = nothingChosen, children }: ShortcutProviderProps): ReactNode {
  const [registry] = useState(() => new ShortcutRegistry());
  const shortcuts = useMemo<Shortcuts>(() => {
    const platform = keyboardPlatform(navigator.platform);
    return { registry, platform, bindings: bindingsOf(chosen, platform) };
  }, [registry, chosen]);
  useEffect(
    () =>
      listenForCombinations((combination, event) => {
        const action = actionFor(shortcuts.bindings, writeCombination(combination));
        if (!action || !registry.attends(action)) return;
        event.preventDefault();
        event.stopPropagation();
        // Held down a key repeats: one wish, one deed.
        if (!event.repeat) registry.run(action);
      }),
    [registry, shortcuts],
  );
  return <ShortcutContext value={shortcuts}>{children}</ShortcutContext>;
}
