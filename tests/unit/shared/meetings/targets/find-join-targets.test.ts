import type { DialPlan } from '../../../../../shared/dialing/dial-input';
import { findJoinTargets } from '../../../../../shared/meetings/targets/find-join-targets';
import { pinLabels } from '../../../../../shared/meetings/targets/pin-labels';
import type { MeetingText } from '../../../../../shared/meetings/targets/meeting-text';

const plan: DialPlan = { country: 'FR', extensionLength: 4 };
const options = { origins: ['https://calls.example.com', 'http://localhost:3000'], plan };
const find = (text: MeetingText) => findJoinTargets(text, options);
/** As short as a story wants it: `+33…,,1234#`, `zoom <url>`, `room <slug>`. */
const short = (text: MeetingText) =>
  find(text).map((target) => {
    if (target.kind === 'phone') return target.target.number + (target.target.postDial ?? '');
    return target.kind === 'room' ? `room ${target.slug}` : `${target.service} ${target.url}`;
  });
const html = (body: string) => short({ body, bodyType: 'html' });

describe('our own rooms', () => {
  it('are known by their link, with the PIN of its fragment', () => {
    expect(find({ location: 'Weekly – https://calls.example.com/meet/weekly-team#123456' })).toEqual([
      {
        kind: 'room',
        slug: 'weekly-team',
        url: 'https://calls.example.com/meet/weekly-team#123456',
        pin: '123456',
      },
    ]);
    expect(find({ body: 'See http://localhost:3000/meet/board-room.' })).toEqual([
      { kind: 'room', slug: 'board-room', url: 'http://localhost:3000/meet/board-room' },
    ]);
  });

  it.each([
    'https://calls.example.com.evil.example/meet/weekly-team',
    'https://calls.example.com@evil.example/meet/weekly-team',
    'http://calls.example.com/meet/weekly-team',
    'https://calls.example.com:8443/meet/weekly-team',
    'https://calls.example.com/meet/..%2fadmin',
    'https://calls.example.com/meet/Weekly',
    'https://calls.example.com\\meet/weekly-team',
  ])('are not at %s', (url) => {
    expect(find({ body: `<a href="${url}">Join</a>`, bodyType: 'html' })).toEqual([]);
  });

  it('keep the PIN, whichever link of the room has it', () => {
    const text = 'https://calls.example.com/meet/weekly-team https://calls.example.com/meet/weekly-team#4321';
    expect(find({ body: text })).toMatchObject([{ slug: 'weekly-team', pin: '4321' }]);
  });
});

describe('numbers with their digits', () => {
  it.each([
    ['tel:+12192934405,,77090221#', '+12192934405,,77090221#'],
    ['tel:+14388097799,,586952386#,,,,*036110#', '+14388097799,,586952386#,,,,*036110#'],
    ['tel:%2B1-650-479-3208,,*01*615734219%23%23*01*', '+16504793208,,*01*615734219##*01*'],
    ['TEL:+33170200000;1234%23', '+33170200000;1234#'],
    ['tel:+33170200000w1234p5%23', '+33170200000;1234,5#'],
    ['tel:8201,,123456#', '8201,,123456#'],
    ['tel:01 70 20 00 00,,1234#', '+33170200000,,1234#'],
  ])('%s is a link to one', (href, expected) => {
    expect(html(`<p><a href="${href}">Join by phone</a></p>`)).toEqual([expected]);
    expect(short({ joinUrl: href })).toEqual([expected]);
  });

  it.each([
    ['+1 209-844-4600,,1366520583#', '+12098444600,,1366520583#'],
    ['Dial: +1 (209) 844-4600,,1366520583# (New York)', '+12098444600,,1366520583#'],
    ['01 70 20 00 00,,1234#', '+33170200000,,1234#'],
    ['tel:+12192934405,,77090221#; Room 4', '+12192934405,,77090221#'],
  ])('%s is written in a text', (text, expected) => {
    expect(short({ location: text })).toEqual([expected]);
    expect(short({ body: text })).toEqual([expected]);
  });

  it('is the number alone only where it says where the meeting is', () => {
    expect(short({ location: 'tel:+33170200000' })).toEqual(['+33170200000']);
    expect(html('<p>Amira Haddad, <a href="tel:+33170200000">01 70 20 00 00</a></p>')).toEqual([]);
  });

  it.each([
    '+33 1 70 20 00 00, 12 rue de la Paix',
    '+33 1 70 20 00 00; 2nd floor',
    'Order 1234567,123456',
    'javascript:+12192934405,,77090221#',
    `tel:+33170200000${','.repeat(10_000)}1234#`,
    'tel:+33170200000,,%',
    'tel:+33170200000,,<script>',
    'tel:sip:evil@evil.example',
  ])('is not in %j', (text) => {
    expect(short({ body: text })).toEqual([]);
    expect(html(`<a href="${text}">x</a>`)).toEqual([]);
  });

  it("of the caller's own country goes first", () => {
    expect(short({ body: '+12192934405,,1111#\n+33170200000,,1111#\n+4930123456,,1111#' })).toEqual([
      '+33170200000,,1111#',
      '+12192934405,,1111#',
      '+4930123456,,1111#',
    ]);
  });
});

describe('a number and a PIN beside it', () => {
  it.each([
    ['en', 'dial +1 252-986-3126 and enter PIN: 333 333 333#', '+12529863126,,333333333#'],
    ['en', '+1-415-655-0002 US Toll\nAccess code: 123 456 7890', '+14156550002,,1234567890#'],
    ['en', 'Phone Conference ID: 123 456 78#  +44 20 7946 0000', '+442079460000,,12345678#'],
    ['fr', 'Composez le 01 70 20 00 00, code d’accès : 123456#', '+33170200000,,123456#'],
    ['fr', 'Tél. +33 1 70 20 00 00 – Code PIN : 1234', '+33170200000,,1234#'],
    ['de', 'Einwahl +49 30 123456, Zugangscode: 98 76 54#', '+4930123456,,987654#'],
    ['es', 'Llame al +34 912 34 56 78. Código de acceso: 4321', '+34912345678,,4321#'],
    ['it', 'Chiamare +39 06 6982 0000, codice di accesso: 4321#', '+390669820000,,4321#'],
    ['nl', 'Bel +31 20 123 4567, toegangscode 4321#', '+31201234567,,4321#'],
    ['pt', 'Ligue +351 21 123 4567. Código de acesso: 4321', '+351211234567,,4321#'],
    ['pl', 'Zadzwoń +48 22 123 45 67, kod dostępu: 4321', '+48221234567,,4321#'],
    ['ru', 'Звоните +7 495 123-45-67, код доступа: 4321', '+74951234567,,4321#'],
    ['ja', '電話 +81 3-1234-5678 アクセスコード：4321', '+81312345678,,4321#'],
  ])('belong together (%s): %s', (_language, text, expected) => {
    expect(short({ body: text })).toEqual([expected]);
    expect(html(`<div>${text.replaceAll('\n', '<br>').replaceAll('é', '&eacute;')}</div>`)).toEqual([
      expected,
    ]);
  });

  it.each(Object.values(pinLabels).flat())('belong together by the label %s', (label) => {
    const text = `+33 1 70 20 00 00 (${label.charAt(0).toUpperCase()}${label.slice(1)}: 12 34 56#)`;
    expect(short({ body: text })).toEqual(['+33170200000,,123456#']);
  });

  it('belong together across the cells of a table, several numbers to one PIN', () => {
    const rows = [
      ['France', '+33 1 70 20 00 00'],
      ['Germany', '+49 30 123456'],
      ['PIN', '1234#'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`);
    expect(html(`<table><tbody>${rows.join('\n')}</tbody></table>`)).toEqual([
      '+33170200000,,1234#',
      '+4930123456,,1234#',
    ]);
  });

  it('do not belong together in different blocks', () => {
    expect(html('<p>Amira: +33 1 70 20 00 00</p><p>PIN: 1234</p>')).toEqual([]);
    expect(html('<table><tr><td>+33 1 70 20 00 00</td></tr></table>PIN: 1234')).toEqual([]);
    expect(short({ body: 'Amira: +33 1 70 20 00 00\n\nPIN: 1234' })).toEqual([]);
  });

  it('are of a participant, never of the one who leads', () => {
    expect(short({ body: '+33 1 70 20 00 00\nModerator PIN: 9999#\nPIN: 1234#' })).toEqual([
      '+33170200000,,1234#',
    ]);
    expect(short({ body: '+33 1 70 20 00 00 Host PIN: 9999' })).toEqual([]);
  });

  it.each([
    '2026-11-25 10:00 PIN: 1234',
    'Order 4500012345, PIN: 1234',
    'https://files.example/0170200000/x PIN: 1234',
    '0170200000@example.com PIN: 1234',
    'The spinning 01 70 20 00 00 opinion: 1234',
  ])('are not in %j', (text) => {
    expect(short({ body: text })).toEqual([]);
  });
});

describe('web meetings', () => {
  const zoom = 'https://us02web.zoom.us/j/81234567890?pwd=abc';

  it('are found by links and in text, the longer link of one meeting', () => {
    expect(short({ location: zoom })).toEqual([`zoom ${zoom}`]);
    expect(html(`<a href='${zoom.replace('=', '&#61;')}'>Join</a>`)).toEqual([`zoom ${zoom}`]);
    expect(short({ location: 'https://us02web.zoom.us/j/81234567890', body: `Join: <${zoom}>.` })).toEqual([
      `zoom ${zoom}`,
    ]);
  });

  it('are what a link leads to, not what it shows', () => {
    expect(
      html(`<a href="https://evil.example/">${zoom}</a> <a href="https://zoom.us/j/999999999">here</a>`),
    ).toEqual(['zoom https://zoom.us/j/999999999']);
  });

  it('go before those of the location, where a field of its own says so', () => {
    const teams = 'https://teams.microsoft.com/meet/2345678901234?p=AbCd';
    const webex = 'https://acme.webex.com/meet/ahaddad';
    expect(short({ joinUrl: teams, location: webex, body: zoom })).toEqual([
      `teams ${teams}`,
      `webex ${webex}`,
      `zoom ${zoom}`,
    ]);
    expect(short({ location: 'https://zoom.us/j/999999999', body: zoom })).toEqual([
      'zoom https://zoom.us/j/999999999',
    ]);
  });

  it('of known hosts go before those that only their path speaks for', () => {
    const bbb = 'https://bbb.example.org/b/ami-xyz-1ab-c2d';
    expect(short({ body: `${bbb} ${zoom}` })).toEqual([`zoom ${zoom}`, `bigbluebutton ${bbb}`]);
  });

  it.each([
    [
      'SafeLinks',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(zoom)}&data=05%7C01&reserved=0`,
    ],
    [
      'SafeLinks in a path',
      `https://nam02.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(zoom)}&data=05`,
    ],
    [
      'SafeLinks twice',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(zoom)}`)}`,
    ],
    ['Proofpoint', `https://urldefense.com/v3/__${zoom}__;!!abc!def$`],
    [
      'Proofpoint of old',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__us02web.zoom.us_j_81234567890-3Fpwd-3Dabc&d=DwMF',
    ],
    ['Google', `https://www.google.com/url?q=${encodeURIComponent(zoom)}&source=gmail`],
  ])('are taken out of %s', (_filter, wrapped) => {
    expect(html(`<a href="${wrapped.replaceAll('&', '&amp;')}">Join</a>`)).toEqual([`zoom ${zoom}`]);
    expect(short({ body: wrapped })).toEqual([`zoom ${zoom}`]);
  });

  it('are not taken out of what only looks like a filter, nor out of too many', () => {
    expect(
      short({
        body: `https://safelinks.protection.outlook.com.evil.example/?url=${encodeURIComponent(zoom)}`,
      }),
    ).toEqual([]);
    let wrapped = zoom;
    for (let depth = 0; depth < 6; depth += 1)
      wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(wrapped)}`;
    expect(html(`<a href="${wrapped}">Join</a>`)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)//https://zoom.us/j/123456789',
    'data:text/html,<a href=https://zoom.us/j/123456789>',
    'vbscript:x',
    'file:///etc/passwd',
    'msteams:/l/meetup-join/x',
  ])('never lead to %s', (url) => {
    expect(find({ joinUrl: url })).toEqual([]);
    expect(find({ body: `<a href="${url.replaceAll('<', '&lt;')}">x</a>`, bodyType: 'html' })).toEqual([]);
  });
});

describe('a body in pieces', () => {
  const link = '<a href="https://zoom.us/j/123456789">Join</a>';
  const found = ['zoom https://zoom.us/j/123456789'];

  it.each([
    ['half a tag before it', `<p <b ${link}`],
    ['half a tag behind it', `${link}<a href="https://zo`],
    ['an unclosed quote before it', `<p title="x>${link.replaceAll('"', '')}`],
    ['an unclosed comment before it', `<!-- x ${link}`],
    ['a comment', `<!-- a > b -->${link}<!---->`],
    ['signs that are no tags', `1 < 2 <3 <- ${link} <`],
    ['strange quotes', `<a title='a>b' target=_blank HREF = https://zoom.us/j/123456789 >`],
    [
      'an attribute that is named alike',
      `<a data-href="https://evil.example" href="https://zoom.us/j/123456789" href="x">`,
    ],
  ])('is read with %s', (_what, body) => {
    expect(html(body)).toEqual(found);
  });

  it('says nothing in scripts and styles', () => {
    expect(
      html('<style>/* https://zoom.us/j/123456789 */</style><script>"https://zoom.us/j/123456789"</script>'),
    ).toEqual([]);
  });

  it('has links in text that is cut by tags', () => {
    expect(html('<span>https://zoom.us/j/</span><wbr><span>123456789</span>')).toEqual(found);
  });

  it('is read to its end, and no further than a body can be', () => {
    expect(html(`${'<table><tr><td>x</td></tr></table>'.repeat(20_000)}${link}`)).toEqual(found);
    expect(html('x'.repeat(2_000_000) + link)).toEqual([]);
  });

  it('never gives more than anybody chooses among', () => {
    const many = Array.from(
      { length: 1000 },
      (_, index) => `+3317020${String(index).padStart(4, '0')},,1234#`,
    );
    expect(find({ body: many.join('\n') })).toHaveLength(30);
  });
});
