import { readCombination, type CombinationText } from './combination';
import { defaultBindings, type Bindings } from './default-bindings';
import type { KeyboardPlatform } from './platform';
import { shortcutActions, type ShortcutAction } from './shortcut-action';

/** What a person has changed: action → combination, or null for none. What is not named is as it was. */
export type ChosenBindings = Readonly<Record<string, CombinationText | null>>;

/** The combinations in force. What was kept and makes no sense (any more) counts for nothing. */
export function bindingsOf(chosen: ChosenBindings, platform: KeyboardPlatform): Bindings {
  const entries = shortcutActions.map((action) => {
    const choice = chosen[action];
    const known = choice === null || (choice !== undefined && readCombination(choice) !== undefined);
    return [action, known ? (choice ?? undefined) : defaultBindings[platform][action]] as const;
  });
  return Object.fromEntries(entries) as unknown as Bindings;
}

/** What a combination does. Of two actions kept with the same one, the first in the guide's order. */
export function actionFor(bindings: Bindings, combination: CombinationText): ShortcutAction | undefined {
  return shortcutActions.find((action) => bindings[action] === combination);
}
