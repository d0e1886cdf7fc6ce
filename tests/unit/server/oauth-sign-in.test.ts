import { createHash } from 'node:crypto';
import { sessionSchema } from '../../../shared/api/session-schema';
import { BrowserWindow } from './support/browser';
import { begin, Visit } from './support/identity-provider-visit';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

const code = (body: unknown): unknown => (body as { error?: { code?: string } }).error?.code;

describe('signing in at the identity provider', () => {
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.dispose());
  beforeEach(() => {
    page = new BrowserWindow(server.origin, 'a'.repeat(16));
  });

  const claim = ({ attempt, secret }: { attempt: string; secret: string }) =>
    page.ask('/api/oauth/attempts/claim', { body: { attempt, secret } });

  it('ends with a session of that environment, for a tab that waited', async () => {
    const attempt = await begin(page);
    expect(attempt.url).toBe(`${server.origin}/api/oauth/start?attempt=${attempt.attempt}`);
    const waiting = claim(attempt);

    const visit = new Visit();
    const form = await visit.open(attempt.url);
    expect(form.url).toContain('/preview/idp/interaction/');
    expect(form.text).toContain('<label for="user">User name</label>');
    expect(form.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    const [, styles = ''] = /<style>([^]*)<\/style>/.exec(form.text) ?? [];
    const named = createHash('sha256').update(styles).digest('base64');
    expect(form.headers.get('content-security-policy')).toContain(`style-src 'sha256-${named}'`);
    const authorization = new URL(visit.seen.find((url) => url.includes('/preview/idp/auth')) ?? '');
    expect(Object.fromEntries(authorization.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${server.origin}/api/oauth/callback`,
    });

    const wrong = await visit.submit(form, { userName: 'chloe', password: 'guess', answer: 'sign-in' });
    expect([wrong.status, wrong.text.includes('role="alert"')]).toEqual([401, true]);
    const done = await visit.submit(wrong, {
      userName: ' Chloe ',
      password: 'chloe-demo',
      answer: 'sign-in',
    });
    expect(new URL(done.url).pathname).toBe('/api/oauth/callback');
    expect([done.status, done.text.includes('You are signed in')]).toEqual([200, true]);
    expect(done.text).not.toContain(new URL(done.url).searchParams.get('code') ?? 'no code');

    const claimed = await waiting;
    expect(claimed.status).toBe(200);
    const signIn = { environment: 'demo-sso', ...(claimed.body as { code: string }) };
    const answer = await page.ask('/api/sessions', { body: signIn });
    expect(answer.status).toBe(201);
    const session = sessionSchema.parse(answer.body);
    expect(session).toMatchObject({ environment: 'demo-sso', user: { userName: 'chloe', extension: '203' } });
    const renewed = await page.ask('/api/sessions/refresh', { method: 'POST' });
    expect(sessionSchema.parse(renewed.body).environment).toBe('demo-sso');

    // Each of what was used is worth nothing any more.
    expect(code((await page.ask('/api/sessions', { body: signIn })).body)).toBe('expired');
    expect(code((await claim(attempt)).body)).toBe('expired');
    expect([(await visit.open(done.url)).status, (await visit.open(attempt.url)).status]).toEqual([410, 410]);
  });

  it('signs the one before out, where two people use one browser', async () => {
    const visit = new Visit();
    const names: string[] = [];
    for (const userName of ['amira', 'chloe']) {
      const attempt = await begin(page);
      const form = await visit.open(attempt.url);
      const done = await visit.submit(form, { userName, password: `${userName}-demo`, answer: 'sign-in' });
      expect([done.status, done.text.includes('You are signed in')]).toEqual([200, true]);
      const { body } = await claim(attempt);
      const signIn = { environment: 'demo-sso', ...(body as { code: string }) };
      const answer = await page.ask('/api/sessions', { body: signIn });
      names.push(sessionSchema.parse(answer.body).user.userName);
    }
    expect(names).toEqual(['amira', 'chloe']);
  });

  it('is another browser’s alone neither to claim nor to come back from', async () => {
    const attempt = await begin(page);
    expect(code((await claim({ ...attempt, secret: 'x'.repeat(43) })).body)).toBe('expired');

    const victim = new Visit();
    const form = await new Visit().open(attempt.url);
    expect(form.status).toBe(200);
    const started = new Visit();
    await started.open(attempt.url);
    // Sent to the provider past our own start page, the victim has none of its cookies.
    const stolen = started.seen.find((url) => url.includes('/preview/idp/auth')) ?? '';
    const lured = await victim.open(stolen);
    const back = await victim.submit(lured, { userName: 'amira', password: 'amira-demo', answer: 'sign-in' });
    expect([new URL(back.url).pathname, back.status]).toEqual(['/api/oauth/callback', 410]);
  });

  it('tells the waiting tab when the person would rather not', async () => {
    const attempt = await begin(page);
    const waiting = claim(attempt);
    const visit = new Visit();
    const form = await visit.open(attempt.url);
    const refused = await visit.submit(form, { answer: 'cancel' });
    expect([refused.status, refused.text.includes('did not confirm who you are')]).toEqual([403, true]);
    const told = await waiting;
    expect([told.status, code(told.body)]).toEqual([403, 'sign-in-refused']);
  });

  it('speaks French to whoever does', async () => {
    const { url } = await begin(page);
    const form = await new Visit().open(url, { headers: { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.8' } });
    expect(form.text).toContain('Nom d&#39;utilisateur');
    const over = await new Visit().open(`${server.origin}/api/oauth/start?attempt=nothing`, {
      headers: { 'accept-language': 'fr' },
    });
    expect([over.status, over.text.includes('Cette connexion est terminée')]).toEqual([410, true]);
  });

  it('asks whoever follows a link from another network whether they began it', async () => {
    const proxied = await startTestServer({
      config: testConfig({ trustProxy: true }),
    });
    try {
      const tab = new BrowserWindow(proxied.origin);
      const { body } = await tab.ask('/api/oauth/attempts', {
        body: { environment: 'demo-sso' },
        headers: { 'x-forwarded-for': '198.51.100.7' },
      });
      const visit = new Visit();
      const question = await visit.open((body as { url: string }).url);
      expect(question.text).toContain('Did you begin this sign-in?');
      const onward = await visit.submit(question, {});
      const [, next = ''] = /<a class="button" href="([^"]*)"/.exec(onward.text) ?? [];
      const form = await visit.open(next.replaceAll('&amp;', '&'));
      const done = await visit.submit(form, { userName: 'david', password: 'david-demo', answer: 'sign-in' });
      expect([new URL(done.url).pathname, done.status]).toEqual(['/api/oauth/callback', 200]);
    } finally {
      await proxied.dispose();
    }
  });

  it.each([
    ['no state', 'code=x'],
    ['a state nobody has', `state=${'x'.repeat(43)}&code=x`],
    ['markup', 'state=%3Cscript%3Ealert(1)%3C/script%3E&error=%3Cscript%3E'],
    ['two states', 'state=a&state=b&code=x'],
    ['a state too long', `state=${'x'.repeat(3000)}&code=x`],
  ])('shows only words of its own for %s', async (_name, query) => {
    const answer = await new Visit().open(`${server.origin}/api/oauth/callback?${query}`);
    expect([400, 410]).toContain(answer.status);
    expect(answer.text).toContain('<html lang="en"');
    expect(answer.text).not.toMatch(/alert\(|xxx/);
  });

  it('lets everybody in where the environment asks for nothing, and nobody by the wrong way', async () => {
    const open = await page.ask('/api/sessions', { body: { environment: 'demo-open' } });
    expect(sessionSchema.parse(open.body)).toMatchObject({
      environment: 'demo-open',
      user: { userName: 'david' },
    });
    const wrong = [
      { environment: 'demo' },
      { environment: 'demo-sso' },
      { environment: 'demo-sso', userName: 'amira', password: 'amira-demo' },
      { environment: 'demo-open', userName: 'amira', password: 'amira-demo' },
      { environment: 'demo-open', hostToken: 'x' },
      { environment: 'demo', providerToken: 'x' },
    ];
    for (const body of wrong)
      expect(code((await page.ask('/api/sessions', { body })).body)).toBe('forbidden');
    expect(code((await page.ask('/api/oauth/attempts', { body: { environment: 'demo' } })).body)).toBe(
      'forbidden',
    );
  });

  it.each([
    ['begins', () => page.ask('/api/oauth/attempts', { body: { environment: 'demo-sso' } })],
    ['searches', () => page.ask('/api/discovery?address=https%3A%2F%2F10.0.0.1')],
    ['follows a link', () => page.ask('/api/oauth/start?attempt=x')],
    ['types passwords', () => page.ask('/preview/idp/interaction/x', { method: 'POST' })],
  ])('stops whoever %s too often', async (_name, ask) => {
    const statuses: number[] = [];
    while (statuses.length < 130 && !statuses.includes(429)) statuses.push((await ask()).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.length).toBeGreaterThan(10);
  });

  it('has no identity provider, and no environments of the evaluation, without the demo', async () => {
    const real = await startTestServer({ demo: false });
    try {
      const tab = new BrowserWindow(real.origin);
      const { body } = await tab.ask('/api/environments');
      expect((body as { environments: unknown[] }).environments).toHaveLength(1);
      expect((await tab.ask('/preview/idp/.well-known/openid-configuration')).status).toBe(404);
    } finally {
      await real.dispose();
    }
  });
});
