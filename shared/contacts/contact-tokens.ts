import type { Contact } from './contact';
import { fold, foldedWords } from './fold';

/** A directory may hold anything; what exceeds these is found by its beginning. */
const MAX_NAME = 200;
const MAX_NAME_WORDS = 12;
const MAX_TOKENS = 24;

/** What a contact is found by. The first `names` tokens are the words of its name, given name first, family name last. */
export interface ContactTokens {
  readonly tokens: readonly string[];
  readonly names: number;
}

/**
 * The tokens of a contact: the words of its name; its initials (`jpd`, `jd`); words written
 * together that an apostrophe or hyphen splits (`obrien`); the words of its e-mail address before
 * the `@`, and `@domain`.
 */
export function tokensOf({ displayName, email }: Contact): ContactTokens {
  const name = givenNameFirst(displayName.slice(0, MAX_NAME));
  const names = foldedWords(name).slice(0, MAX_NAME_WORDS);
  const tokens = [...names];
  for (const token of [...initialsOf(names), ...joinedWords(name), ...emailTokens(email)]) {
    if (tokens.length < MAX_TOKENS && !tokens.includes(token)) tokens.push(token);
  }
  return { tokens, names: names.length };
}

/** `Dupont, Jean` is `Jean Dupont`. */
function givenNameFirst(name: string): string {
  const comma = name.indexOf(',');
  return comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
}

function initialsOf(names: readonly string[]): string[] {
  if (names.length < 2) return [];
  const letters = names.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0));
  return [letters.join(''), (letters[0] ?? '') + (letters.at(-1) ?? '')];
}

const joiner = /['’ʼ\-‐‑]/;

function joinedWords(name: string): string[] {
  if (!joiner.test(name)) return [];
  return name
    .split(/\s+/)
    .filter((part) => joiner.test(part))
    .map((part) => foldedWords(part).join(''))
    .filter((word) => word !== '');
}

function emailTokens(email: string | undefined): string[] {
  if (!email) return [];
  const at = email.lastIndexOf('@');
  if (at < 0) return foldedWords(email);
  return [...foldedWords(email.slice(0, at)), fold(email.slice(at, at + MAX_NAME))];
}
