import { sessionSchema } from '../../../shared/api/session-schema';
import { freshDataDirectory, removeDirectory } from './support/data-directories';
import { BrowserWindow } from './support/browser';
import { startTestServer, type TestServer } from './support/test-server';

const WINDOW = 'a1b2c3d4e5f6a7b8';
const COOKIE = `session.${WINDOW}`;

describe('a session of a window', () => {
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer({ httpsPort: 0 });
  });
  afterAll(() => server.dispose());
  beforeEach(() => {
    page = new BrowserWindow(server.origin, WINDOW);
  });

  const refresh = () => page.ask('/api/sessions/refresh', { method: 'POST' });
  const settings = (token: string) => page.asked('/api/settings', token);

  it('is renewed by a cookie no script can read, which is another each time', async () => {
    const vouched = await page.ask('/preview/api/host-token', { body: { userName: 'amira' } });
    const { token: hostToken } = vouched.body as { token: string };
    const signedIn = await page.ask('/api/sessions', { body: { environment: 'demo', hostToken } });
    const line = signedIn.headers.get('set-cookie') ?? '';
    expect(line).toMatch(new RegExp(`^session\\.${WINDOW}=`));
    expect(line).toContain('HttpOnly');
    expect(line).toContain('Path=/api/sessions');
    expect(line).toContain('SameSite=Lax');
    expect(line).not.toContain('Secure');

    const first = page.cookies.get(COOKIE);
    const renewed = sessionSchema.parse((await refresh()).body);
    expect(renewed.user.userName).toBe('amira');
    expect(renewed.token).not.toBe(sessionSchema.parse(signedIn.body).token);
    expect(page.cookies.get(COOKIE)).not.toBe(first);
    expect((await settings(renewed.token)).status).toBe(200);
  });

  it('gives a repetition within the grace the same cookie: the answer may have been lost', async () => {
    await page.signInByHost('amira');
    const before = page.cookies.get(COOKIE) ?? '';
    await refresh();
    const after = page.cookies.get(COOKIE);
    page.cookies.set(COOKIE, before);
    expect((await refresh()).status).toBe(200);
    expect(page.cookies.get(COOKIE)).toBe(after);
  });

  it('renews once for many who ask at the same time', async () => {
    await page.signInByHost('amira');
    const answers = await Promise.all(Array.from({ length: 6 }, refresh));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(200));
    expect((await refresh()).status).toBe(200);
  });

  it('ends for everybody when an old cookie turns up', async () => {
    const thief = new BrowserWindow(server.origin, WINDOW);
    await page.signInByHost('bruno');
    thief.cookies.set(COOKIE, page.cookies.get(COOKIE) ?? '');
    await refresh();
    const { body } = await refresh();
    const { token } = sessionSchema.parse(body);

    const stolen = await thief.ask('/api/sessions/refresh', { method: 'POST' });
    expect(stolen.status).toBe(401);
    expect((await settings(token)).status).toBe(401);
    expect((await refresh()).status).toBe(401);
    expect(page.cookies.has(COOKIE)).toBe(false);
  });

  it('is not renewed without the name of the window, with a made-up one, or by nobody', async () => {
    await page.signInByHost('amira');
    const nameless = await page.ask('/api/sessions/refresh', { method: 'POST', headers: { 'x-window': '' } });
    expect(nameless.status).toBe(400);
    const strange = await page.ask('/api/sessions/refresh', {
      method: 'POST',
      headers: { 'x-window': 'a;Path=/' },
    });
    expect(strange.status).toBe(400);
    const other = await page.ask('/api/sessions/refresh', {
      method: 'POST',
      headers: { 'x-window': 'f'.repeat(16) },
    });
    expect(other.status).toBe(401);
  });

  it('is never begun or renewed by a page of another site', async () => {
    await page.signInByHost('amira');
    const answer = await page.ask('/api/sessions/refresh', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const own = await page.ask('/api/environments', { headers: { origin: server.origin } });
    expect(own.headers.get('access-control-allow-origin')).toBe(server.origin);
  });

  it('ends by signing out: token and cookie are worth nothing afterwards', async () => {
    const { token } = await page.signInByHost('chloe');
    const cookie = page.cookies.get(COOKIE) ?? '';
    expect((await page.asked('/api/sessions', token, { method: 'DELETE' })).status).toBe(204);
    expect(page.cookies.has(COOKIE)).toBe(false);
    expect((await settings(token)).status).toBe(401);
    page.cookies.set(COOKIE, cookie);
    expect((await refresh()).status).toBe(401);
  });

  it('can be ended by the cookie alone, when the token has expired meanwhile', async () => {
    const { token } = await page.signInByHost('chloe');
    expect((await page.ask('/api/sessions', { method: 'DELETE' })).status).toBe(204);
    expect((await settings(token)).status).toBe(401);
    expect((await page.ask('/api/sessions', { method: 'DELETE' })).status).toBe(401);
  });

  it('leaves two people side by side in one browser alone', async () => {
    await page.signInByHost('amira');
    const beside = new BrowserWindow(server.origin, 'b'.repeat(32));
    for (const [name, value] of page.cookies) beside.cookies.set(name, value);
    await beside.signInByHost('bruno');
    expect(beside.cookies.size).toBe(2);
    const renewed = await beside.ask('/api/sessions/refresh', { method: 'POST' });
    expect(sessionSchema.parse(renewed.body).user.userName).toBe('bruno');
    expect(sessionSchema.parse((await refresh()).body).user.userName).toBe('amira');
  });

  it('lets the cookies of windows long closed go, not those in use', async () => {
    await page.signInByHost('amira');
    const browser = new BrowserWindow(server.origin, 'c'.repeat(20));
    for (const [name, value] of page.cookies) browser.cookies.set(name, value);
    for (let index = 0; index < 30; index += 1) {
      browser.cookies.set(`session.${String(index).padStart(16, '0')}`, 'left.behind');
    }
    await browser.signInByHost('bruno');
    expect(browser.cookies.size).toBe(20);
    expect(browser.cookies.has(COOKIE)).toBe(true);
    expect(browser.cookies.has(`session.${'c'.repeat(20)}`)).toBe(true);
  });
});

it('sessions outlive a restart of the server', async () => {
  const dataDir = await freshDataDirectory();
  try {
    const before = await startTestServer({ dataDir });
    const page = new BrowserWindow(before.origin, WINDOW);
    const { token, user } = await page.signInByHost('amira');
    await before.close();

    const after = await startTestServer({ dataDir });
    const returned = new BrowserWindow(after.origin, WINDOW);
    for (const [name, value] of page.cookies) returned.cookies.set(name, value);
    expect((await returned.asked('/api/settings', token)).status).toBe(200);
    const renewed = await returned.ask('/api/sessions/refresh', { method: 'POST' });
    expect(sessionSchema.parse(renewed.body).user).toEqual(user);
    await after.close();
  } finally {
    removeDirectory(dataDir);
  }
});
