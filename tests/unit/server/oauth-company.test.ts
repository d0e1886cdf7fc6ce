import { sessionSchema } from '../../../shared/api/session-schema';
import { BrowserWindow } from './support/browser';
import { FakeProvider } from './support/fake-provider';
import { begin, Visit } from './support/identity-provider-visit';
import { startTestServer, testConfig, type TestServer } from './support/test-server';
import { freePort } from '../../support/free-port';

const teams = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const code = (body: unknown): unknown => (body as { error?: { code?: string } }).error?.code;

describe('the identity provider of a company', () => {
  let fake: FakeProvider;
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    fake = await new FakeProvider().start();
    const port = await freePort();
    server = await startTestServer({
      port,
      config: testConfig({
        publicUrl: `http://localhost:${String(port)}`,
        environments: [
          {
            id: 'company',
            name: 'Company account',
            signIn: {
              kind: 'oauth',
              issuer: fake.issuer,
              clientId: 'client',
              clientSecret: 'hush',
              nested: true,
              hostTokens: true,
              graph: {},
            },
          },
          {
            id: 'lobby',
            name: 'Lobby',
            signIn: { kind: 'none', user: 'bruno', networks: ['127.0.0.0/8', '::1/128'] },
          },
          {
            id: 'vault',
            name: 'Vault',
            signIn: { kind: 'none', user: 'bruno', networks: ['10.0.0.0/8', 'fd00::/8'] },
          },
          {
            id: 'nobody',
            name: 'Nobody',
            signIn: { kind: 'oauth', issuer: 'http://localhost:1', clientId: 'x' },
          },
        ],
      }),
    });
  });
  afterAll(async () => {
    await server.dispose();
    await fake.stop();
  });
  beforeEach(() => {
    fake.answers.clear();
    fake.idToken = {};
    page = new BrowserWindow(server.origin, 'c'.repeat(16));
  });

  /** From the tab's first request to its last, with what the provider sends the browser back with. */
  const signInWith = async (more?: Record<string, string>) => {
    const attempt = await begin(page, 'company');
    fake.answers.set('/authorize', (request, response) => {
      response.writeHead(302, { location: fake.comeBack(`${fake.issuer}${request.url ?? ''}`, more) }).end();
    });
    const shown = await new Visit().open(attempt.url);
    const { attempt: id, secret } = attempt;
    const claimed = await page.ask('/api/oauth/attempts/claim', { body: { attempt: id, secret } });
    return { shown, claimed };
  };

  it('signs in whom it vouches for, by the e-mail address whatever its case', async () => {
    const { claimed } = await signInWith();
    const { code: once } = claimed.body as { code: string };
    const elsewhere = await page.ask('/api/sessions', { body: { environment: 'demo-sso', code: once } });
    expect(code(elsewhere.body)).toBe('expired');
    const again = await signInWith();
    const answer = await page.ask('/api/sessions', {
      body: { environment: 'company', ...(again.claimed.body as object) },
    });
    expect(sessionSchema.parse(answer.body)).toMatchObject({
      environment: 'company',
      user: { userName: 'amira' },
    });
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    [
      'was denied',
      { error: 'access_denied', error_description: '<b>boo</b>' },
      'sign-in-refused',
      /did not confirm/,
    ],
    ['needs an approval', { error: 'consent_required' }, 'consent-required', /not allowed this app/],
    ['cannot be had now', { error: 'temporarily_unavailable' }, 'provider-unavailable', /does not answer/],
    [
      'is of another issuer',
      { code: 'x', iss: 'https://elsewhere.example' },
      'sign-in-refused',
      /did not confirm/,
    ],
    ['came without a code', {}, 'sign-in-refused', /did not confirm/],
  ])('tells page and tab alike when the sign-in %s', async (_name, more, expected, words) => {
    const { shown, claimed } = await signInWith(more);
    expect(code(claimed.body)).toBe(expected);
    expect(shown.text).toMatch(words);
    expect(shown.text).not.toContain('boo');
  });

  it('lets nobody in whom the telephone system does not know, nor whose address it did not verify', async () => {
    fake.idToken = { preferred_username: 'stranger@example.test' };
    const stranger = await signInWith();
    expect([stranger.shown.status, code(stranger.claimed.body)]).toEqual([403, 'unknown-account']);
    fake.idToken = { preferred_username: undefined };
    expect(code((await signInWith()).claimed.body)).toBe('unknown-account');
  });

  it('is believed by the word of Teams and of nested app authentication', async () => {
    const by = async (presented: object) =>
      (await page.ask('/api/sessions', { body: { environment: 'company', ...presented } })).body;
    const claims = { preferred_username: 'bruno.keller@example.test' };
    const hostToken = await fake.sign({ ...claims, azp: teams, aud: 'api://client' });
    expect(sessionSchema.parse(await by({ hostToken })).user.userName).toBe('bruno');
    const providerToken = await fake.sign({ ...claims, azp: 'client' });
    expect(sessionSchema.parse(await by({ providerToken })).user.userName).toBe('bruno');
    expect(code(await by({ providerToken: hostToken }))).toBe('unauthorized');
    const vouched = await page.ask('/preview/api/host-token', { body: { userName: 'bruno' } });
    expect(code(await by({ hostToken: (vouched.body as { token: string }).token }))).toBe('unauthorized');
  });

  it('that cannot be reached is named before a window opens', async () => {
    const answer = await page.ask('/api/oauth/attempts', { body: { environment: 'nobody' } });
    expect([answer.status, code(answer.body)]).toEqual([502, 'provider-unavailable']);
  });

  it('is not needed in the lobby, from its own network alone', async () => {
    const enter = async (environment: string) =>
      code((await page.ask('/api/sessions', { body: { environment } })).body);
    expect(await enter('lobby')).toBeUndefined();
    expect(await enter('vault')).toBe('wrong-network');
  });
});
