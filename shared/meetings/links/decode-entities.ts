const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    num: '#',
    comma: ',',
    semi: ';',
    colon: ':',
    sol: '/',
    quest: '?',
    equals: '=',
    plus: '+',
    period: '.',
    tab: '\t',
    newline: '\n',
    bsol: '\\',
    commat: '@',
    hyphen: '\u2010',
    ndash: '–',
    mdash: '—',
    shy: '\u00ad',
    lrm: '\u200e',
    rlm: '\u200f',
    zwnj: '\u200c',
    zwj: '\u200d',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    ouml: 'ö',
    uuml: 'ü',
    auml: 'ä',
    oacute: 'ó',
    iacute: 'í',
    atilde: 'ã',
  }),
);
/** Longer than any name or number of a character. */
const MAX_REFERENCE = 10;

/**
 * The text behind character references: all numeric ones, and of the named those that occur in addresses,
 * numbers and the words beside them. Others stay as they are written. Decodes once.
 */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let result = '';
  let at = 0;
  for (; ampersand >= 0; ampersand = text.indexOf('&', ampersand + 1)) {
    const end = referenceEnd(text, ampersand + 1);
    const closed = text.charCodeAt(end) === 59;
    const character = characterOf(text.slice(ampersand + 1, end), closed);
    if (character === undefined) continue;
    result += text.slice(at, ampersand) + character;
    at = closed ? end + 1 : end;
  }
  return result + text.slice(at);
}

function referenceEnd(text: string, start: number): number {
  let end = text.charCodeAt(start) === 35 ? start + 1 : start;
  while (end - start < MAX_REFERENCE && isAlphanumeric(text.charCodeAt(end))) end += 1;
  return end;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A name counts with its semicolon alone: `?a=1&lt=2` is an address. */
function characterOf(reference: string, closed: boolean): string | undefined {
  if (!reference.startsWith('#')) return closed ? named.get(reference.toLowerCase()) : undefined;
  const hex = /^#x/i.test(reference);
  const code = hex ? parseInt(reference.slice(2), 16) : Number(reference.slice(1) || Number.NaN);
  if (Number.isNaN(code)) return undefined;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
