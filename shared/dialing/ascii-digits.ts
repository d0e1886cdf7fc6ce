const otherDigit = /(?![0-9])\p{Nd}/gu;
const anyDigit = /\p{Nd}/u;

/**
 * The text with every decimal digit of every script (full-width, Arabic-Indic, Devanagari …) as 0–9.
 * Unicode keeps the digits of a script in one ascending run from its zero (TUS §4.6), so a digit's
 * value is its distance from the start of the run.
 */
export function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(otherDigit, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let distance = 0;
    while (anyDigit.test(String.fromCodePoint(code - distance - 1))) distance++;
    return String(distance % 10);
  });
}
