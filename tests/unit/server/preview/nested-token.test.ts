import { attemptSchema, sessionSchema } from '../../../../shared/api/session-schema';
import { nestedTokenSchema } from '../../../../shared/api/preview-schema';
import { BrowserWindow } from '../support/browser';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

const code = (body: unknown): unknown => (body as { error?: { code?: string } }).error?.code;

describe('the broker of the simulated Teams', () => {
  let server: TestServer;
  let page: BrowserWindow;

  // Known by an address that does not lead to it, as behind a proxy: it reaches its own identity provider all the same.
  beforeAll(async () => {
    server = await startTestServer({ config: testConfig({ publicUrl: 'https://calls.example.test' }) });
    page = new BrowserWindow(server.origin, 'w'.repeat(16));
  });
  afterAll(() => server.dispose());

  const nestedToken = (userName: string, clientId = 'calling-suite') =>
    page.ask('/preview/api/nested-token', { body: { userName, clientId } });
  const signIn = (body: object) => page.ask('/api/sessions', { body: { environment: 'demo-sso', ...body } });

  it('gives a token that signs its person in where the environment takes such', async () => {
    const { idToken, issuer } = nestedTokenSchema.parse((await nestedToken('bruno')).body);
    expect(issuer).toBe('https://calls.example.test/preview/idp');
    const { status, body } = await signIn({ providerToken: idToken });
    expect(status).toBe(201);
    expect(sessionSchema.parse(body)).toMatchObject({ environment: 'demo-sso', user: { userName: 'bruno' } });
  });

  it('gives none that is taken for another purpose, to another client or for somebody unknown', async () => {
    const { accessToken } = nestedTokenSchema.parse((await nestedToken('bruno')).body);
    const { status, body } = await signIn({ providerToken: accessToken });
    expect([status, code(body)]).toEqual([401, 'unauthorized']);
    expect((await nestedToken('bruno', 'another')).status).toBe(404);
    expect((await nestedToken('nobody')).status).toBe(404);
  });

  it('sends whoever is to be asked to the address it is known by', async () => {
    const answer = await page.ask('/api/oauth/attempts', { body: { environment: 'demo-sso' } });
    const { url } = attemptSchema.parse(answer.body);
    expect(url).toMatch(/^https:\/\/calls\.example\.test\/api\/oauth\/start/);
    const { pathname, search } = new URL(url);
    const { status, headers } = await page.ask(pathname + search);
    expect(status).toBe(302);
    expect(headers.get('location')).toMatch(/^https:\/\/calls\.example\.test\/preview\/idp\/auth\?/);
  });

  it('learns, and its windows do, that a session was ended on every device', async () => {
    const { idToken } = nestedTokenSchema.parse((await nestedToken('chloe')).body);
    const { token } = sessionSchema.parse((await signIn({ providerToken: idToken })).body);
    const other = new BrowserWindow(server.origin, 'x'.repeat(16));
    const theirs = await other.ask('/api/sessions', {
      body: { environment: 'demo-sso', providerToken: idToken },
    });
    const everywhere = '/api/sessions?everywhere=true';
    await other.asked(everywhere, sessionSchema.parse(theirs.body).token, { method: 'DELETE' });
    const asked = await page.asked('/api/settings', token);
    expect([asked.status, code(asked.body)]).toEqual([401, 'signed-out']);
    const renewed = await page.ask('/api/sessions/refresh', { method: 'POST' });
    expect([renewed.status, code(renewed.body)]).toEqual([401, 'signed-out']);
  });
});
