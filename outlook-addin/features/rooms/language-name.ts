/** The name of a language (BCP 47), in the words of another: `fr` in `en` is French. Itself where nobody knows it. */
export function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Of these languages the one that is wanted, else one of the same tongue, else the first. */
export function nearestLanguage(languages: readonly string[], wanted: string | undefined): string {
  const tongue = wanted?.split('-')[0];
  return (
    languages.find((one) => one === wanted) ??
    languages.find((one) => one.split('-')[0] === tongue) ??
    languages[0] ??
    'en'
  );
}
