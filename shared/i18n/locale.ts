/** The languages the suite speaks. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/**
 * The first language of `preferences` (BCP 47 tags as a browser or host lists them, most wanted
 * first) that the suite speaks; English when it speaks none.
 */
export function pickLocale(preferences: readonly string[]): Locale {
  for (const tag of preferences) {
    const language = /^[a-z]{2,3}/i.exec(tag)?.[0].toLowerCase();
    const spoken = locales.find((locale) => locale === language);
    if (spoken) return spoken;
  }
  return 'en';
}
