import { adminRoomSchema, adminRoomsSchema, type AdminRoom } from '../../../../shared/api/admin-rooms-schema';
import { roomsSchema } from '../../../../shared/api/meetings-schema';
import { BrowserWindow, type Answer, type Ask } from '../support/browser';
import { startTestServer, type TestServer } from '../support/test-server';

describe('meeting rooms, as an administrator keeps them', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    bruno = (await page.signInByHost('bruno')).token;
  });
  afterAll(() => server.dispose());

  const ask = (path = '', question: Ask = {}, token = amira): Promise<Answer> =>
    page.asked(`/api/admin/rooms${path}`, token, question);
  const list = async (search = '') => adminRoomsSchema.parse((await ask(search)).body);
  const add = async (over: object = {}): Promise<AdminRoom> =>
    adminRoomSchema.parse(
      (await ask('', { body: { owner: 'bruno', name: 'Sales', number: '8300', ...over } })).body,
    );
  const remove = ({ id }: AdminRoom) => ask(`/${id}`, { method: 'DELETE' });

  it('are listed by name, without the PINs of moderators and owners, and found by any word', async () => {
    const { rooms, total, nextNumber, owners } = await list();
    expect(rooms.map(({ name }) => name)).toEqual([
      'Board',
      'Bruno’s room',
      'Chloé’s room',
      'David’s room',
      'Weekly team meeting',
    ]);
    expect(total).toBe(5);
    expect(nextNumber).toBe('8212');
    expect(owners.map(({ userName }) => userName)).toEqual(['amira', 'bruno', 'chloe', 'david']);
    expect(JSON.stringify(rooms)).not.toMatch(/82[0-9]{2}(00|11)"/);
    expect((await list('?search=CHLOE%20room')).rooms.map(({ number }) => number)).toEqual(['8203']);
    expect((await list('?search=haddad')).total).toBe(2);
    expect((await list('?search=nothing')).rooms).toEqual([]);
  });

  it('are made with PINs and a link of their own, changed and deleted', async () => {
    const room = await add();
    expect(room).toMatchObject({ owner: { userName: 'bruno' }, configured: false });
    expect(room.participantPin).toMatch(/^[0-9]{6}$/);
    const own = await page.asked('/api/meetings/rooms', bruno);
    expect(roomsSchema.parse(own.body).rooms.map(({ name }) => name)).toContain('Sales');
    const changed = await ask(`/${room.id}`, {
      method: 'PATCH',
      body: { owner: 'chloe', number: '8321', participantPin: null },
    });
    expect(changed.body).toEqual({
      id: room.id,
      slug: room.slug,
      name: 'Sales',
      number: '8321',
      owner: { userName: 'chloe', displayName: 'Chloé Martin' },
      configured: false,
    });
    expect((await page.asked(`/api/meetings/rooms/${room.id}/invitation`, bruno)).status).toBe(404);
    expect((await remove(room)).status).toBe(200);
    expect((await remove(room)).status).toBe(404);
    expect((await page.ask(`/meet/${room.slug}`)).status).toBe(404);
  });

  it('never share a number, with each other, with a person or with an emergency service', async () => {
    const room = await add();
    for (const number of ['8300', '8201', '201', '112']) {
      expect((await ask('', { body: { owner: 'amira', name: 'Other', number } })).status).toBe(409);
    }
    const twice = await Promise.all(
      ['8330', '8330'].map((number) => ask('', { body: { owner: 'amira', name: 'Twin', number } })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const taken = await ask(`/${room.id}`, { method: 'PATCH', body: { number: '8330' } });
    expect(taken.status).toBe(409);
    for (const one of (await list('?search=twin')).rooms) await remove(one);
    await remove(room);
  });

  it('of the configuration are changed and not deleted', async () => {
    const [board] = (await list('?search=board')).rooms;
    if (!board) throw new Error('the board has no room');
    expect((await remove(board)).status).toBe(403);
    expect((await ask(`/${board.id}`, { method: 'PATCH', body: { name: 'Direction' } })).status).toBe(200);
    await ask(`/${board.id}`, { method: 'PATCH', body: { name: 'Board' } });
  });

  it.each([
    ['nobody as owner', { owner: 'nobody' }, 404],
    ['a name of two lines', { name: 'a\nb' }, 400],
    ['no name', { name: ' ' }, 400],
    ['a number that is none', { number: '+33 1' }, 400],
    ['a PIN of letters', { participantPin: 'abcd' }, 400],
    ['PINs that are the same', { participantPin: '1234', moderatorPin: '1234' }, 400],
    ['a link of one’s choice', { slug: 'admin' }, 400],
  ])('are refused with %s', async (_what, over, status) => {
    const body = { owner: 'bruno', name: 'Sales', number: '8300', ...over };
    expect((await ask('', { body })).status).toBe(status);
  });

  it('are nobody else’s business', async () => {
    expect((await ask('', {}, bruno)).status).toBe(403);
    expect((await ask('', { body: { owner: 'bruno', name: 'Mine', number: '8300' } }, bruno)).status).toBe(
      403,
    );
    expect((await page.ask('/api/admin/rooms')).status).toBe(401);
  });
});
