const invitation = `<div><p>Join: <a href="https://teams.microsoft.com/meet/2345678901234?p=AbCd">Click here</a></p>
<p><a href="https://calls.example.com/meet/weekly-team#123456">Weekly team</a></p>
<p><a href="tel:+33170200000,,123456%23">+33 1 70 20 00 00</a></p><p>+49 30 123456, PIN: 1234#</p></div>`;

const paragraph = `<p class="MsoNormal" style="margin:0cm;font-size:11pt"><span lang="FR">On 2026-11-25 we decided &amp; noted
that the budget of 1&nbsp;250&nbsp;000 &euro; stays. See <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwiki.example.com%2Fpage%2F@&amp;data=05%7C01&amp;reserved=0">the
page</a>, call me at +33 1 70 20 00 01 or write to amira%40example.com.</span></p>
<table border="0"><tbody><tr><td style="padding:2px">Total</td><td>42 000</td></tr></tbody></table>\r\n`;

const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** A conversation of months as Outlook quotes it, the invitation below everything. */
export function longMail(length: number): string {
  return `<html><body>${filled(paragraph, length - invitation.length - 40)}${invitation}</body></html>`;
}

const of =
  (piece: string, before = '') =>
  (length: number) =>
    before + filled(piece, length);

/** Bodies that are made to hurt, each of any length, by what they are full of. */
export const hostileBodies: Readonly<Record<string, (length: number) => string>> = {
  'nested tables': (length) => {
    const depth = Math.floor(length / 38);
    return `${'<table><tr><td>'.repeat(depth)}x${'</td></tr></table>'.repeat(depth)}`;
  },
  'links to nowhere': of(
    '<a href="https://example.com/page?id=@">here is a link to a page</a> and words to make up a line<br>\n',
  ),
  'links to a service': of(
    '<a href="https://zoom.us/j/123@?pwd=abcdef">here is a link to a meeting</a> and words of a line<br>\n',
  ),
  'links through filters': of(
    '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F123@&amp;data=05">x</a>',
  ),
  'addresses in text': of('https://zoom.us/j/123@?pwd=abc '),
  'beginnings of tags': of('<'),
  'half tags': of('<a '),
  'half tags without an end': of('<a href="x'),
  'unclosed quotes': of('<a title=">', '<b id="'),
  'alternating quotes': of(`<a b="'>'`),
  'quotes out of step': (length) => `${filled('<a =""="', length)}"<z`,
  'unclosed comments': of('<!-- '),
  'unclosed scripts': of('<style>'),
  'equals signs': of('<a =====', ''),
  'one tag of spaces': of(' ', '<a href'),
  entities: of('&#49;&amp;&#x31;'),
  digits: of('1'),
  'digits and spaces': of('01 70 20 00 00 '),
  'numbers with a plus': of('+3317@0 '),
  'numbers with digits': of('+3317@0,,1234# '),
  'numbers and labels': of('<p>017@0 PIN: 1234</p>'),
  'labels alone': of('<p>0170200000 code d’accès code d’accès : access code conference id is is is</p>'),
  commas: of(',', 'tel:+33170200000'),
  'numbers and commas': of(`+33170200000${','.repeat(200)}`),
  'closing brackets': of(')', 'https://zoom.us/j/1234567890('),
  'schemes alone': of('https://'),
  colons: of('://'),
  'telephone links': of('tel:+3317@0,,1234# '),
  'line breaks': of('<br>1'),
  'blank text': of(' '),
  'one word': of('x'),
};
