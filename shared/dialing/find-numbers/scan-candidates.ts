import { asciiDigits } from '../ascii-digits';
import { cleanInput } from '../clean-input';
import { AROUND, type Candidate } from './candidate';

/** Fewer digits than any whole number of a country has; with them nothing is ever taken for a number. */
const MIN_DIGITS = 7;
/** More than E.164 §6.2.1 has, an international prefix and a trunk zero in brackets: several numbers, or none. */
const MAX_DIGITS = 15 + 4;

const invisible = '\\u00ad\\u200b-\\u200f\\u202a-\\u202d\\u2060\\u2066-\\u2069';
const separator = `[ \\u00a0\\u2000-\\u200a\\u202f\\t().\\-\\u2010-\\u2014\\u2212/${invisible}]`;
/** Digits with at most three separators between two of them: one pass, since no run begins inside another. */
const runs = new RegExp(
  `(?:\\+[${invisible} ]?)?\\(?\\d(?:\\d|${separator}{1,3}(?=[\\d(])|\\((?=\\d))*`,
  'g',
);
/** What separates two numbers rather than the groups of one. */
const between = / \/ | [-\u2010-\u2014\u2212] |\t|(?<=\d{6})\/(?=\d{6})|(?<=\d\d)\/(?=0\d[ .-])/g;

/** Everything that could be a telephone number by its characters alone, from left to right, in linear time. */
export function* scanCandidates(text: string): Generator<Candidate> {
  const plain = plainDigits(text);
  for (const run of plain.matchAll(runs)) {
    for (const [from, to] of pieces(run[0])) {
      const candidate = candidateAt(plain, run.index + from, run.index + to);
      if (candidate) yield candidate;
    }
  }
}

/** A part of the text as a candidate; undefined when it has too few digits or too many. */
export function candidateAt(plain: string, from: number, to: number): Candidate | undefined {
  if (to - from < MIN_DIGITS || to - from > 4 * MAX_DIGITS) return undefined;
  const raw = plain.slice(from, to);
  // A bracket around the whole is the sentence's, not the number's.
  const start = from + (raw.startsWith('(') && !raw.includes(')') ? 1 : 0);
  const written = cleanInput(plain.slice(start, to));
  const digits = written?.replace(/\D/g, '') ?? '';
  if (written === undefined || digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return undefined;
  return {
    start,
    end: to,
    written,
    digits,
    groups: written.match(/\d+/g) ?? [],
    international: written.startsWith('+') || (digits.startsWith('00') && digits.length > 9),
    before: plain.slice(Math.max(0, start - AROUND), start),
    after: plain.slice(to, to + AROUND),
  };
}

/** The text, as long as before, with the digits and the plus of every script as ASCII has them. */
export function plainDigits(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return text.replace(/\uff0b/g, '+').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    return digit.length === 1 ? asciiDigits(digit) : digit;
  });
}

function* pieces(run: string): Generator<readonly [number, number]> {
  let from = 0;
  for (const cut of run.matchAll(between)) {
    // An area code before its slash is no number of its own.
    if (run.slice(from, cut.index).replace(/\D/g, '').length < MIN_DIGITS) continue;
    yield [from, cut.index];
    from = cut.index + cut[0].length;
  }
  yield [from, run.length];
}
