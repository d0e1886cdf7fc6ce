import { directoryPageSchema } from '../../../shared/api/directory-schema';
import { hashPassword } from '../../../server/sign-in/password-hash';
import { BrowserWindow } from './support/browser';
import { freshDataDirectory, removeDirectory } from './support/data-directories';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

describe('the directory', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let token: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    ({ token } = await page.signInByHost('amira'));
  });
  afterAll(() => server.dispose());

  const list = async (query: string) => {
    const { body } = await page.asked(`/api/directory${query}`, token);
    return directoryPageSchema.parse(body);
  };

  it('has everybody in display order, whatever letters the name begins with', async () => {
    const { contacts, cursor } = await list('');
    expect(cursor).toBeUndefined();
    // Forty people and places, and the two groups.
    expect(contacts).toHaveLength(42);
    const names = contacts.map(({ displayName }) => displayName);
    expect(names.indexOf('Élodie Bernard')).toBeLessThan(names.indexOf('Emma Johansson'));
    expect(contacts.find(({ displayName }) => displayName === 'Chloé Martin')).toMatchObject({
      origin: 'directory',
      numbers: [{ kind: 'work', number: '203' }],
      email: 'chloe.martin@example.test',
    });
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(42);
  });

  it('comes in pages that leave nobody out', async () => {
    const whole = (await list('')).contacts;
    const collected = [];
    let cursor: string | undefined;
    do {
      const part = await list(`?limit=7${cursor === undefined ? '' : `&cursor=${cursor}`}`);
      collected.push(...part.contacts);
      cursor = part.cursor;
    } while (cursor !== undefined);
    expect(collected).toEqual(whole);
  });

  it('is searched without regard to accents', async () => {
    const { contacts } = await list('?search=chloe&limit=5');
    expect(contacts[0]?.displayName).toBe('Chloé Martin');
    expect((await list('?search=lukas')).contacts[0]?.displayName).toBe('Katarzyna Łukasiewicz');
  });

  it.each([
    '?limit=0',
    '?limit=-1',
    '?limit=1e9',
    '?cursor=%27',
    '?cursor=bm9ib2R5',
    '?sort=name',
    `?search=${'x'.repeat(101)}`,
  ])('refuses %s', async (query) => {
    const { status, body } = await page.asked(`/api/directory${query}`, token);
    expect([status, body]).toMatchObject([400, { error: { code: 'invalid-input' } }]);
  });

  it('is for those signed in', async () => {
    expect((await page.ask('/api/directory')).status).toBe(401);
  });
});

it('people and entries of the configuration replace those before, and keep their accounts', async () => {
  const dataDir = await freshDataDirectory();
  const passwordHash = await hashPassword('a long one', 14);
  const person = { userName: 'ada', displayName: 'Ada Lovelace', extension: '4001', passwordHash };
  const environment = { id: 'office', name: 'Office', domain: 'sip.example.com', extensionLength: 4 };
  const start = (config: Parameters<typeof testConfig>[0]) =>
    startTestServer({ dataDir, demo: false, config: testConfig({ environment, ...config }) });
  const signIn = (server: TestServer, userName: string) =>
    new BrowserWindow(server.origin).ask('/api/sessions', {
      body: { environment: 'office', userName, password: 'a long one' },
    });
  try {
    const first = await start({
      users: [person],
      directory: [{ displayName: 'Taxi', numbers: [{ kind: 'other', number: '+33199001999' }] }],
    });
    const before = await signIn(first, 'Ada');
    expect(before.status).toBe(201);
    const { token, user } = before.body as { token: string; user: { id: string } };
    const listed = await new BrowserWindow(first.origin).asked('/api/directory', token);
    expect(directoryPageSchema.parse(listed.body).contacts.map(({ displayName }) => displayName)).toEqual([
      'Ada Lovelace',
      'Taxi',
    ]);
    await first.close();

    const second = await start({ users: [{ ...person, userName: 'grace', extension: '4002' }] });
    expect((await signIn(second, 'ada')).status).toBe(401);
    expect((await new BrowserWindow(second.origin).asked('/api/settings', token)).status).toBe(401);
    await second.close();

    const third = await start({ users: [{ ...person, displayName: 'Ada King' }] });
    const after = await signIn(third, 'ada');
    expect(after.body).toMatchObject({ user: { id: user.id, displayName: 'Ada King' } });
    await third.close();
  } finally {
    removeDirectory(dataDir);
  }
});
