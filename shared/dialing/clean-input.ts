import { asciiDigits } from './ascii-digits';

/**
 * Marks that web pages and address books wrap around numbers and that show nothing: zero-width
 * characters, soft hyphens, direction marks, embeddings and isolates (Unicode UAX #9 §2).
 */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202d\u2060\u2066-\u2069\ufeff]/g;
const hyphens = /[\u2010-\u2015\u2212\u30fc]/g;
/** What remains and must not be dialled: U+202E shows another number than the one that is there. */
const forbidden = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** Pasted text with plain digits, hyphens and spaces, without invisible marks; undefined when it hides something. */
export function cleanInput(text: string): string | undefined {
  const plain = asciiDigits(text.replace(invisible, ''))
    .replace(hyphens, '-')
    .replace(/\p{Zs}/gu, ' ')
    .trim();
  return forbidden.test(plain) ? undefined : plain;
}
