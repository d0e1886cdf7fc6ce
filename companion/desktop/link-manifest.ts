import type { Locale } from '../../shared/i18n/locale';

/** Names the application in the person's language: a manifest is one file a language. */
export function linkManifest(locale: Locale): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `/companion/manifest.${locale}.webmanifest`;
  document.head.append(link);
}
