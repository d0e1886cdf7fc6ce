import { configSchema } from '../../../../server/config/config';
import { openRooms } from '../../../../server/meetings/open-rooms';
import type { RoomDirectory } from '../../../../server/meetings/room-directory';
import { UserDirectory } from '../../../../server/sign-in/user-directory';
import { openStore, type Store } from '../../../../server/store/open-store';
import { freshDataDirectory, removeDirectory } from '../support/data-directories';
import { quietLogger } from '../support/quiet-logger';
import { storeThread } from '../support/store-thread';

const account = (userName: string, extension: string) => ({
  userName,
  displayName: userName,
  extension,
  role: 'user' as const,
  passwordHash: 'hash',
});
const ada = account('ada', '4001');
const grace = account('grace', '4002');

describe('the rooms of a configuration', () => {
  let dataDir: string;
  let store: Store;

  beforeAll(async () => {
    dataDir = await freshDataDirectory();
    store = await openStore({ dataDir, workerFile: storeThread, log: quietLogger });
  });
  afterAll(async () => {
    await store.close();
    removeDirectory(dataDir);
  });

  const start = async (
    rooms: readonly object[],
    people: Parameters<Store['users']['replaceAll']>[1] = [ada, grace],
  ): Promise<RoomDirectory> => {
    const config = configSchema.parse({ meetings: { rooms } });
    const users = new UserDirectory(await store.users.replaceAll(config.environment.id, people));
    const emergencyNumbers = ['112'];
    return openRooms({ store: store.rooms, users, config, demo: false, emergencyNumbers, log: quietLogger });
  };

  it('are made once, with a link and PINs of their own that stay', async () => {
    const order = { owner: 'ada', name: 'Engine', number: '8001' };
    const [made] = (await start([order])).all;
    expect(made).toMatchObject({ name: 'Engine', number: '8001', configured: true });
    expect(made?.slug).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const pins = [made?.ownerPin, made?.moderatorPin, made?.participantPin];
    expect(new Set(pins).size).toBe(3);
    expect(pins).toEqual(pins.map(() => expect.stringMatching(/^[0-9]{6}$/) as string));
    expect((await start([order])).all).toEqual([made]);
  });

  it('keep what was changed since, until the configuration says something else', async () => {
    const order = {
      owner: 'ada',
      name: 'Engine',
      number: '8001',
      slug: 'engine',
      pins: { moderator: '1111' },
    };
    const [made] = (await start([order])).all;
    if (!made) throw new Error('no room');
    await store.rooms.change(made.id, { ...made, name: 'Analytical engine', moderatorPin: '7777' });
    expect((await start([order])).all).toMatchObject([{ name: 'Analytical engine', moderatorPin: '7777' }]);
    const other = { ...order, pins: { moderator: '2222', participant: null } };
    const [changed] = (await start([other])).all;
    expect(changed).toEqual({ ...made, moderatorPin: '2222', participantPin: undefined });
    expect(changed?.id).toBe(made.id);
  });

  it('may exchange their numbers, and go when they are named no more', async () => {
    const one = { owner: 'ada', name: 'One', number: '8001', slug: 'one-room' };
    const two = { owner: 'grace', name: 'Two', number: '8002', slug: 'two-room' };
    await start([one, two]);
    const exchanged = await start([
      { ...one, number: '8002' },
      { ...two, number: '8001' },
    ]);
    expect(exchanged.byNumber('8002')).toMatchObject({ slug: 'one-room' });
    expect(exchanged.byNumber('8001')).toMatchObject({ slug: 'two-room' });
    expect((await start([one])).all.map(({ slug }) => slug)).toEqual(['one-room']);
  });

  it('are found by number and link, but not where the owner has left or an extension has the number', async () => {
    const order = { owner: 'ada', name: 'Engine', number: '8001', slug: 'engine' };
    const there = await start([order]);
    expect(there.byNumber('8001')).toMatchObject({ name: 'Engine' });
    expect(there.bySlug('ENGINE')).toMatchObject({ number: '8001' });
    expect(there.byNumber('8002')).toBeUndefined();
    const [stored] = there.all;
    if (!stored) throw new Error('no room');
    await start([]);
    await store.rooms.add('demo', { ...stored, configured: false });
    const left = await start([], [grace]);
    expect(left.byNumber('8001')).toBeUndefined();
    expect(left.bySlug('engine')).toBeUndefined();
    expect(left.holderOf('8001')).toMatchObject({ slug: 'engine' });
    const taken = await start([], [ada, { ...grace, extension: '8001' }]);
    expect(taken.byNumber('8001')).toBeUndefined();
    await store.rooms.remove(stored.id);
  });

  it.each([
    ['nobody’s', { owner: 'nobody' }, /belongs to "nobody", who is none of the users/],
    ['on an extension', { number: '4002' }, /has the number 4002, which is somebody's extension/],
    ['on an emergency number', { number: '112' }, /has the number 112, which is an emergency number/],
  ])('are refused in one line when one is %s', async (_what, wrong, message) => {
    const order = { owner: 'ada', name: 'Engine', number: '8001', ...wrong };
    await expect(start([order])).rejects.toThrow(message);
  });

  it('are refused when an administrator made another room with the number', async () => {
    const [made] = (await start([{ owner: 'ada', name: 'Engine', number: '8001', slug: 'engine' }])).all;
    if (!made) throw new Error('no room');
    await start([]);
    await store.rooms.add('demo', { ...made, name: 'Mine', configured: false });
    const again = start([{ owner: 'grace', name: 'Two', number: '8001' }]);
    await expect(again).rejects.toThrow(/number 8001 of the room "Two" belongs to "Mine"/);
    await store.rooms.remove(made.id);
  });

  it('may be ten thousand, and one is found among them at once', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      owner: index % 2 === 0 ? 'ada' : 'grace',
      name: `Room ${String(index)}`,
      number: `9${String(index).padStart(5, '0')}`,
      slug: `room-${String(index)}`,
    }));
    const rooms = await start(many);
    expect(rooms.all).toHaveLength(10_000);
    const began = performance.now();
    for (let index = 0; index < 10_000; index += 1) {
      expect(rooms.byNumber(`9${String(index).padStart(5, '0')}`) === undefined).toBe(false);
    }
    expect(performance.now() - began).toBeLessThan(2_000);
    await start([]);
  });

  it.each([
    ['a number twice', [{ number: '1000' }, { number: '1000' }], 'used twice'],
    ['PINs that are the same', [{ pins: { moderator: '1234', participant: '1234' } }], 'must differ'],
    ['a name of two lines', [{ name: 'a\nb' }], 'one line'],
    ['a link that is none', [{ slug: '../admin' }], 'lower-case'],
  ])('are refused with %s', (_what, wrong, message) => {
    const rooms = wrong.map((over) => ({ owner: 'ada', name: 'Engine', number: '8001', ...over }));
    expect(() => configSchema.parse({ meetings: { rooms } })).toThrow(message);
  });
});
