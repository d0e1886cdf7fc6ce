/**
 * The language of an invitation by RFC 4647 §3.4 (lookup): what is wanted, then its ever shorter
 * beginnings (`pt-BR-x` → `pt-BR` → `pt`), then another region's of the same language, then English, then
 * whatever there is. Undefined only where nothing is available.
 */
export function pickLanguage(available: readonly string[], wanted = ''): string | undefined {
  const byLowerCase = new Map(available.map((language) => [language.toLowerCase(), language]));
  const parts = wanted.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = byLowerCase.get(parts.slice(0, length).join('-'));
    if (found) return found;
  }
  const related = available.find((language) => language.toLowerCase().split('-')[0] === parts[0]);
  return related ?? byLowerCase.get('en') ?? available[0];
}
