import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { loadKeys } from '../../../server/config/keys';
import { sessionSchema } from '../../../shared/api/session-schema';
import { BrowserWindow } from './support/browser';
import { startTestServer, type TestServer } from './support/test-server';

const code = (body: unknown): unknown => (body as { error?: { code?: string } }).error?.code;

describe('signing in', () => {
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.dispose());
  beforeEach(() => {
    page = new BrowserWindow(server.origin);
  });

  const signIn = (userName: string, password: string, headers = {}) =>
    page.ask('/api/sessions', { body: { environment: 'demo', userName, password }, headers });

  it('names the environment one can sign in to', async () => {
    const { body } = await page.ask('/api/environments');
    expect(body).toMatchObject({
      environments: [
        { id: 'demo', name: 'Demo', signIn: 'credentials' },
        { id: 'demo-sso', signIn: 'oauth', oauth: { issuer: `${server.origin}/preview/idp`, nested: true } },
        { id: 'demo-open', signIn: 'none' },
      ],
    });
  });

  it('takes the right password and gives a token that opens the API', async () => {
    const { status, body, headers } = await signIn('amira', 'amira-demo');
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toBeNull();
    const session = sessionSchema.parse(body);
    expect(session).toMatchObject({
      environment: 'demo',
      expiresIn: 900,
      user: { userName: 'amira', displayName: 'Amira Haddad', extension: '201', role: 'administrator' },
    });
    expect(JSON.stringify(session)).not.toContain('scrypt');

    const sip = await page.asked('/api/settings/sip', session.token);
    expect(sip.body).toMatchObject({
      servers: [`ws://localhost:${String(server.port)}/sip`],
      domain: 'calls.localhost',
      userName: '201',
      authorizationUser: '201',
      displayName: 'Amira Haddad',
    });
    const settings = await page.asked('/api/settings', session.token);
    expect(settings.body).toMatchObject({
      environment: 'demo',
      extensionLength: 3,
      iceServers: [],
      callerDisplay: 'shown',
      holdSound: 'music',
    });
  });

  it('does not tell a wrong password from an unknown name, nor takes an empty one', async () => {
    const wrong = await signIn('bruno', 'amira-demo');
    const unknown = await signIn('nobody', 'amira-demo');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect(code(wrong.body)).toBe('wrong-credentials');
    expect((await signIn('bruno', '')).status).toBe(400);
    expect(
      code(
        (
          await page.ask('/api/sessions', {
            body: { environment: 'other', userName: 'bruno', password: 'x' },
          })
        ).body,
      ),
    ).toBe('not-found');
  });

  it('stops somebody who guesses, and tells how long to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn('chloe', 'guess')));
    expect(new Set(answers.map(({ body }) => code(body)))).toEqual(new Set(['wrong-credentials']));

    const stopped = await signIn('chloe', 'chloe-demo');
    expect(stopped.status).toBe(429);
    expect(code(stopped.body)).toBe('too-many-attempts');
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    // Another name from the same address is not affected.
    expect((await signIn('david', 'david-demo')).status).toBe(201);
  }, 30_000);

  it('believes the host of the evaluation, for demo people alone', async () => {
    const session = await page.signInByHost('bruno');
    expect(session.user.userName).toBe('bruno');
    const nobody = await page.ask('/preview/api/host-token', { body: { userName: 'mallory' } });
    expect([nobody.status, code(nobody.body)]).toEqual([404, 'not-found']);
    const people = await page.ask('/preview/api/people');
    expect(people.body).toMatchObject({
      people: [
        { userName: 'amira', extension: '201' },
        {},
        { displayName: 'Chloé Martin' },
        { extension: '204' },
      ],
    });
  });

  describe('with a token that is not what it seems', () => {
    const claims = { sid: 'some-session', sub: 'some-user' };
    const sign = (
      key: Uint8Array,
      { issuer = 'calling-suite', audience = 'calling-suite/api', expires = '15m' } = {},
    ): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti('one')
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(key);

    it.each([
      ['nothing', () => Promise.resolve(''), 'unauthorized'],
      ['garbage', () => Promise.resolve('garbage'), 'unauthorized'],
      ['one of another key', () => sign(new Uint8Array(32)), 'unauthorized'],
      [
        'one of no algorithm',
        () => Promise.resolve(`${base64('{"alg":"none"}')}.${base64(JSON.stringify(claims))}.`),
        'unauthorized',
      ],
      [
        'one for another audience',
        () => sign(loadKeys(server.dataDir).token, { audience: 'calling-suite/host-token' }),
        'unauthorized',
      ],
      [
        'one of another issuer',
        () => sign(loadKeys(server.dataDir).token, { issuer: 'elsewhere' }),
        'unauthorized',
      ],
      [
        'one that has expired',
        () => sign(loadKeys(server.dataDir).token, { expires: '-1s' }),
        'expired-token',
      ],
      ['a session that never was', () => sign(loadKeys(server.dataDir).token), 'unauthorized'],
    ])('refuses %s', async (_name, token, expected) => {
      const answer = await page.asked('/api/settings/sip', await token());
      expect([answer.status, code(answer.body)]).toEqual([401, expected]);
    });

    it('refuses an access token as a host token, and a host token as an access token', async () => {
      const { token } = await page.signInByHost('amira');
      const asHost = await page.ask('/api/sessions', { body: { environment: 'demo', hostToken: token } });
      expect([asHost.status, code(asHost.body)]).toEqual([401, 'unauthorized']);
      const vouched = await page.ask('/preview/api/host-token', { body: { userName: 'amira' } });
      const asAccess = await page.asked('/api/settings', (vouched.body as { token: string }).token);
      expect([asAccess.status, code(asAccess.body)]).toEqual([401, 'unauthorized']);
    });
  });

  it('answers bad bodies with what is wrong, and never with their content', async () => {
    const cases = [
      { body: '{"environment":', status: 400, code: 'invalid-input' },
      { body: '[]', status: 400, code: 'invalid-input' },
      {
        body: { environment: 'demo', userName: 'amira', password: 'hunter2', role: 'administrator' },
        status: 400,
        code: 'invalid-input',
      },
      {
        body: { environment: 'demo', userName: { $ne: '' }, password: 'hunter2' },
        status: 400,
        code: 'invalid-input',
      },
      {
        body: { environment: 'demo', userName: 'a'.repeat(70_000), password: 'hunter2' },
        status: 413,
        code: 'message-too-large',
      },
    ];
    for (const { body, status, code: expected } of cases) {
      const answer = await page.ask('/api/sessions', { body });
      expect([answer.status, code(answer.body)]).toEqual([status, expected]);
      expect(JSON.stringify(answer.body)).not.toContain('hunter2');
      expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at /);
    }
    const missing = await page.ask('/api/nothing-here');
    expect([missing.status, code(missing.body)]).toEqual([404, 'not-found']);
  });

  it('derives a SIP password that differs from person to person and says nothing about the key', async () => {
    const passwords = [];
    for (const name of ['amira', 'bruno']) {
      const { token } = await page.signInByHost(name);
      const { body } = await page.asked('/api/settings/sip', token);
      passwords.push((body as { password: string }).password);
    }
    expect(new Set(passwords).size).toBe(2);
    expect(passwords.every((password) => password.length >= 40)).toBe(true);
    expect(passwords).not.toContain(createHash('sha256').update('201').digest('base64url'));
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
