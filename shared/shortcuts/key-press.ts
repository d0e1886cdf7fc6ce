import type { Combination } from './combination';

/** What a browser says of a pressed key (`KeyboardEvent`), as far as is needed. */
export interface KeyPress {
  /** What the key means in the person's layout: `a`, `€`, `F3`. */
  readonly key: string;
  /** Where the key is, named by the American layout: `KeyA`, `Digit1`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  getModifierState(name: 'AltGraph'): boolean;
}

export interface PressContext {
  /** Control and the left Alt are held down themselves: see `combinationOf`. */
  readonly controlAndLeftAlt: boolean;
  /** The person is writing: what makes a character is a character. */
  readonly writing: boolean;
  /** Which letter is printed on the key at a place (`KeyboardLayoutMap`), where the browser tells. */
  readonly layout?: ReadonlyMap<string, string> | undefined;
}

const namedCodes = /^(?:F\d{1,2}|Space|Insert|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/;

/**
 * The combination a person has pressed; undefined for modifiers alone, for characters being
 * written, and for keys no combination can have.
 *
 * AltGr writes characters (`€`, `@`, `#`) and is no Ctrl+Alt, although Windows reports it as just
 * that. On a layout that has AltGr, Windows also turns Ctrl with the *left* Alt into AltGr, which
 * would take Ctrl+Alt+E from everybody with a French keyboard: held down themselves, these two are
 * Ctrl+Alt, unless the person is writing.
 */
export function combinationOf(press: KeyPress, context: PressContext): Combination | undefined {
  const { controlAndLeftAlt, writing, layout } = context;
  const key = keyName(press, layout);
  if (press.isComposing || key === undefined) return undefined;
  const graph = press.getModifierState('AltGraph');
  if (graph && !controlAndLeftAlt) return undefined;
  const ctrl = press.ctrlKey || graph;
  const alt = press.altKey || graph;
  const writes = press.key.length === 1 && !press.metaKey && (graph || !ctrl) && press.code !== 'Space';
  const plainAlt = alt && !ctrl && /^[ -~]$/.test(press.key);
  if (writing && writes && !plainAlt) return undefined;
  return { ctrl, alt, shift: press.shiftKey, meta: press.metaKey, key };
}

/**
 * A letter goes by what is printed on it, so that Ctrl+Alt+A is the key marked A on a French
 * keyboard too; where that is no Latin letter (Greek, Cyrillic, Option on a Mac) by its place. A
 * digit goes by its place, since a French keyboard wants Shift for it.
 */
function keyName({ key, code }: KeyPress, layout?: ReadonlyMap<string, string>): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (namedCodes.test(code)) return code;
  const printed = [key, layout?.get(code) ?? ''].find((one) => /^[a-z]$/i.test(one));
  return printed?.toUpperCase() ?? /^Key([A-Z])$/.exec(code)?.[1];
}
