import type { PersonalFields } from '../../../../../shared/contacts/personal/personal-contact';
import { fieldsOf } from '../../../../../shared/contacts/personal/personal-fields';
import { VcardReader, type VcardContents } from '../../../../../shared/contacts/vcard/vcard-reader';
import { writeVcards } from '../../../../../shared/contacts/vcard/write-vcards';

/** Reads a file that comes in pieces of so many characters. */
function read(text: string, piece = text.length): VcardContents {
  const reader = new VcardReader();
  for (let at = 0; at < text.length; at += piece) reader.feed(text.slice(at, at + piece));
  return reader.finish();
}
const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const only = (text: string): PersonalFields | undefined => read(text).contacts[0];

describe('vCards as they are written', () => {
  it('by a telephone of today (3.0)', () => {
    const text = card(
      'VERSION:3.0',
      'PRODID:-//Apple Inc.//iPhone OS 17.0//EN',
      'N:Lefèvre;François;Marie;Dr.;',
      'FN:Dr. François Marie Lefèvre',
      'ORG:Exemple\\, Fils & Cie;Ventes',
      'TITLE:Directeur',
      'item1.EMAIL;type=INTERNET;type=pref:francois@example.test',
      'item1.X-ABLabel:_$!<Work>!$_',
      'TEL;type=CELL;type=VOICE;type=pref:+33 6 39 98 01 50',
      'TEL;type=HOME,FAX:01 99 00 12 99',
      'TEL;type=WORK:01 99 00 12 06 ext. 12',
      'TEL;type=IPHONE:06 39 98 01 51',
      'NOTE:Vu à Lyon\\nen mai',
    );
    expect(only(text)).toEqual({
      firstName: 'François',
      middleName: 'Marie',
      lastName: 'Lefèvre',
      company: 'Exemple, Fils & Cie, Ventes',
      title: 'Directeur',
      email: 'francois@example.test',
      numbers: [
        { kind: 'mobile', number: '+33639980150' },
        { kind: 'work', number: '0199001206', postDial: expect.stringContaining('12') as string },
        { kind: 'mobile', number: '0639980151' },
      ],
    });
  });

  it('by a telephone of long ago (2.1), in QUOTED-PRINTABLE over several lines and in an old character set', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=65=66=C3=A8=76=72=65;=46=72=61=6E=C3=A7=',
      '=6F=69=73;;;',
      'ORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9 du Nord',
      'TEL;CELL;PREF:0639980150',
      'TEL;WORK;VOICE:0199001206',
    );
    expect(only(text)).toMatchObject({
      firstName: 'François',
      lastName: 'Lefèvre',
      company: 'Café du Nord',
      numbers: [
        { kind: 'mobile', number: '0639980150' },
        { kind: 'work', number: '0199001206' },
      ],
    });
  });

  it('by an address book of today (4.0), with numbers as addresses and quoted parameters', () => {
    const text = card(
      'VERSION:4.0',
      'FN:Ada Byron',
      'TEL;VALUE=uri;PREF=1;TYPE="voice,work";X-NOTE="a:b;c":tel:+33-1-99-00-12-06;ext=5',
      'EMAIL;PID=1.1:mailto:ada@example.test',
    );
    expect(only(text)).toMatchObject({
      firstName: 'Ada',
      lastName: 'Byron',
      email: 'ada@example.test',
      numbers: [{ kind: 'work', number: '+33199001206', postDial: expect.stringContaining('5') as string }],
    });
  });

  it('for a company, which has no first name', () => {
    const text = card('VERSION:3.0', 'N:;;;;', 'FN:Taxi du Lac', 'ORG:Taxi du Lac', 'TEL:0199001210');
    expect(only(text)).toMatchObject({ firstName: undefined, lastName: undefined, company: 'Taxi du Lac' });
  });

  it('folded anywhere, in whatever pieces they come', () => {
    const text = card('VERSION:3.0', 'N:Byron;A', ' da;;;', 'FN:Ada Byr', '\ton', 'TEL:+3363', ' 9980150');
    const expected = {
      contacts: [
        expect.objectContaining({
          firstName: 'Ada',
          lastName: 'Byron',
          numbers: [{ kind: 'other', number: '+33639980150' }],
        }),
      ],
      remarks: [],
    };
    for (const piece of [1, 2, 7, 1000]) expect(read(text, piece)).toEqual(expected);
    expect(read(text.replaceAll('\r', ''))).toEqual(expected);
  });
});

describe('what is wrong in a file', () => {
  it('costs its own entry and no other, and is told', () => {
    const text =
      card('VERSION:3.0', 'N:One;Ada;;;', 'this line has no colon', 'TEL:call me') +
      card('VERSION:3.0', 'N:;;;;', 'FN:') +
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lost;In the middle;;;\r\n' +
      card('VERSION:3.0', 'N:Two;Bea;;;', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ', ' SkZJRgABAQ==');
    expect(read(text)).toEqual({
      contacts: [expect.objectContaining({ lastName: 'One' }), expect.objectContaining({ lastName: 'Two' })],
      remarks: [
        { fault: 'nothing', count: 1, line: 7 },
        { fault: 'unfinished', count: 1, line: 12 },
        { fault: 'unreadable', count: 1, line: 1 },
        { fault: 'numbers', count: 1, line: 1 },
        { fault: 'picture', count: 1, line: 15 },
      ],
    });
  });

  it('is not somebody else: a secretary within an entry, a group of people, a picture whose lines are broken', () => {
    const agent = ['AGENT:', 'BEGIN:VCARD', 'N:Secretary;The;;;', 'TEL:1', 'END:VCARD'];
    const picture = ['PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQSkZJ', 'RgABAQEAYABgAAD=', ''];
    const text =
      card('VERSION:2.1', 'N:Boss;The;;;', ...agent, ...picture, 'TEL;WORK:202') +
      card('VERSION:4.0', 'KIND:group', 'FN:Everybody');
    const { contacts, remarks } = read(text);
    expect(contacts).toEqual([
      expect.objectContaining({ lastName: 'Boss', numbers: [{ kind: 'work', number: '202' }] }),
    ]);
    expect(remarks.map(({ fault }) => fault)).toEqual(['nothing', 'picture']);
  });

  it('is text where it looks like markup, and nothing where it would turn words round', () => {
    const text = card(
      'VERSION:3.0',
      'N:<script>alert(1)</script>;\u202eevil\u0007;;;',
      'EMAIL:a@b.example?bcc=x y',
    );
    expect(only(text)).toMatchObject({
      firstName: 'evil',
      lastName: '<script>alert(1)</script>',
      email: undefined,
    });
  });

  it('is taken as far as there is room: 10,000 numbers, names without end', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `TEL:${String(100_000 + index)}`);
    const { contacts, remarks } = read(card('VERSION:3.0', `N:${'x'.repeat(100_000)};Ada;;;`, ...numbers));
    expect(contacts[0]?.numbers).toHaveLength(20);
    expect(contacts[0]?.lastName).toHaveLength(100);
    expect(remarks).toEqual([{ fault: 'more-numbers', count: 1, line: 1 }]);
  });

  it.each([
    ['one line that never ends', 'x'.repeat(1024 * 1024)],
    ['folds without end', ` ${'y'.repeat(70)}\r\n`.repeat(14_000)],
    ['soft line breaks without end', `${'=41'.repeat(24)}=\r\n`.repeat(14_000)],
    ['quotes that are not closed', `TEL;"${';"'.repeat(500_000)}:1\r\n`],
    ['cards that hold nothing', 'BEGIN:VCARD\r\nEND:VCARD\r\n'.repeat(40_000)],
  ])('does not take long: %s, 8 MB of it', (_, text) => {
    const reader = new VcardReader();
    const started = performance.now();
    reader.feed('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:a=\r\n');
    for (let megabyte = 0; megabyte < 8 && reader.feed(text); megabyte += 1);
    reader.finish();
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each(['', 'hello', '\ufeff', 'END:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'])(
    'is nobody in %j',
    (text) => {
      expect(read(text)).toEqual({ contacts: [], remarks: [] });
    },
  );
});

describe('contacts in a file of ours', () => {
  const ada = {
    id: '1',
    revision: 1,
    firstName: 'Zoë; "the \\ first"',
    middleName: 'King',
    lastName: 'Byron, née Gordon',
    company: `${'Société Générale de Téléphonie '.repeat(4)}🎩`,
    title: 'Comtesse',
    email: 'ada@example.test',
    numbers: [
      { kind: 'mobile' as const, number: '+33639980150' },
      { kind: 'work' as const, number: '0199001206', postDial: ',12' },
      { kind: 'other' as const, number: '202' },
    ],
  };

  it('come back as they were', () => {
    const text = writeVcards([ada]);
    const { contacts, remarks } = read(text);
    expect(contacts.map(fieldsOf)).toEqual([fieldsOf(ada)]);
    expect(remarks).toEqual([]);
  });

  it('have lines of 75 bytes at most, and no character cut in two', () => {
    const lines = writeVcards([ada]).split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.join('')).toContain('🎩');
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(1);
  });
});
