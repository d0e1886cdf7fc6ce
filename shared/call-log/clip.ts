/** What no line of text may hold: see `line` in `field-schemas.ts`. */
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text as a record holds it: one line of at most so many UTF-16 units, without half a character at the end. */
export function clip(text: string, length: number): string {
  const cut = text.replace(unseen, ' ').trim().slice(0, length);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}
