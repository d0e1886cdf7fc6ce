import type { Contact } from '../../../../shared/contacts/contact';
import { ContactIndex } from '../../../../shared/contacts/contact-index';

function contact(displayName: string, numbers: readonly string[] = [], email?: string): Contact {
  return {
    id: displayName,
    origin: 'directory',
    displayName,
    numbers: numbers.map((number) => ({ kind: 'work', number })),
    email,
  };
}

const directory = [
  contact('Zoé Martin', ['2010'], 'zoe.martin@example.com'),
  contact('Jean Dupont', ['2011', '+33123456789']),
  contact('Jeanne Dupond', ['2012']),
  contact('Jean-Pierre Dupuis', ['2013', '+33612345678'], 'jpd@example.com'),
  contact('Martin Jeannot', ['2014'], 'm.jeannot@example.com'),
  contact("Conan O'Brien", ['2015'], 'conan@brien.example'),
  contact('Müller, Björn', ['2016']),
  contact('Salle 101', ['5101']),
  contact('Łucja Œhler', ['2017']),
  contact('王小明', ['2018']),
  contact('Ana de la Cruz', ['2019']),
];
const index = new ContactIndex(directory);
const found = (text: string, limit = 20) => index.search(text, limit).map(({ displayName }) => displayName);

describe('searching for a name', () => {
  it.each([
    ['the beginning', 'jeann', ['Jeanne Dupond', 'Martin Jeannot']],
    ['the whole, in any case and without accents', 'ZOE', ['Zoé Martin']],
    ['accents where there are none', 'déán dupönt', []],
    ['accents typed, plain stored', 'jéan dupönt', ['Jean Dupont']],
    ['family name first', 'dupont jean', ['Jean Dupont']],
    ['beginnings in any order', 'dup je', ['Jean Dupont', 'Jean-Pierre Dupuis', 'Jeanne Dupond']],
    ['ligatures and strokes', 'lucja oehler', ['Łucja Œhler']],
    ['an apostrophe', "o'bri", ["Conan O'Brien"]],
    ['a typographic apostrophe', 'o’bri', ["Conan O'Brien"]],
    ['no apostrophe', 'obrien', ["Conan O'Brien"]],
    ['no hyphen', 'jeanpierre', ['Jean-Pierre Dupuis']],
    ['a name stored family name first', 'björn', ['Müller, Björn']],
    ['a word in the middle', 'la cruz', ['Ana de la Cruz']],
    ['a Chinese given name', '小明', ['王小明']],
    ['a room', 'salle 101', ['Salle 101']],
    ['one word too many', 'jean dupont martin', []],
    ['somebody else', 'xavier', []],
    ['an e-mail address', 'zoe.martin@example.com', ['Zoé Martin']],
    ['part of an e-mail address', 'm.jean@ex', ['Martin Jeannot']],
    ['a domain', '@brien', ["Conan O'Brien"]],
    ['a name and digits of its number', 'dupont 2345', ['Jean Dupont']],
    ['a name and digits of another number', 'dupont 9999', []],
  ])('%s: %s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('by initials', () => {
    expect(found('jd')[0]).toBe('Jean Dupont');
    expect(found('jd')).toContain('Jean-Pierre Dupuis');
    expect(found('jpd')).toEqual(['Jean-Pierre Dupuis']);
    expect(found('bm')).toEqual(['Müller, Björn']);
  });
});

describe('the order of results', () => {
  it('whole name, then given name in full, family name in full, beginnings', () => {
    const names = ['Aline Martineau', 'Martina Abel', 'Zoé Martin', 'Martin Zola', 'Martin', 'Éva Martinez'];
    const martins = new ContactIndex(names.map((name) => contact(name)));
    expect(martins.search('martin', 9).map(({ displayName }) => displayName)).toEqual([
      'Martin',
      'Martin Zola',
      'Zoé Martin',
      'Martina Abel',
      'Aline Martineau',
      'Éva Martinez',
    ]);
  });

  it('equal ones by the alphabet, accents not counting, whatever order they came in', () => {
    const names = ['Éric B', 'Eric A', 'eric C', 'Éric D'];
    for (const order of [names, names.toReversed()]) {
      const erics = new ContactIndex(order.map((name) => contact(name)));
      expect(erics.search('er', 9).map(({ displayName }) => displayName)).toEqual([
        'Eric A',
        'Éric B',
        'eric C',
        'Éric D',
      ]);
    }
  });

  it('the very number before numbers that begin with it, before names it spells, before numbers that hold it', () => {
    const people = new ContactIndex([
      contact('A holds', ['95326']),
      contact('Jean', []),
      contact('C begins', ['53261']),
      contact('D is', ['5326']),
    ]);
    expect(people.search('5326', 9).map(({ displayName }) => displayName)).toEqual([
      'D is',
      'C begins',
      'Jean',
      'A holds',
    ]);
  });
});

/** The key 5 is also J, K, L. */
const fives = [
  'Salle 101',
  'Jean Dupont',
  'Jean-Pierre Dupuis',
  'Jeanne Dupond',
  'Łucja Œhler',
  'Martin Jeannot',
  'Ana de la Cruz',
];

describe('searching for a number', () => {
  it.each([
    ['an extension', '2011', ['Jean Dupont']],
    ['its beginning', '510', ['Salle 101']],
    ['one digit, first as a number', '5', fives],
    ['the middle of a number', '34567', ['Jean Dupont', 'Jean-Pierre Dupuis']],
    ['its end', '6789', ['Jean Dupont']],
    ['as it is written', '+33 (0)1 23-45.67 89', ['Jean Dupont']],
    ['with the national zero', '01 23 45 67 89', ['Jean Dupont']],
    ['the beginning with the national zero', '0612', ['Jean-Pierre Dupuis']],
    ['with 00', '0033612', ['Jean-Pierre Dupuis']],
    ['in another script', '٢٠١١', ['Jean Dupont']],
    ['a number in a name', '101', ['Salle 101']],
    ['nobody’s', '777777', []],
  ])('%s: %s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('by the letters on the keys', () => {
    expect(found('5326')).toEqual(['Jean Dupont', 'Jean-Pierre Dupuis', 'Jeanne Dupond', 'Martin Jeannot']);
    expect(found('38766')).toEqual(['Jean Dupont', 'Jeanne Dupond']);
  });
});

describe('odd questions', () => {
  it('nothing typed shows the first of the list', () => {
    expect(found('', 2)).toEqual(['Ana de la Cruz', "Conan O'Brien"]);
    expect(found(' \u00a0', 1)).toEqual(['Ana de la Cruz']);
  });

  it('nothing that could be a word finds nothing', () => {
    for (const text of ['!?', '\u0000', '()', '\ud800', '*']) expect(found(text)).toEqual([]);
  });

  it('gives no more than asked for, and nothing for nonsense', () => {
    expect(found('j', 2)).toHaveLength(2);
    expect(found('2', 1)).toHaveLength(1);
    for (const limit of [0, -1, NaN]) expect(found('j', limit)).toEqual([]);
    expect(found('jean', Infinity)).toHaveLength(4);
  });

  it('bears what somebody pastes', () => {
    expect(found('jean '.repeat(100_000))).toContain('Jean Dupont');
    expect(found('9'.repeat(100_000))).toEqual([]);
    expect(found('@'.repeat(1000))).toEqual([]);
    expect(found('__proto__ constructor')).toEqual([]);
  });

  it('an empty directory answers too', () => {
    const empty = new ContactIndex([]);
    for (const text of ['', 'a', '1', '123', 'a 1']) expect(empty.search(text, 5)).toEqual([]);
  });

  it('contacts without anything are no obstacle', () => {
    const odd = new ContactIndex([
      contact(''),
      contact('12', ['', '+', 'sip:x']),
      contact('Ann', [], '@'),
      contact('Bea', ['201'], 'no-address'),
      contact('x'.repeat(100_000), ['1'.repeat(100_000)], `${'y.'.repeat(50_000)}@z`),
    ]);
    expect(odd.search('bea', 5).map(({ id }) => id)).toEqual(['Bea']);
    expect(odd.search('201', 5).map(({ id }) => id)).toEqual(['Bea']);
    expect(odd.search('12', 5).map(({ id }) => id)).toEqual(['12']);
    expect(odd.search('1111', 5)).toHaveLength(1);
    expect(odd.size).toBe(5);
  });

  it('what happens to the list afterwards does not matter', () => {
    const list = [contact('Ann', ['1']), contact('Bea', ['2'])];
    const own = new ContactIndex(list);
    list.length = 0;
    expect(own.search('bea', 1)[0]?.displayName).toBe('Bea');
  });

  it('one search does not colour the next', () => {
    const first = found('jean');
    found('dupont');
    found('2');
    expect(found('jean')).toEqual(first);
  });
});

describe('a large directory', () => {
  const names = ['Ann', 'Bob', 'Cäcilie', 'Dörte', 'Eve'];
  const many = Array.from({ length: 3000 }, (_, place) =>
    contact(`${names[place % 5] ?? ''} Fam${String(place)}`, [
      String(10_000 + place),
      `+331${String(10_000_000 + place * 37)}`,
    ]),
  );
  const large = new ContactIndex(many);

  it('finds what looking at everyone finds', () => {
    for (const digits of ['1234', '012', '99', '1003', '331', '3700', '00', '123']) {
      const expected = many
        .filter(({ numbers }) => numbers.some(({ number }) => number.replace('+', '').startsWith(digits)))
        .map(({ id }) => id);
      const ids = new Set(large.search(digits, 500).map(({ id }) => id));
      expect(expected.filter((id) => !ids.has(id)).length).toBe(Math.max(0, expected.length - 500));
    }
    for (const [given, family] of [
      ['ann', 'fam1'],
      ['cacilie', 'fam29'],
      ['e', 'fam2'],
    ] as const) {
      const expected = many.filter(({ displayName }) => {
        const words = displayName.toLowerCase().replace('ä', 'a').replace('ö', 'o').split(' ');
        return words[0]?.startsWith(given) && words[1]?.startsWith(family);
      });
      expect(new Set(large.search(`${family} ${given}`, 500))).toEqual(new Set(expected));
    }
  });
});
