import { ContactIndex } from '../../../../shared/contacts/contact-index';
import type { Contact } from '../../../../shared/contacts/contact';
import { contactOfPersonal } from '../../../../shared/contacts/personal/contact-of-personal';
import { usualDisplay, type ContactDisplay } from '../../../../shared/contacts/personal/name-preferences';
import type { ContactGroup, PersonalFields } from '../../../../shared/contacts/personal/personal-contact';
import { People } from '../../../../shared/contacts/people/people';

const listed: readonly Contact[] = [
  { id: 'd:1', origin: 'directory', displayName: 'Amira Benali', numbers: [{ kind: 'work', number: '201' }] },
  { id: 'd:2', origin: 'directory', displayName: 'Bruno Keller', email: 'b@example.test', numbers: [] },
  { id: 'd:3', origin: 'directory', displayName: 'Lefèvre, François', numbers: [] },
  { id: 'd:4', origin: 'directory', displayName: 'Support', numbers: [{ kind: 'work', number: '8301' }] },
];
const organisation: readonly Contact[] = [
  {
    id: 'm365:b',
    origin: 'microsoft365',
    displayName: 'Bruno Keller',
    givenName: 'Bruno',
    familyName: 'Keller',
    email: 'b@example.test',
    account: 'b',
    numbers: [{ kind: 'mobile', number: '+33639980102' }],
  },
  {
    id: 'm365:z',
    origin: 'microsoft365',
    displayName: 'Alix Zola',
    givenName: 'Alix',
    familyName: 'Zola',
    numbers: [],
  },
];

function own(id: string, fields: Partial<PersonalFields>): Contact {
  return contactOfPersonal({ id, revision: 1, numbers: [], ...fields });
}
const ada = own('ada', { firstName: 'Ada', middleName: 'King', lastName: 'Byron' });

/** People of all places, as their user wants them. */
function everybody(
  contacts: readonly Contact[],
  wanted: Partial<ContactDisplay> = {},
  { starred = [], groups = [] }: { starred?: string[]; groups?: ContactGroup[] } = {},
) {
  const index = new ContactIndex(listed);
  const quiet = () => () => undefined;
  const display = { ...usualDisplay, ...wanted };
  const people = new People(
    {
      list: () => Promise.resolve(listed),
      search: (text, limit) => Promise.resolve(index.search(text, limit)),
      matches: (text, limit) => Promise.resolve(index.matches(text, limit)),
    },
    { ids: () => starred, set: () => undefined, watch: quiet },
  );
  people.join({
    state: () => ({ kind: 'ready' }),
    searching: () => false,
    contacts: () => organisation,
    lookFor: () => undefined,
    withEmails: () => Promise.resolve([]),
    retry: () => undefined,
    watch: quiet,
  });
  people.joinPersonal({
    contacts: () => contacts,
    groups: () => groups,
    display: () => display,
    watch: quiet,
  });
  return people;
}
const names = async (contacts: Promise<readonly Contact[]>) =>
  (await contacts).map(({ displayName }) => displayName);

describe("one's own contacts among all people", () => {
  it('stand between those of the directory, the rest of the organisation behind them', async () => {
    const people = everybody([ada, own('m', { firstName: 'Maud', lastName: 'Ney' })]);
    expect(await names(people.list('all'))).toEqual([
      'Ada Byron',
      'Amira Benali',
      'Bruno Keller',
      'Lefèvre, François',
      'Maud Ney',
      'Support',
      'Alix Zola',
    ]);
    expect(await names(people.list('personal'))).toEqual(['Ada Byron', 'Maud Ney']);
  });

  it('are one person with an entry of each place, under the name their user gave them', async () => {
    const boss = own('boss', {
      firstName: 'Bruno',
      lastName: 'The Boss',
      email: 'B@example.test',
      numbers: [{ kind: 'home', number: '+33199001299' }],
    });
    const people = everybody([boss]);
    const [found, ...others] = await people.search('all', '0639980102', 10);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: 'd:2',
      displayName: 'Bruno The Boss',
      account: 'b',
      origins: ['directory', 'personal', 'microsoft365'],
    });
    expect(found?.aliases).toEqual(expect.arrayContaining(['personal:boss', 'm365:b']));
    expect(await people.search('all', 'keller', 10)).toEqual([found]);
    expect(await people.search('personal', 'boss', 10)).toEqual([found]);
    expect(await people.search('personal', 'zola', 10)).toEqual([]);
    expect((await people.find('personal:boss'))?.id).toBe('d:2');
    expect(await names(people.list('all'))).toHaveLength(5);
  });

  it('are merged by number only where a name agrees, and keep the name of a person', async () => {
    const [board, desk] = [
      own('board', { company: 'Support line', numbers: [{ kind: 'work', number: '8301' }] }),
      own('desk', { company: 'Reception', numbers: [{ kind: 'work', number: '8301' }] }),
    ];
    expect(await names(everybody([board, desk]).list('all'))).toEqual([
      'Amira Benali',
      'Bruno Keller',
      'Lefèvre, François',
      'Reception',
      'Support',
      'Alix Zola',
    ]);
  });

  it('are hidden where their user does not want them, and so is whom only Microsoft 365 knows', async () => {
    const without = everybody([ada], { personal: false });
    expect(await names(without.list('all'))).not.toContain('Ada Byron');
    expect(await names(without.search('all', 'ada', 10))).toEqual([]);
    const alone = everybody([ada], { microsoft365: false });
    expect(await names(alone.list('all'))).not.toContain('Alix Zola');
    expect(await names(alone.search('all', 'zola', 10))).toEqual([]);
    // Who is in the directory too keeps what Microsoft 365 knows.
    expect((await alone.find('m365:b'))?.account).toBe('b');
  });
});

describe('names', () => {
  it('are written last name first wherever the parts are known or can be told', async () => {
    const people = everybody([ada], { order: 'last-first', sortBy: 'last' });
    expect(await names(people.list('all'))).toEqual([
      'Amira Benali',
      'Byron, Ada',
      'Keller, Bruno',
      'Lefèvre, François',
      'Support',
      'Zola, Alix',
    ]);
    expect(await names(people.search('all', 'bruno kel', 10))).toEqual(['Keller, Bruno']);
  });

  it.each([
    [
      { order: 'last-first', sortBy: 'first' },
      ['Byron, Ada', 'Amira Benali', 'Keller, Bruno', 'Lefèvre, François'],
    ],
    [
      { order: 'first-last', sortBy: 'last' },
      ['Amira Benali', 'Ada Byron', 'Bruno Keller', 'Lefèvre, François'],
    ],
  ] as const)('are in order by either, however they are written: %j', async (wanted, expected) => {
    const shown = await names(everybody([ada], wanted).list('all'));
    expect(shown.slice(0, 4)).toEqual(expected);
  });

  it('have their middle names where wanted, and are found by them either way', async () => {
    expect(await names(everybody([ada], { middleNames: true }).list('personal'))).toEqual(['Ada King Byron']);
    const both = { middleNames: true, order: 'last-first' } as const;
    expect(await names(everybody([ada], both).list('personal'))).toEqual(['Byron, Ada King']);
    expect(await names(everybody([ada]).search('all', 'king', 10))).toEqual(['Ada Byron']);
  });

  it('stay the same objects, so that rows are not drawn again', async () => {
    const people = everybody([ada], { order: 'last-first' });
    const [once] = await people.search('all', 'ada', 1);
    const [twice] = await people.search('all', 'ada b', 1);
    expect(twice).toBe(once);
  });
});

describe('lists of some', () => {
  it('have the order of their user as favourites, and that of names as groups', async () => {
    const group = { id: 'g', name: 'Family', members: ['personal:ada', 'm365:b', 'gone'], revision: 1 };
    const people = everybody(
      [ada],
      { sortBy: 'last' },
      { starred: ['m365:b', 'd:4', 'personal:ada'], groups: [group] },
    );
    expect(await names(people.list('favourites'))).toEqual(['Bruno Keller', 'Support', 'Ada Byron']);
    expect(await names(people.list('group:g'))).toEqual(['Ada Byron', 'Bruno Keller']);
    expect(await names(people.view('group:g').search('kel', 5))).toEqual(['Bruno Keller']);
    expect(await names(people.list('group:none'))).toEqual([]);
  });
});
