import { foldedWords } from '../fold';
import type { Contact } from '../contact';
import { digitsOf } from '../number-table';

/** National and international spellings of one number end alike; shorter numbers are compared whole. */
const SIGNIFICANT = 9;

/** The same for numbers that reach the same line, as far as their digits tell. Empty for no digits. */
export function numberKey(number: string): string {
  const digits = digitsOf(number);
  return digits.length > SIGNIFICANT ? digits.slice(-SIGNIFICANT) : digits;
}

export function emailKey({ email }: Contact): string | undefined {
  return email === undefined ? undefined : `@${email.toLowerCase()}`;
}

/**
 * Whether two names may be those of one person: they share a word of two letters or more. Asked
 * only of contacts with a number in common, which colleagues and families have too.
 */
export function namesAgree(a: string, b: string): boolean {
  const words = new Set(foldedWords(a).filter((word) => [...word].length > 1));
  return foldedWords(b).some((word) => words.has(word));
}
