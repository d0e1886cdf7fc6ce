const MAX_FOUND = 10_000;
/** What ends an address in running text. Angle brackets and quotes enclose one, the rest is no part of any. */
const rest = /[^\s<>"'`\u0080-\uffff]{1,8192}/y;
const marks = new Set('.,;:!?)]}\'"*_'.split(''));

/** The http and https addresses in a plain text, in order, without the marks of the sentence around them. */
export function linksInText(text: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (found.length < MAX_FOUND) {
    const colon = text.indexOf('://', at);
    if (colon < 0) break;
    at = colon + 3;
    if (!/[ps]/i.test(text.charAt(colon - 1))) continue;
    const scheme = /https?$/i.exec(text.slice(Math.max(0, colon - 5), colon))?.[0];
    if (scheme === undefined) continue;
    rest.lastIndex = at;
    const written = rest.exec(text)?.[0] ?? '';
    at += written.length;
    const link = withoutMarks(written);
    if (link !== '') found.push(`${scheme}://${link}`);
  }
  return found;
}

/** Drops the end of a sentence, and a closing bracket that nothing in the address has opened. */
function withoutMarks(written: string): string {
  const opens = written.includes('(');
  let end = written.length;
  while (end > 0 && marks.has(written.charAt(end - 1))) {
    if (opens && written.charAt(end - 1) === ')') break;
    end -= 1;
  }
  return written.slice(0, end);
}
