import type { DialPlan } from '../../../shared/dialing/dial-input';
import type { DialTarget } from '../../../shared/dialing/dial-target';
import type { FoundNumber } from '../../../shared/dialing/find-numbers/found-number';

/** A number of the item's text with the words it stands among. */
export interface BodyNumber {
  readonly target: Extract<DialTarget, { kind: 'number' }>;
  /** What stands before and after it, in one line; `written` is how it is written there. */
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** A thread of years may hold hundreds; who looks for one looks at its beginning. */
const MAX_NUMBERS = 30;
/** Characters of context on each side, to whole words. */
const AROUND = 48;
/** More text than this is searched for numbers no further: what is new in a message is at its top. */
const MAX_TEXT = 1_000_000;
const PIECE = 8000;

export type FindNumbers = (text: string, plan: DialPlan) => readonly FoundNumber[];

/** The numbers of a text, each once, where it stands first. */
export function bodyNumbers(text: string, plan: DialPlan, find: FindNumbers): readonly BodyNumber[] {
  const byTarget = new Map<string, BodyNumber>();
  for (const [from, to] of pieces(text)) {
    for (const { start, end, target } of find(text.slice(from, to), plan)) {
      if (byTarget.size >= MAX_NUMBERS) return [...byTarget.values()];
      if (target.kind !== 'number') continue;
      const key = `${target.number} ${target.postDial ?? ''}`;
      if (byTarget.has(key)) continue;
      byTarget.set(key, {
        target,
        before: wordsBefore(text.slice(Math.max(0, from + start - 4 * AROUND), from + start)),
        written: plain(text.slice(from + start, from + end)).trim(),
        after: wordsAfter(text.slice(from + end, from + end + 4 * AROUND)),
      });
    }
  }
  return [...byTarget.values()];
}

/** Whole lines, some thousand characters at once: a text full of numbers need not be read to its end. */
function* pieces(text: string): Generator<readonly [from: number, to: number]> {
  const length = Math.min(text.length, MAX_TEXT);
  for (let from = 0; from < length;) {
    const lineEnd = text.lastIndexOf('\n', from + PIECE);
    const to = from + PIECE >= length ? length : lineEnd > from ? lineEnd + 1 : from + PIECE;
    yield [from, to];
    from = to;
  }
}

/** The end of a line of text, beginning with a whole word. */
function wordsBefore(text: string): string {
  const line = plain(text.slice(text.search(/[^\n\r]*$/)));
  if (line.length <= AROUND) return line;
  const cut = line.slice(-AROUND);
  return `…${cut.slice(Math.max(0, cut.search(/\s/)))}`;
}

/** The beginning of a line of text, ending with a whole word. */
function wordsAfter(text: string): string {
  const line = plain(/^[^\n\r]*/.exec(text)?.[0] ?? '');
  if (line.length <= AROUND) return line;
  const cut = line.slice(0, AROUND);
  const space = cut.search(/\s\S*$/);
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** Without what would turn the line round or be no character; several spaces are one. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/\s+/g, ' ');
}
