/** A key with its modifiers, by what the key is called: `A`, `1`, `F3`, `Space`, `ArrowLeft`. */
export interface Combination {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Command on a Mac; the Windows key, which belongs to the system, elsewhere. */
  readonly meta: boolean;
  readonly key: string;
}

/** As it is kept, compared and declared: `Ctrl+Alt+A`, the modifiers always in this order. */
export type CombinationText = string;

const modifiers = ['ctrl', 'alt', 'shift', 'meta'] as const;
const names = { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', meta: 'Meta' } as const;
const keyPattern = /^(?:[A-Z0-9]|F\d{1,2}|Space|Insert|Delete|Home|End|PageUp|PageDown|Arrow[A-Z][a-z]+)$/;

export function writeCombination(combination: Combination): CombinationText {
  return [...modifiers.filter((one) => combination[one]).map((one) => names[one]), combination.key].join('+');
}

/** Undefined for what is no combination, or none this suite could have written. */
export function readCombination(text: CombinationText): Combination | undefined {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  const has = (name: string): boolean => parts.includes(name);
  const combination = { ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), meta: has('Meta'), key };
  return keyPattern.test(key) && writeCombination(combination) === text ? combination : undefined;
}
