import type { SettingsFindingCode } from './settings-finding';

export interface ReadValue {
  readonly value: string | undefined;
  readonly trouble?: SettingsFindingCode;
}

/**
 * The value behind `SET name`: one word, or anything between double quotes (ASCII 34). Undefined:
 * the line has none.
 */
export function readValue(rest: string): ReadValue {
  const text = rest.trim();
  if (text === '') return { value: undefined };
  if (text.startsWith('"')) return readQuoted(text);
  if (/[\u201c-\u201f\u00ab\u00bb]/.test(text)) return { value: firstWord(text), trouble: 'curly-quotes' };
  if (/^'.*'/.test(text)) return { value: firstWord(text), trouble: 'single-quotes' };
  const word = firstWord(text);
  return word === text ? { value: word } : { value: word, trouble: 'text-after-value' };
}

function readQuoted(text: string): ReadValue {
  const end = text.indexOf('"', 1);
  if (end === -1) return { value: text.slice(1), trouble: 'unclosed-quote' };
  const value = text.slice(1, end);
  return end === text.length - 1 ? { value } : { value, trouble: 'text-after-value' };
}

function firstWord(text: string): string {
  return text.split(/[ \t]/, 1)[0] ?? '';
}
