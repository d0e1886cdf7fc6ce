/** The first letters of the first and last word that begin with a letter, the given name first; empty for a number. */
export function initialsOf(name: string): string {
  const words = name
    // Whom the caller wanted: "Ada Byron > Support".
    .replace(/ > .*$/u, '')
    .replace(/\(.*?\)/gu, ' ')
    // Byron, Ada
    .replace(/^([^,]+),(.+)$/u, '$2 $1')
    .split(/[\s,]+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  if (first === undefined) return '';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase();
}
