import type { Combination } from '../../shortcuts/combination';
import { combinationOf } from '../../shortcuts/key-press';
import { HeldModifiers } from './held-modifiers';
import { isWriting } from './is-writing';
import { keyboardLayout } from './keyboard-layout';

/**
 * Hears every key of the page before the page does, and tells of those that make a combination.
 * Ends with the function it answers.
 */
export function listenForCombinations(
  listener: (combination: Combination, event: KeyboardEvent) => void,
): () => void {
  const held = new HeldModifiers();
  let layout: ReadonlyMap<string, string> | undefined;
  void keyboardLayout().then((known) => {
    layout = known;
  });
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  const press = (event: KeyboardEvent): void => {
    held.pressed(event);
    const { controlAndLeftAlt } = held;
    const combination = combinationOf(event, {
      controlAndLeftAlt,
      writing: isWriting(event.target),
      layout,
    });
    if (combination) listener(combination, event);
  };
  const release = (event: KeyboardEvent): void => {
    held.released(event);
  };
  const forget = (): void => {
    held.forget();
  };
  window.addEventListener('keydown', press, options);
  window.addEventListener('keyup', release, options);
  window.addEventListener('blur', forget, options);
  return () => {
    listening.abort();
  };
}
