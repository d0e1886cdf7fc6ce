import { ContactIndex } from '../../../../shared/contacts/contact-index';
import type { CloudPeople, CloudState } from '../../../../shared/contacts/cloud-people';
import type { Contact } from '../../../../shared/contacts/contact';
import type { Favourites } from '../../../../shared/contacts/favourites';
import { LateByAccount } from '../../../../shared/contacts/by-account';
import { inOrderOfUse } from '../../../../shared/contacts/last-numbers';
import { Fingerprints } from '../../../../shared/contacts/people/fingerprints';
import { joinDirectory } from '../../../../shared/contacts/people/join-directory';
import { mergeTwo, withoutTwins } from '../../../../shared/contacts/people/merge-contacts';
import { namesAgree, numberKey } from '../../../../shared/contacts/people/merge-keys';
import { People, type RankedSource } from '../../../../shared/contacts/people/people';
import { AppError } from '../../../../shared/errors/app-error';

const contact = (id: string, displayName: string, more: Partial<Contact> = {}): Contact => ({
  id,
  origin: id.startsWith('d') ? 'directory' : 'microsoft365',
  displayName,
  numbers: [],
  ...more,
});
const work = (number: string) => ({ kind: 'work' as const, number });
const mobile = (number: string) => ({ kind: 'mobile' as const, number });

describe('two entries of one person', () => {
  it('keep every number once, with its kind and where it comes from', () => {
    const merged = mergeTwo(
      contact('d1', 'Bruno Keller', { numbers: [work('202'), work('0199001202')], title: 'Account manager' }),
      contact('m1', 'Keller, Bruno', {
        numbers: [work('202'), work('+33199001202'), mobile('+33639980102')],
        title: 'Sales',
        department: 'Sales',
        account: 'b',
      }),
    );
    expect(merged).toMatchObject({
      id: 'd1',
      displayName: 'Bruno Keller',
      title: 'Account manager',
      department: 'Sales',
      account: 'b',
      origins: ['directory', 'microsoft365'],
      aliases: ['m1'],
      numbers: [
        { kind: 'work', number: '202', origin: 'directory' },
        { kind: 'work', number: '+33199001202', origin: 'directory' },
        { kind: 'mobile', number: '+33639980102', origin: 'microsoft365' },
      ],
    });
  });

  it('are told by the address, whatever its case', () => {
    const [one, ...others] = withoutTwins([
      contact('m1', 'Ada Byron', { email: 'Ada@Example.test' }),
      contact('m2', 'A. Lovelace', { email: 'ada@example.TEST' }),
    ]);
    expect(others).toEqual([]);
    expect(one?.aliases).toEqual(['m2']);
  });

  it('are told by a number only where the names agree: a switchboard is many people', () => {
    const board = [work('+33199001200')];
    const people = [
      contact('m1', 'Ada Byron', { numbers: board }),
      contact('m2', 'Reception', { numbers: board }),
      contact('m3', 'Byron, Ada', { numbers: board }),
    ];
    expect(withoutTwins(people).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('are one when they have the same id, without being merged with themselves', () => {
    const twice = contact('m1', 'Ada');
    expect(withoutTwins([twice, twice])).toEqual([twice]);
  });

  it('compare national and international numbers by their ends, and names by whole words', () => {
    expect(numberKey('+33199001202')).toBe(numberKey('0199001202'));
    expect(numberKey('202')).toBe('202');
    expect(namesAgree('Jürgen Weiß', 'weiss, juergen')).toBe(true);
    expect(namesAgree('Ann A.', 'Bob A.')).toBe(false);
  });
});

it('finds the people of the cloud in the directory, each once', () => {
  const directory = [
    contact('d1', 'Bruno Keller', { email: 'bruno@example.test' }),
    contact('d2', 'Élodie Bernard', { numbers: [work('205')] }),
    contact('d3', 'Bruno Keller', { email: 'bruno@example.test' }),
  ];
  const cloud = [
    contact('m1', 'B. Keller', { email: 'Bruno@example.test' }),
    contact('m2', 'Bernard Élodie', { numbers: [work('205')] }),
    contact('m3', 'Zoé'),
  ];
  const { merged, directoryIdOf, alone } = joinDirectory(directory, new Fingerprints(directory), cloud);
  expect([...directoryIdOf]).toEqual([
    ['m1', 'd1'],
    ['m2', 'd2'],
  ]);
  expect([...merged.keys()]).toEqual(['d1', 'd2']);
  expect(alone.map(({ id }) => id)).toEqual(['m3']);
});

class FakeCloud implements CloudPeople {
  current: CloudState = { kind: 'ready' };
  readonly looked: string[] = [];
  private tell: () => void = () => undefined;
  constructor(private people: readonly Contact[]) {}
  state = () => this.current;
  searching = () => false;
  contacts = () => this.people;
  lookFor = (text: string) => this.looked.push(text);
  withEmails = (emails: readonly string[]) =>
    Promise.resolve(this.people.filter(({ email = '' }) => emails.includes(email)));
  retry = () => undefined;
  watch = (listener: () => void) => {
    this.tell = listener;
    return () => undefined;
  };
  have(people: readonly Contact[]): void {
    this.people = people;
    this.tell();
  }
}

function peopleOf(listed: readonly Contact[], cloud?: FakeCloud, starred: string[] = []) {
  const index = new ContactIndex(listed);
  const directory: RankedSource = {
    list: () => Promise.resolve(listed),
    search: (text, limit) => Promise.resolve(index.search(text, limit)),
    matches: (text, limit) => Promise.resolve(index.matches(text, limit)),
  };
  let tell: () => void = () => undefined;
  const favourites: Favourites = {
    ids: () => starred,
    set: ({ id }) => {
      starred.push(id);
      tell();
    },
    watch: (listener) => {
      tell = listener;
      return () => undefined;
    },
  };
  const people = new People(directory, favourites);
  if (cloud) people.join(cloud);
  return { people, favourites };
}
const names = (contacts: readonly Contact[]) => contacts.map(({ displayName }) => displayName);

describe('everybody', () => {
  const listed = [
    contact('d1', 'Bruno Keller', { email: 'bruno@example.test', numbers: [work('202')] }),
    contact('d2', 'Zacharie Martin', { numbers: [work('203')] }),
  ];
  const clouded = [
    contact('m1', 'Bruno Keller', { email: 'bruno@example.test', numbers: [mobile('+33639980102')] }),
    contact('m2', 'Martin Aubry', { numbers: [mobile('+33639980177')] }),
    contact('m3', 'Alma Martin'),
  ];

  it('is the directory first, then whom it does not have', async () => {
    const { people } = peopleOf(listed, new FakeCloud(clouded));
    expect(names(await people.list('all'))).toEqual([
      'Bruno Keller',
      'Zacharie Martin',
      'Alma Martin',
      'Martin Aubry',
    ]);
    expect(names(await people.list('directory'))).toEqual(['Bruno Keller', 'Zacharie Martin']);
    expect(names(await people.list('microsoft365'))).toEqual(['Alma Martin', 'Bruno Keller', 'Martin Aubry']);
  });

  it('is ranked together, each person once, wherever the match is', async () => {
    const cloud = new FakeCloud(clouded);
    const { people } = peopleOf(listed, cloud);
    const search = (text: string) => people.view('all').search(text, 10);
    // A first name is a better match than a family name; of equals the directory comes first.
    expect(names(await search('martin'))).toEqual(['Martin Aubry', 'Zacharie Martin', 'Alma Martin']);
    const [bruno, ...others] = await search('0639980102');
    expect(others).toEqual([]);
    expect(bruno).toMatchObject({ id: 'd1', aliases: ['m1'] });
    expect(cloud.looked).toEqual(['martin', '0639980102']);
    expect(names(await people.view('microsoft365').search('keller', 10))).toEqual(['Bruno Keller']);
    expect(names(await people.view('directory').search('martin', 10))).toEqual(['Zacharie Martin']);
  });

  it('is found by the id before merging, and told of what is new', async () => {
    const cloud = new FakeCloud(clouded);
    const { people } = peopleOf(listed, cloud);
    expect((await people.find('m1'))?.id).toBe('d1');
    expect(await people.find('gone')).toBeUndefined();
    const told = jest.fn();
    people.view('all').watch?.(told);
    cloud.have([...clouded, contact('m4', 'Yvonne')]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(names(await people.list('all'))).toContain('Yvonne');
  });

  it('has favourites, under any id they ever had', async () => {
    const { people, favourites } = peopleOf(listed, new FakeCloud(clouded), ['m1']);
    expect(names(await people.list('favourites'))).toEqual(['Bruno Keller']);
    favourites.set(contact('m3', 'Alma Martin'), true);
    // In the order their user gives them.
    expect(names(await people.list('favourites'))).toEqual(['Bruno Keller', 'Alma Martin']);
    expect(names(await people.view('favourites').search('kel', 10))).toEqual(['Bruno Keller']);
  });

  it('is the directory alone before anything else is there, and fails with it', async () => {
    const { people } = peopleOf(listed);
    expect(names(await people.list('all'))).toEqual(['Bruno Keller', 'Zacharie Martin']);
    expect(people.cloudState()).toEqual({ kind: 'absent' });
    const failing: RankedSource = {
      list: () => Promise.reject(new AppError('network')),
      search: () => Promise.reject(new AppError('network')),
      matches: () => Promise.reject(new AppError('network')),
    };
    const lost = new People(failing, { ids: () => [], set: () => undefined, watch: () => () => undefined });
    await expect(lost.list('all')).rejects.toMatchObject({ code: 'network' });
    lost.join(new FakeCloud(clouded));
    expect(names(await lost.list('microsoft365'))).toHaveLength(3);
  });
});

it('puts the number used last first', () => {
  const numbers = [work('202'), mobile('+33639980102')];
  const one = contact('d1', 'Bruno', { numbers });
  expect(inOrderOfUse(one, '+33639980102').map(({ number }) => number)).toEqual(['+33639980102', '202']);
  expect(inOrderOfUse(one, 'gone')).toBe(numbers);
});

it('looks after people before their source is there', () => {
  const late = new LateByAccount<string>();
  const told = jest.fn();
  const left = jest.fn();
  const leave = late.watch('a', told);
  late.watch('b', told)();
  const watched: string[] = [];
  late.attach({
    of: (account) => account.toUpperCase(),
    watch: (account, listener) => {
      watched.push(account);
      listener();
      return left;
    },
  });
  expect(watched).toEqual(['a']);
  expect(told).toHaveBeenCalledTimes(1);
  expect(late.of('a')).toBe('A');
  leave();
  expect(left).toHaveBeenCalledTimes(1);
});
