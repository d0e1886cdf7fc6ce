const named: Readonly<Record<string, string>> = {
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
};
const entity = /&(?:#x([0-9a-f]{1,6});?|#([0-9]{1,7});?|([a-z]{2,8});)/gi;

/**
 * The text behind character references: all numeric ones, and of the named those that occur in addresses,
 * numbers and the words beside them. Others stay as they are written. Decodes once.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
