import {
  pairedSchema,
  pairingSchema,
  pairingViewSchema,
  renewedSchema,
  type Pairing,
  type PairedApp,
} from '../../../../shared/api/pairing-schema';
import { ownSessionsSchema } from '../../../../shared/api/session-schema';
import { EXTENSION_ID, extensionOrigin } from '../../../../shared/pairing/extension-id';
import { BrowserWindow, type Answer } from '../support/browser';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

const ours = { origin: extensionOrigin(EXTENSION_ID) };
const foreign = { origin: extensionOrigin('a'.repeat(32)) };

describe('an extension that wants to be signed in', () => {
  let server: TestServer;
  let extension: BrowserWindow;
  let companion: BrowserWindow;
  let token: string;

  beforeAll(async () => {
    server = await startTestServer();
    extension = new BrowserWindow(server.origin);
    companion = new BrowserWindow(server.origin, 'c'.repeat(16));
    ({ token } = await companion.signInByHost('amira'));
  });
  afterAll(() => server.dispose());

  const begin = async (
    app: PairedApp = 'extension',
    headers: Record<string, string> = ours,
  ): Promise<Pairing> =>
    pairingSchema.parse((await extension.ask('/api/pairings', { body: { app }, headers })).body);
  const decide = (pairing: string, allow: boolean, by = token): Promise<Answer> =>
    companion.asked(`/api/pairings/${pairing}/decision`, by, { body: { allow } });
  const claim = ({ pairing, secret }: Pick<Pairing, 'pairing' | 'secret'>, headers = ours): Promise<Answer> =>
    extension.ask('/api/pairings/claim', { body: { pairing, secret }, headers });
  const renew = (refresh: string, headers = ours): Promise<Answer> =>
    extension.ask('/api/pairings/renew', { body: { refresh }, headers });

  it('is shown with its code, allowed, and signed in as whoever allowed it', async () => {
    const pairing = await begin();
    expect(pairing.url).toBe(`${server.origin}/companion/#pair=${pairing.pairing}`);
    expect(pairing.expiresIn).toBe(300);
    const waiting = claim(pairing);
    const seen = await companion.asked(`/api/pairings/${pairing.pairing}`, token);
    expect(pairingViewSchema.parse(seen.body)).toMatchObject({ app: 'extension', code: pairing.code });
    expect((await decide(pairing.pairing, true)).status).toBe(204);
    const { session } = pairedSchema.parse((await waiting).body);
    expect(session?.user.userName).toBe('amira');
    expect((await extension.asked('/api/settings', session?.token ?? '', { headers: ours })).status).toBe(
      200,
    );

    const { sessions } = ownSessionsSchema.parse((await companion.asked('/api/sessions', token)).body);
    const own = sessions.find(({ app }) => app === 'extension');
    expect(own).toBeDefined();
    const first = renewedSchema.parse((await renew(session?.refresh ?? '')).body);
    expect(first.refresh).not.toBe(session?.refresh);
    await companion.asked(`/api/sessions/${own?.id ?? ''}`, token, { method: 'DELETE' });
    expect((await renew(first.refresh)).body).toMatchObject({ error: { code: 'signed-out' } });
  });

  it('is let in once, and only where it asked', async () => {
    const pairing = await begin();
    await decide(pairing.pairing, true);
    expect((await claim(pairing, foreign)).status).toBe(403);
    expect((await claim(pairing, { origin: server.origin })).status).toBe(410);
    expect((await claim({ ...pairing, secret: 'x'.repeat(43) })).status).toBe(410);
    expect((await claim(pairing)).status).toBe(200);
    expect((await claim(pairing)).status).toBe(410);
  });

  it('is decided about once, by somebody who is signed in', async () => {
    const pairing = await begin();
    const nobody = await companion.ask(`/api/pairings/${pairing.pairing}/decision`, {
      body: { allow: true },
    });
    expect(nobody.status).toBe(401);
    expect((await companion.ask(`/api/pairings/${pairing.pairing}`)).status).toBe(401);
    expect((await decide(pairing.pairing, false)).status).toBe(204);
    expect((await decide(pairing.pairing, true)).status).toBe(410);
    expect((await claim(pairing)).body).toMatchObject({ error: { code: 'sign-in-refused' } });
  });

  it('must be one of ours', async () => {
    for (const headers of [foreign, { origin: server.origin }, {}]) {
      const answer = await extension.ask('/api/pairings', { body: { app: 'extension' }, headers });
      expect(answer.status).toBe(403);
    }
    expect((await renew('x'.repeat(60), { origin: server.origin })).status).toBe(403);
    expect((await renew('x'.repeat(60))).status).toBe(401);
  });

  it('may ask across origins, which another extension may not', async () => {
    const asked = { method: 'OPTIONS', headers: { ...ours, 'access-control-request-method': 'POST' } };
    const { headers } = await extension.ask('/api/pairings', asked);
    expect(headers.get('access-control-allow-origin')).toBe(ours.origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await extension.ask('/api/pairings', {
      ...asked,
      headers: { ...asked.headers, ...foreign },
    });
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('leaves a page of ours its cookie', async () => {
    const page = new BrowserWindow(server.origin, 'p'.repeat(16));
    const headers = { origin: server.origin };
    const begun = pairingSchema.parse(
      (await page.ask('/api/pairings', { body: { app: 'outlook' }, headers })).body,
    );
    await decide(begun.pairing, true);
    const { pairing, secret } = begun;
    const claimed = await page.ask('/api/pairings/claim', { body: { pairing, secret }, headers });
    expect(pairedSchema.parse(claimed.body).session?.refresh).toBeUndefined();
    expect((await page.ask('/api/sessions/refresh', { method: 'POST' })).status).toBe(200);
  });

  it.each([
    ['another app', { app: 'teams' }],
    ['nothing', {}],
    ['more than is asked', { app: 'extension', user: 'amira' }],
  ])('is refused %s', async (_, body) => {
    expect((await extension.ask('/api/pairings', { body, headers: ours })).status).toBe(400);
  });
});

describe('an extension the administrator has switched off', () => {
  it('is not signed in, and both windows say why', async () => {
    const environment = {
      id: 'demo',
      name: 'Demo',
      domain: 'calls.localhost',
      settings: { values: { browserExtension: false } },
    };
    const server = await startTestServer({ config: testConfig({ environment }) });
    try {
      const [extension, companion] = [new BrowserWindow(server.origin), new BrowserWindow(server.origin)];
      const { token } = await companion.signInByHost('amira');
      const begun = await extension.ask('/api/pairings', { body: { app: 'extension' }, headers: ours });
      const { pairing, secret } = pairingSchema.parse(begun.body);
      const body = { allow: true };
      const decided = await companion.asked(`/api/pairings/${pairing}/decision`, token, { body });
      expect([decided.status, decided.body]).toMatchObject([403, { error: { code: 'app-disabled' } }]);
      const claimed = await extension.ask('/api/pairings/claim', {
        body: { pairing, secret },
        headers: ours,
      });
      expect(claimed.body).toMatchObject({ error: { code: 'app-disabled' } });
    } finally {
      await server.dispose();
    }
  });
});
