import { digitsOf } from './number-table';
import { fold, foldedWords } from './fold';

const MAX_QUERY = 120;
const MAX_WORDS = 8;

/** One word of a query. */
export interface QueryWord {
  readonly text: string;
  /** Present when the word is a piece of a number. */
  readonly digits?: string;
}

/** What was typed into a search: a number, or words that must all match. */
export type Query =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'words'; readonly words: readonly QueryWord[] };

/** Reads a search text. `+33 (0)1 23` is a number, `jean 22` are words, `ann@exam` are `ann` and `@exam`. */
export function parseQuery(text: string): Query {
  const bounded = text.slice(0, MAX_QUERY);
  const digits = digitsOf(bounded);
  // A space typed between digits is part of a number; (0) is dialled only without the country code.
  if (digits !== '' && !/[^\p{N}\p{Zs}\p{Cf}+().,/\-‐‑–]/u.test(bounded)) {
    return { kind: 'number', digits: digitsOf(bounded.replace(/(\+.*)\(0\)/, '$1')) };
  }
  const words = wordsOf(bounded);
  return words.length === 0 ? { kind: 'nothing' } : { kind: 'words', words };
}

function wordsOf(text: string): QueryWord[] {
  const at = text.lastIndexOf('@');
  const domain = at < 0 ? [] : [fold(text.slice(at).trim())].filter((written) => written !== '@');
  const texts = [...new Set([...foldedWords(at < 0 ? text : text.slice(0, at)), ...domain])];
  return texts
    .slice(0, MAX_WORDS)
    .map((word) => (/^[0-9]+$/.test(word) ? { text: word, digits: word } : { text: word }));
}
