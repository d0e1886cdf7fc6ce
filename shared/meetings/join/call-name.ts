/** The same characters that `field-schemas.ts` refuses in a line of text. */
const controlCharacters = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** One line, at most `max` characters long: a subject may hold anything. */
export function oneLine(text: string, max: number): string {
  const clean = text.slice(0, max * 4).replace(controlCharacters, ' ');
  return clean
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .replace(/\p{Cs}/gu, '')
    .trim();
}

/** The name a call into a meeting goes by; undefined where there is none to give. */
export function callName(subject: string | undefined): string | undefined {
  const name = oneLine(subject ?? '', 120);
  return name === '' ? undefined : name;
}
