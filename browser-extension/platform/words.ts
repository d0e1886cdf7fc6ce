import type { extensionEn } from '../../shared/i18n/catalogues/extension/en';
import type { dialingEn } from '../../shared/i18n/catalogues/dialing/en';
import type { errorsEn } from '../../shared/i18n/catalogues/errors/en';

/** The texts the build writes into `_locales`, for parts that carry no catalogue. */
export type WordKey = keyof typeof extensionEn | keyof typeof errorsEn | keyof typeof dialingEn;

/** A text in the language of the browser; `value` stands for its one variable. */
export function word(key: WordKey, value?: string): string {
  return chrome.i18n.getMessage(messageName(key), value === undefined ? [] : [value]);
}

/** The browser's names are of letters, digits and `_`. */
function messageName(key: string): string {
  return key.replace(/[.-]/g, '_');
}
