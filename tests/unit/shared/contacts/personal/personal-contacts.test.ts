import type { Contact } from '../../../../../shared/contacts/contact';
import { LateFavourites } from '../../../../../shared/contacts/favourites';
import { notYetKnown } from '../../../../../shared/contacts/personal/not-yet-known';
import { usualDisplay } from '../../../../../shared/contacts/personal/name-preferences';
import type { PersonalFields } from '../../../../../shared/contacts/personal/personal-contact';
import { FakePersonalApi } from '../support/fake-personal-api';

const ada: PersonalFields = {
  firstName: 'Ada',
  lastName: 'Byron',
  numbers: [{ kind: 'work', number: '205' }],
};
const starred = (id: string, aliases?: string[]): Contact => ({
  id,
  origin: 'directory',
  displayName: id,
  numbers: [],
  ...(aliases && { aliases }),
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Two windows of one person, and the server between them; `tell` is the hub's news to the second. */
async function twoWindows() {
  const server = new FakePersonalApi();
  const [here, there] = [server.window(), server.window()];
  await Promise.all([here.load(), there.load()]);
  return { server, here, there, tell: () => there.hear(server.revision) };
}

describe("one's own contacts in two windows", () => {
  it('are the same in both, and not fetched again where nothing of them is new', async () => {
    const { server, here, there, tell } = await twoWindows();
    const id = await here.create(ada);
    expect(here.contacts()).toMatchObject([{ id: `personal:${id}`, displayName: 'Ada Byron' }]);
    await tell();
    expect(there.contacts()).toEqual(here.contacts());
    const sent = server.sent;
    const before = there.contacts();
    await here.show({ ...usualDisplay, order: 'last-first' });
    await tell();
    expect(there.display().order).toBe('last-first');
    expect(there.contacts()).toBe(before);
    expect(server.sent).toBe(sent);
    await here.remove(id);
    await tell();
    expect(there.entries()).toEqual([]);
  });

  it('are changed by who has seen them, and looked at again by who has not', async () => {
    const { here, there, tell } = await twoWindows();
    const id = await here.create(ada);
    await tell();
    const seen = there.entry(`personal:${id}`)?.revision ?? 0;
    await here.change(id, { ...ada, title: 'Countess' }, seen);
    await expect(there.change(id, { ...ada, title: 'Analyst' }, seen)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    const now = there.entry(`personal:${id}`);
    expect(now?.title).toBe('Countess');
    await there.change(id, { ...ada, title: 'Analyst' }, now?.revision ?? 0);
    expect(there.entry(`personal:${id}`)?.title).toBe('Analyst');
  });

  it('make good what one window has missed before its own change', async () => {
    const { here, there } = await twoWindows();
    await here.create(ada);
    await there.create({ ...ada, firstName: 'Bea' });
    expect(there.entries().map(({ firstName }) => firstName)).toEqual(['Ada', 'Bea']);
  });

  it('have groups that both may change at once', async () => {
    const { here, there, tell } = await twoWindows();
    const id = await here.createGroup({ name: 'Family', members: [] });
    await tell();
    const add = (member: string) => (group: { name: string; members: readonly string[] }) => ({
      name: group.name,
      members: [...group.members, member],
    });
    await here.changeGroup(id, add('a'));
    await there.changeGroup(id, add('b'));
    expect(there.groups()[0]?.members).toEqual(['a', 'b']);
    await there.removeGroup(id);
    await here.changeGroup(id, add('c')).catch(() => undefined);
    await here.load();
    expect(here.groups()).toEqual([]);
  });

  it('say why they are not there, and come when they can', async () => {
    const server = new FakePersonalApi();
    const here = server.window();
    expect(here.state()).toEqual({ kind: 'waiting' });
    server.fails = 'network';
    await here.load();
    expect(here.state()).toEqual({ kind: 'failed', code: 'network' });
    await here.load();
    expect(here.state()).toEqual({ kind: 'ready' });
  });

  it('are added a batch at a time', async () => {
    const { here } = await twoWindows();
    const told: number[] = [];
    const many = Array.from({ length: 450 }, () => ada);
    await here.add(many, (count) => {
      told.push(count);
    });
    expect(told).toEqual([200, 400, 450]);
    expect(here.entries()).toHaveLength(450);
  });
});

describe('favourites', () => {
  it('show at once, in their order, and come back where they cannot be kept', async () => {
    const { server, here, there, tell } = await twoWindows();
    const refused = jest.fn();
    here.onRefused(refused);
    for (const id of ['a', 'b', 'c']) here.set(starred(id), true);
    here.move('c', 'a');
    expect(here.ids()).toEqual(['c', 'a', 'b']);
    await settle();
    await tell();
    expect(there.ids()).toEqual(['c', 'a', 'b']);
    server.fails = 'network';
    here.set(starred('x', ['a']), false);
    expect(here.ids()).toEqual(['c', 'b']);
    await settle();
    expect(here.ids()).toEqual(['c', 'a', 'b']);
    expect(refused).toHaveBeenCalledWith('network');
    here.move('c');
    here.move('gone', 'a');
    expect(here.ids()).toEqual(['a', 'b', 'c']);
  });

  it('are told to their source once it is there', async () => {
    const { here } = await twoWindows();
    const late = new LateFavourites();
    const told = jest.fn();
    late.watch(told);
    late.set(starred('early'), true);
    expect(late.ids()).toEqual([]);
    late.attach(here);
    expect(late.ids()).toEqual(['early']);
    late.set(starred('late'), true);
    expect(late.ids()).toEqual(['early', 'late']);
    expect(told).toHaveBeenCalled();
  });
});

it('knows who of a file is there already: by address, by number and name, or by the name alone', () => {
  const known: readonly PersonalFields[] = [
    { ...ada, email: 'ada@example.test' },
    { firstName: 'Grace', numbers: [] },
  ];
  const fresh = notYetKnown(
    [
      { firstName: 'A.', email: 'ADA@example.test', numbers: [] },
      { firstName: 'Countess', lastName: 'Byron', numbers: [{ kind: 'home', number: '205' }] },
      { firstName: 'Somebody', lastName: 'Else', numbers: [{ kind: 'home', number: '205' }] },
      { firstName: 'grace', numbers: [] },
      { firstName: 'Alan', numbers: [] },
      { firstName: 'Alan', numbers: [] },
    ],
    known,
  );
  expect(fresh.map(({ firstName }) => firstName)).toEqual(['Somebody', 'Alan']);
});
