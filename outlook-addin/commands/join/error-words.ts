import type { ErrorCode } from '../../../shared/errors/error-code';
import { pickLocale } from '../../../shared/i18n/locale';

/** What a call failed by, in the words of every other part of the suite. */
export async function errorWords(languages: readonly string[], code: ErrorCode): Promise<string> {
  const texts =
    pickLocale(languages) === 'fr'
      ? (await import('../../../shared/i18n/catalogues/errors/fr')).errorsFr
      : (await import('../../../shared/i18n/catalogues/errors/en')).errorsEn;
  return texts[`error.${code}`];
}
