import { adminDelegatesSchema, type AdminDelegates } from '../../../../shared/api/admin-delegates-schema';
import { BrowserWindow, type Answer, type Ask } from '../support/browser';
import { startTestServer, type TestServer } from '../support/test-server';

describe('delegates, as an administrator keeps them', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;
  let chloe: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    chloe = (await page.signInByHost('chloe')).token;
  });
  afterAll(() => server.dispose());

  const ask = (query = '', question: Ask = {}, token = amira): Promise<Answer> =>
    page.asked(`/api/admin/delegates${query}`, token, question);
  const list = async (query = ''): Promise<AdminDelegates> =>
    adminDelegatesSchema.parse((await ask(query)).body);
  const remove = (owner: string, delegate: string) =>
    ask(`?owner=${owner}&delegate=${delegate}`, { method: 'DELETE' });
  const pairs = async (query = '') =>
    (await list(query)).delegations.map(({ owner, delegate }) => `${owner.userName} ${delegate.userName}`);
  const davidsRooms = async () =>
    (await page.asked('/api/meetings/rooms?owner=david.okafor%40example.test', chloe)).status;

  it('are those of the configuration at first, which are not taken back here', async () => {
    const { delegations, total, people } = await list();
    expect(delegations).toEqual([
      {
        owner: { userName: 'amira', displayName: 'Amira Haddad' },
        delegate: { userName: 'bruno', displayName: 'Bruno Keller' },
        configured: true,
      },
    ]);
    expect(total).toBe(1);
    expect(people.map(({ userName }) => userName)).toEqual(['amira', 'bruno', 'chloe', 'david']);
    expect((await remove('amira', 'bruno')).status).toBe(403);
  });

  it('may use the rooms of whom they act for from then on, and no longer once that is taken back', async () => {
    expect(await davidsRooms()).toBe(403);
    const added = await ask('', { body: { owner: 'david', delegate: 'chloe' } });
    expect([added.status, added.body]).toEqual([
      201,
      {
        owner: { userName: 'david', displayName: 'David Okafor' },
        delegate: { userName: 'chloe', displayName: 'Chloé Martin' },
        configured: false,
      },
    ]);
    expect(await davidsRooms()).toBe(200);
    // Said twice, it is so once.
    expect((await ask('', { body: { owner: 'david', delegate: 'chloe' } })).status).toBe(201);
    expect(await pairs()).toEqual(['amira bruno', 'david chloe']);
    expect(await pairs('?search=CHLOE%20okafor')).toEqual(['david chloe']);
    expect((await remove('david', 'chloe')).status).toBe(200);
    expect(await davidsRooms()).toBe(403);
    expect((await remove('david', 'chloe')).status).toBe(404);
  });

  it.each([
    ['nobody as owner', { owner: 'nobody', delegate: 'chloe' }, 404],
    ['nobody as delegate', { owner: 'david', delegate: 'nobody' }, 404],
    ['one and the same', { owner: 'david', delegate: 'david' }, 400],
    ['one alone', { owner: 'david' }, 400],
    ['more than is asked', { owner: 'david', delegate: 'chloe', role: 'owner' }, 400],
  ])('are refused with %s', async (_what, body, status) => {
    expect((await ask('', { body })).status).toBe(status);
  });

  it('are nobody else’s business', async () => {
    expect((await ask('', {}, chloe)).status).toBe(403);
    expect((await ask('', { body: { owner: 'david', delegate: 'chloe' } }, chloe)).status).toBe(403);
    expect((await page.ask('/api/admin/delegates')).status).toBe(401);
  });

  it('are still there after the server was started anew', async () => {
    await ask('', { body: { owner: 'david', delegate: 'chloe' } });
    await server.close();
    server = await startTestServer({ dataDir: server.dataDir });
    page = new BrowserWindow(server.origin);
    chloe = (await page.signInByHost('chloe')).token;
    expect(await davidsRooms()).toBe(200);
  });
});
