import { ownSessionsSchema, sessionSchema } from '../../../shared/api/session-schema';
import { BrowserWindow } from './support/browser';
import { freshDataDirectory, removeDirectory } from './support/data-directories';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

describe('where somebody is signed in', () => {
  let server: TestServer;
  const windows: BrowserWindow[] = [];

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.dispose());
  beforeEach(() => {
    windows.length = 0;
  });

  /** In a window of its own. */
  const signIn = async (userName: string) => {
    const page = new BrowserWindow(server.origin, String(windows.length).repeat(16));
    windows.push(page);
    return { page, session: await page.signInByHost(userName) };
  };
  const list = async ({ page, session }: Awaited<ReturnType<typeof signIn>>) =>
    ownSessionsSchema.parse((await page.asked('/api/sessions', session.token)).body).sessions;

  it('is listed to them alone, each with its app, and can be ended one by one', async () => {
    const tab = await signIn('bruno');
    const vouched = await tab.page.ask('/preview/api/host-token', { body: { userName: 'bruno' } });
    const { token: hostToken } = vouched.body as { token: string };
    await tab.page.ask('/api/sessions', {
      body: { environment: 'demo-sso', hostToken },
      headers: { 'x-app': 'companion', 'x-window': 'f'.repeat(16) },
    });
    const other = await signIn('amira');
    const seen = await list(tab);
    expect(seen.map(({ app, environment, current }) => ({ app, environment, current }))).toEqual(
      expect.arrayContaining([
        { app: 'companion', environment: 'demo-sso', current: false },
        { app: undefined, environment: 'demo', current: true },
      ]),
    );
    expect(seen.every(({ since, lastUse }) => since > 0 && lastUse >= since)).toBe(true);

    const [amiras] = await list(other);
    const away = await tab.page.asked(`/api/sessions/${amiras?.id ?? ''}`, tab.session.token, {
      method: 'DELETE',
    });
    expect(away.status).toBe(404);
    const companion = seen.find(({ app }) => app === 'companion');
    const path = `/api/sessions/${companion?.id ?? ''}`;
    expect((await tab.page.asked(path, tab.session.token, { method: 'DELETE' })).status).toBe(204);
    expect((await tab.page.asked(path, tab.session.token, { method: 'DELETE' })).status).toBe(404);
    expect(await list(tab)).toHaveLength(1);
  });

  it('is nowhere any more after signing out everywhere; others stay', async () => {
    const [desk, home, other] = [await signIn('chloe'), await signIn('chloe'), await signIn('david')];
    const everywhere = '/api/sessions?everywhere=true';
    expect((await desk.page.asked(everywhere, desk.session.token, { method: 'DELETE' })).status).toBe(204);
    for (const { page, session } of [desk, home]) {
      expect((await page.asked('/api/settings', session.token)).status).toBe(401);
      expect((await page.ask('/api/sessions/refresh', { method: 'POST' })).status).toBe(401);
    }
    expect((await other.page.asked('/api/settings', other.session.token)).status).toBe(200);
    const odd = await other.page.asked('/api/sessions?everywhere=perhaps', other.session.token, {
      method: 'DELETE',
    });
    expect(odd.status).toBe(400);
  });
});

it('a session ends with the environment it was begun in', async () => {
  const dataDir = await freshDataDirectory();
  const lobby = { id: 'lobby', name: 'Lobby', signIn: { kind: 'none' as const, user: 'bruno' } };
  try {
    const before = await startTestServer({ dataDir, config: testConfig({ environments: [lobby] }) });
    const page = new BrowserWindow(before.origin, 'a'.repeat(16));
    const answer = await page.ask('/api/sessions', { body: { environment: 'lobby' } });
    const { token } = sessionSchema.parse(answer.body);
    expect((await page.asked('/api/settings', token)).status).toBe(200);
    await before.close();

    const after = await startTestServer({ dataDir });
    const returned = new BrowserWindow(after.origin, 'a'.repeat(16));
    for (const [name, value] of page.cookies) returned.cookies.set(name, value);
    expect((await returned.asked('/api/settings', token)).status).toBe(401);
    expect((await returned.ask('/api/sessions/refresh', { method: 'POST' })).status).toBe(401);
    await after.close();
  } finally {
    removeDirectory(dataDir);
  }
});
