/** What a person or a file may put into a line of text and no page should show: controls and direction overrides. */
const hidden = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of at most `max` UTF-16 units, without what is hidden in it and white space around it; undefined for nothing. */
export function cleanLine(text: string, max: number): string | undefined {
  const clean = text
    .slice(0, 4 * max)
    .replace(hidden, ' ')
    .trim()
    .slice(0, max)
    // A character must not be cut in two.
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return clean === '' ? undefined : clean;
}

const mailAddress = /^[^\s@<>"'`]{1,128}@[^\s@<>"'`]{1,128}$/;

/** Whether mail could be sent there; what else stands in such a field would reach `mailto:` and chat links. */
export function isMailAddress(text: string): boolean {
  return mailAddress.test(text);
}
