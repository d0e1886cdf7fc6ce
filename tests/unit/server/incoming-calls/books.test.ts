import { openIncomingCalls } from '../../../../server/incoming-calls/open-incoming-calls';
import { RoomDirectory } from '../../../../server/meetings/room-directory';
import { openSettings } from '../../../../server/settings/open-settings';
import { UserDirectory } from '../../../../server/sign-in/user-directory';
import { openStore, type Store } from '../../../../server/store/open-store';
import type { GroupValues } from '../../../../server/store/hunt-group-store';
import { errorCodeOf } from '../../../../shared/errors/app-error';
import { freshDataDirectory, removeDirectory } from '../support/data-directories';
import { quietLogger } from '../support/quiet-logger';
import { storeThread } from '../support/store-thread';
import { testConfig, type TestConfig } from '../support/test-server';

const account = (userName: string, extension: string, incoming?: object) => ({
  userName,
  displayName: userName,
  extension,
  role: 'user' as const,
  passwordHash: '$scrypt$ln=17,r=8,p=1$mL0c7o7ZW12MhqLLknBw/g$sP59ds7lz8O4BuSZ6GdCR7y6ZOrDwRAzraxIYGlRTMg',
  ...(incoming && { incoming }),
});
const accounts = [account('ada', '401', { forward: false, internalTwin: '402' }), account('grace', '402')];

describe('what administrators decide of incoming calls', () => {
  let dataDir: string;
  let store: Store;
  let told: string[];

  beforeAll(async () => {
    dataDir = await freshDataDirectory();
    store = await openStore({ dataDir, workerFile: storeThread, log: quietLogger });
  });
  beforeEach(() => {
    told = [];
  });
  afterAll(async () => {
    await store.close();
    removeDirectory(dataDir);
  });

  const open = async (more: TestConfig = {}) => {
    const config = testConfig({ users: accounts, ...more });
    const users = new UserDirectory(await store.users.replaceAll(config.environment.id, config.users));
    const room = { id: 'room', ownerUserId: users.findByName('ada')?.id ?? '', slug: 'a-room', name: 'Room' };
    const pins = { ownerPin: '1111', moderatorPin: '2222', configured: true };
    const rooms = new RoomDirectory([{ ...room, ...pins, number: '8001' }], users);
    const settings = await openSettings({ config, dataDir, log: quietLogger });
    const incoming = await openIncomingCalls({
      store,
      users,
      rooms,
      config,
      demo: false,
      settings: settings.book,
      tell: (userId) => told.push(users.find(userId)?.userName ?? '?'),
      features: () => undefined,
      waiting: () => undefined,
      canPark: false,
      activity: () => 'free',
      log: quietLogger,
    });
    settings.close();
    const id = (name: string): string => users.findByName(name)?.id ?? '';
    return { ...incoming, users, id };
  };
  const member = (userId: string) => ({ userId, on: true, mayChange: true });
  const group = (userIds: readonly string[], over: Partial<GroupValues> = {}): GroupValues => ({
    name: 'Support',
    number: '600',
    kind: 'rotary',
    ringSeconds: 20,
    members: userIds.map(member),
    ...over,
  });
  const refused = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      return errorCodeOf(error);
    }
    throw new Error('it was allowed');
  };

  it('makes, changes and removes groups, tells their members, and keeps all of it', async () => {
    const { groupBook, id } = await open();
    const made = await groupBook.add(group([id('ada'), id('grace')], { overflow: 'voicemail' }));
    expect(told).toEqual(['ada', 'grace']);
    await groupBook.switchMember(made.id, id('grace'), false);
    await groupBook.change(made.id, { name: 'Help', members: [{ ...member(id('grace')), on: false }] });
    await groupBook.change(made.id, { overflow: null });
    const again = await open();
    expect(again.groups.all).toEqual([
      {
        ...group([]),
        id: made.id,
        name: 'Help',
        configured: false,
        members: [{ userId: id('grace'), on: false, mayChange: true }],
      },
    ]);
    told = [];
    await again.groupBook.remove(made.id);
    expect(told).toEqual(['grace']);
    expect((await open()).groups.all).toEqual([]);
  });

  it('refuses groups that could not be called, and members nobody knows', async () => {
    const { groupBook, id } = await open();
    const made = await groupBook.add(group([], { number: '601' }));
    for (const number of ['401', '8001', '601', '112']) {
      expect(await refused(groupBook.add(group([], { number })))).toBe('number-taken');
    }
    expect(await refused(groupBook.add(group(['nobody'])))).toBe('not-found');
    expect(await refused(groupBook.add(group([id('ada'), id('ada')])))).toBe('invalid-input');
    expect(await refused(groupBook.add(group([], { overflow: '600' })))).toBe('forward-loop');
    expect(await refused(groupBook.add(group([], { overflow: '112' })))).toBe('forward-forbidden');
    expect(await refused(groupBook.change('none', { name: 'x' }))).toBe('not-found');
    expect(await refused(groupBook.remove('none'))).toBe('not-found');
    await groupBook.remove(made.id);
  });

  it('brings groups of the configuration up to date, and leaves to members what is theirs', async () => {
    const said = { name: 'Night', number: '610', members: ['ada', 'grace'] };
    const first = await open({ groups: [said] });
    const night = first.groups.byNumber('610');
    if (!night) throw new Error('no group');
    await first.groupBook.switchMember(night.id, first.id('grace'), false);
    const same = await open({ groups: [said] });
    expect(same.groups.byNumber('610')?.members.map(({ on }) => on)).toEqual([true, false]);
    const changed = await open({ groups: [{ ...said, name: 'Late', members: ['grace', 'ada'] }] });
    expect(changed.groups.byNumber('610')).toMatchObject({ id: night.id, name: 'Late' });
    expect(changed.groups.byNumber('610')?.members.map(({ on }) => on)).toEqual([false, true]);
    expect(await refused(changed.groupBook.remove(night.id))).toBe('forbidden');
    expect((await open()).groups.all).toEqual([]);
  });

  it.each([
    ['a number of a person', { name: 'X', number: '401' }, /the number 401.*a person/],
    ['a number of a room', { name: 'X', number: '8001' }, /the number 8001.*a meeting room/],
    ['an emergency number', { name: 'X', number: '112' }, /an emergency number/],
    ['an unknown member', { name: 'X', number: '600', members: ['eve'] }, /names "eve"/],
  ])('does not start with a group of %s', async (_, said, message) => {
    await expect(open({ groups: [said] })).rejects.toThrow(message);
  });

  it('gives rights over those of the configuration, and takes them back', async () => {
    const { rights, book, users, id } = await open();
    expect(rights.of(id('ada'))).toEqual({ forward: false, sendAll: true, internalTwin: '402' });
    await rights.change(id('ada'), { forward: true, internalTwin: null, mobileTwin: '+33 6 39 98 04 04' });
    expect(told).toEqual(['ada']);
    expect((await open()).rights.of(id('ada'))).toEqual({
      forward: true,
      sendAll: true,
      mobileTwin: '+33639980404',
    });
    const ada = users.find(id('ada'));
    if (!ada) throw new Error('no ada');
    expect(book.of(ada).rights.forward).toBe(true);
    await rights.reset(id('ada'));
    expect(rights.of(id('ada'))).toEqual({ forward: false, sendAll: true, internalTwin: '402' });
    expect(rights.givenTo(id('ada'))).toBeUndefined();
  });

  it('refuses twins that are none', async () => {
    const { rights, id } = await open();
    const change = (edit: object) => refused(rights.change(id('ada'), edit));
    expect(await change({ internalTwin: '401' })).toBe('forward-loop');
    expect(await change({ internalTwin: '499' })).toBe('not-found');
    expect(await change({ mobileTwin: '112' })).toBe('forward-forbidden');
    expect(await change({ mobileTwin: '*21*402#' })).toBe('invalid-input');
    expect(await refused(rights.change('nobody', { forward: true }))).toBe('not-found');
  });

  it('takes a forward out of force with the right, and gives it back with it', async () => {
    const { rights, book, plan, users, telephoneStates, id } = await open();
    const ada = users.find(id('ada'));
    if (!ada) throw new Error('no ada');
    await rights.change(ada.id, { forward: true, internalTwin: null });
    await book.change(ada, { forwarding: { all: true, allNumber: '402' } });
    const first = () => plan.routeOf({ caller: '499', called: '401' })?.begin();
    expect(first()).toMatchObject({ ringing: [{ number: '402', cause: 'forwarded' }], via: ['401'] });
    expect(telephoneStates('401')).toEqual(['forwarded']);
    await rights.change(ada.id, { forward: false });
    expect(first()).toBeUndefined();
    expect(telephoneStates('401')).toEqual([]);
    // What is on may be switched off all the same.
    await book.change(ada, { forwarding: { all: false } });
    expect(book.choicesOf(ada.id).forwarding).toMatchObject({ all: false, allNumber: '402' });
  });
});
