/** A line of a settings file that does something; every other line is a comment. Lines count from 1. */
export type Statement =
  /** `SET name value`; `value` is undefined where the line ends after the name. */
  | { readonly kind: 'set'; readonly line: number; readonly name: string; readonly value: string | undefined }
  /** `IF $name SEQ value GOTO tag` */
  | {
      readonly kind: 'if';
      readonly line: number;
      readonly variable: string;
      readonly value: string;
      readonly tag: string;
    }
  | { readonly kind: 'goto'; readonly line: number; readonly tag: string }
  | { readonly kind: 'get'; readonly line: number; readonly file: string }
  /** `# name`, where a GOTO may lead. */
  | { readonly kind: 'tag'; readonly line: number; readonly tag: string };

/** The statements of one file, ready to be carried out. */
export interface Program {
  readonly file: string;
  readonly statements: readonly Statement[];
  readonly places: TagPlaces;
}

export function programOf(file: string, statements: readonly Statement[]): Program {
  return { file, statements, places: tagPlaces(statements) };
}

/** Where each tag stands among the statements. */
export type TagPlaces = ReadonlyMap<string, readonly number[]>;

export function tagPlaces(statements: readonly Statement[]): TagPlaces {
  const places = new Map<string, number[]>();
  statements.forEach((statement, index) => {
    if (statement.kind !== 'tag') return;
    const known = places.get(statement.tag);
    if (known) known.push(index);
    else places.set(statement.tag, [index]);
  });
  return places;
}

/** Where a GOTO at `from` leads: to the next such tag below, else to the first above. Undefined: there is none. */
export function placeOf(places: TagPlaces, tag: string, from: number): number | undefined {
  const candidates = places.get(tag);
  if (candidates === undefined) return undefined;
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return candidates[low] ?? candidates[0];
}

/** Whether GET may ask for this file: one beside the first, by its plain name. */
export function isBeside(file: string): boolean {
  return /^\w[\w.-]{0,99}$/.test(file);
}
