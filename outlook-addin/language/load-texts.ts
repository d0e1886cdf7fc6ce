import type { Locale } from '../../shared/i18n/locale';
import type { Texts } from '../../shared/ui/app-root/texts';

const loaders: Record<Locale, () => Promise<Texts>> = {
  en: async () => (await import('./english')).english,
  fr: async () => (await import('./french')).french,
};

/** The words of one language: a pane shows one, so it fetches one. */
export function loadTexts(locale: Locale): Promise<Texts> {
  return loaders[locale]();
}
