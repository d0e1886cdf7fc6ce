import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Session } from '../../../../shared/api/session-schema';
import {
  adminEnvironmentsSchema,
  adminPeopleSchema,
  packageAnswerSchema,
  packageDefaultsSchema,
} from '../../../../shared/api/admin-schema';
import { clientName } from '../../../../server/admin/client-name';
import { BrowserWindow, type Ask } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

const window = { first: 'a'.repeat(20), second: 'b'.repeat(20), third: 'c'.repeat(20) };

describe('the administrator’s requests', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: Session;
  const logged: string[] = [];

  beforeAll(async () => {
    const record = (message: string, fields?: object): void => {
      logged.push(`${message} ${JSON.stringify(fields)}`);
    };
    const log = { debug: () => undefined, info: record, warn: record, error: record, child: () => log };
    server = await startTestServer({ log, config: testConfig({ publicUrl: 'https://calls.example.com' }) });
    page = new BrowserWindow(server.origin, window.first);
    amira = await page.signInByHost('amira');
  });
  afterAll(() => server.dispose());

  const build = (body: object, ask: Ask = {}) =>
    page.asked('/api/admin/packages', amira.token, { ...ask, body });
  const host = 'https://calls.example.com';

  it.each<[string, string]>([
    ['GET', '/api/admin/packages'],
    ['POST', '/api/admin/packages'],
    ['GET', '/api/admin/people'],
    ['DELETE', '/api/admin/people/x'],
    ['DELETE', '/api/admin/sessions/x'],
    ['GET', '/api/admin/environments'],
  ])('%s %s: refused to everybody else', async (method, path) => {
    const body = method === 'POST' ? { host, brand: {} } : undefined;
    const bruno = await new BrowserWindow(server.origin).signInByHost('bruno');
    const forbidden = await page.asked(path, bruno.token, { method, body });
    expect([forbidden.status, forbidden.body]).toMatchObject([403, { error: { code: 'forbidden' } }]);
    const nobody = await page.ask(path, { method, body });
    expect([nobody.status, nobody.body]).toMatchObject([401, { error: { code: 'unauthorized' } }]);
    const forged = await page.asked(path, amira.token.slice(0, -3) + 'abc', { method, body });
    expect(forged.status).toBe(401);
  });

  it('build the package the command line builds, and leave a line of who did', async () => {
    const { status, body } = await build({ host, brand: { en: { name: 'Acme Calls' } } });
    expect(status).toBe(200);
    const { zip = '', contents, findings, icons, outlook } = packageAnswerSchema.parse(body);
    expect(Object.keys(unzipSync(Buffer.from(zip, 'base64'))).sort()).toEqual(
      contents.map(({ name }) => name),
    );
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(
      Buffer.from(icons?.color ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(outlook).toBeUndefined();
    expect(logged.filter((line) => line.startsWith('package built'))).toEqual([
      expect.stringContaining('"by":"amira"'),
    ]);
    const defaults = await page.asked('/api/admin/packages', amira.token);
    expect(packageDefaultsSchema.parse(defaults.body)).toMatchObject({
      host,
      outlook: false,
      texts: { 'en.name': 'Contacts Avaya', 'developer.privacyUrl': `${host}/` },
    });
  });

  it('say what is wrong with a brand, a host or an icon, each by its name', async () => {
    const wrong = await build({ host: 'http://x', brand: { colour: 'red', en: { name: '' } } });
    const { zip, findings } = packageAnswerSchema.parse(wrong.body);
    expect([wrong.status, zip]).toEqual([200, undefined]);
    expect(findings.map(({ code, where }) => `${code} ${where ?? ''}`)).toEqual([
      'host-not-https http://x',
      'brand-missing en.name',
      'brand-unknown-field colour',
    ]);
    const hostile = await build({ host, brand: {}, icon: { file: 'x.svg', svg: '<svg><script/></svg>' } });
    expect(packageAnswerSchema.parse(hostile.body).findings[0]).toMatchObject({
      code: 'icon-script',
      file: 'x.svg',
    });
  });

  it('refuse what is no order at all, and what is too large', async () => {
    for (const body of [{}, { host, brand: [] }, { host: 7, brand: {} }, { host, brand: {}, more: 1 }, 'x']) {
      expect((await build(body as object)).status).toBe(400);
    }
    const svg = 'x'.repeat(700_000);
    expect((await build({ host, brand: {}, icon: { file: 'x', svg } })).status).toBe(413);
  });

  it('name the environments and what stands behind them', async () => {
    const { body } = await page.asked('/api/admin/environments', amira.token);
    expect(adminEnvironmentsSchema.parse(body).environments[0]).toEqual({
      id: 'demo',
      name: 'Demo',
      signIn: 'credentials',
      domain: 'calls.localhost',
      people: 4,
    });
  });

  it('list who is signed in, and sign somebody out everywhere or in one window', async () => {
    const [one, two] = [
      new BrowserWindow(server.origin, window.second),
      new BrowserWindow(server.origin, window.third),
    ];
    const [chloe, again] = [await one.signInByHost('chloe'), await two.signInByHost('chloe')];
    const list = async () =>
      adminPeopleSchema.parse((await page.asked('/api/admin/people', amira.token)).body).sessions;
    const hers = (await list()).filter(({ user }) => user.userName === 'chloe');
    expect(hers).toHaveLength(2);
    expect(hers[0]).toMatchObject({ environment: 'demo', own: false, connections: [] });
    expect((await list()).filter(({ own }) => own)).toMatchObject([{ user: { userName: 'amira' } }]);
    expect(Math.abs(Date.now() - (hers[0]?.since ?? 0))).toBeLessThan(60_000);
    const end = (path: string) => page.asked(path, amira.token, { method: 'DELETE' });
    expect(await end(`/api/admin/sessions/${hers[0]?.id ?? ''}`)).toMatchObject({
      status: 200,
      body: { ended: 1 },
    });
    const alive = async ({ token }: Session) => (await page.asked('/api/settings', token)).status;
    expect([await alive(chloe), await alive(again)].sort()).toEqual([200, 401]);
    expect((await end(`/api/admin/people/${chloe.user.id}`)).body).toEqual({ ended: 1 });
    expect([await alive(chloe), await alive(again)]).toEqual([401, 401]);
    expect((await one.ask('/api/sessions/refresh', { method: 'POST' })).status).toBe(401);
    expect((await end(`/api/admin/people/${chloe.user.id}`)).status).toBe(404);
    expect((await end('/api/admin/sessions/nobody')).status).toBe(404);
    expect((await end('/api/admin/sessions/..%2F..')).status).toBe(400);
    expect(logged.filter((line) => line.includes('by an administrator')).join('\n')).toMatch(
      /one sign-in ended.*"user":"chloe"[^]*signed out by.*"by":"amira".*"sessions":1/,
    );
  });

  it('show which companion is connected, and cut it off with the sign-in', async () => {
    const david = await new BrowserWindow(server.origin, 'd'.repeat(20)).signInByHost('david');
    const companion = await HubClient.connect(server.origin, {
      role: 'companion',
      token: david.token,
      epoch: randomUUID(),
    });
    const { body } = await page.asked('/api/admin/people', amira.token);
    const his = adminPeopleSchema.parse(body).sessions.find(({ user }) => user.userName === 'david');
    expect(his?.connections).toEqual([{ role: 'companion' }]);
    await page.asked(`/api/admin/people/${david.user.id}`, amira.token, { method: 'DELETE' });
    expect(await companion.ended()).toBe('io server disconnect');
  });

  it('are limited, so that a script cannot keep the server drawing', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count += 1) statuses.add((await build({ host: 'x', brand: {} })).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

describe('the name of a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
      'Chrome 142, Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/141.0.1',
      'Edge 141, Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
      'Chrome 156, Linux',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Safari 18, macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari 18, iOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0 Teams/24004',
      'Teams 24004, Windows',
    ],
    ['curl/8.5', undefined],
    [undefined, undefined],
  ])('%p is %p', (agent, name) => {
    expect(clientName(agent)).toBe(name);
  });
});
