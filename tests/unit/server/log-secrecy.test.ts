import { pinoLogger } from '../../../server/diagnostics/pino-logger';
import { encode } from '../../../shared/protocol/envelope';
import { BrowserWindow } from './support/browser';
import { HubClient } from './support/hub-client';
import { dial } from './support/states';
import { begin, Visit } from './support/identity-provider-visit';
import { startTestServer } from './support/test-server';

/** Everything a day brings, at the most talkative level: what must stay secret is nowhere in the log. */
it('the log holds no password, token, ticket, cookie or number', async () => {
  const lines: string[] = [];
  const log = pinoLogger('debug', { write: (line) => lines.push(line) });
  const server = await startTestServer({ log });
  const secrets = new Set<string>();
  try {
    const window = new BrowserWindow(server.origin, 'a'.repeat(16));
    const signIn = { environment: 'demo', userName: 'amira', password: 'amira-demo' };
    await window.ask('/api/sessions', { body: signIn });
    await window.ask('/api/sessions', { body: { ...signIn, password: 'a-wrong-password' } });
    await window.ask('/api/sessions', { body: '{"password":"half-a-body' });
    await window.ask('/api/sessions?password=in-the-address');
    const session = await window.signInByHost('bruno');
    for (const cookie of window.cookies.values()) secrets.add(cookie);
    await window.ask('/api/sessions/refresh', { method: 'POST' });
    for (const cookie of window.cookies.values()) secrets.add(cookie);
    for (const secret of await signInAtProvider(window)) secrets.add(secret);
    const made = await window.asked('/api/tickets', session.token, { body: { command: dial('wish') } });
    const { ticket } = made.body as { ticket: string };
    await window.ask('/api/tickets/redeem', { body: { ticket } });
    await window.ask('/api/tickets/redeem', { body: { ticket } });
    const sip = (await window.asked('/api/settings/sip', session.token)).body as { password: string };
    await window.asked('/api/settings', `${session.token}x`);
    const tab = await HubClient.connect(server.origin, { role: 'controller', token: session.token });
    const target = { kind: 'number', number: '+33199001234', name: 'Somebody Private' } as const;
    tab.say({ type: 'command', command: { kind: 'dial', id: 'w', target, media: 'audio' } });
    await tab.next('result');
    tab.sayRaw(encode({ type: 'renew', token: session.token }).replace('renew', 'unknown'));
    await tab.next('refusal');
    tab.close();
    await HubClient.connect(server.origin, { role: 'controller', token: `${session.token}y` }).catch(
      () => undefined,
    );
    secrets
      .add(ticket)
      .add(sip.password)
      .add(session.token)
      .add(session.token.split('.')[2] ?? '');
    secrets.add('amira-demo').add('a-wrong-password').add('half-a-body').add('in-the-address');
    secrets.add('33199001234').add('Somebody Private');
  } finally {
    await server.dispose();
  }
  const written = lines.join('');
  expect(lines.length).toBeGreaterThan(10);
  expect(written).toContain('signed in by password');
  expect(written).toContain('wrong user name or password');
  expect([...secrets].filter((secret) => written.includes(secret))).toEqual([]);
});

/** From the first request to the session, on the way over the identity provider: what passed by. */
async function signInAtProvider(window: BrowserWindow): Promise<string[]> {
  const attempt = await begin(window);
  const visit = new Visit();
  const form = await visit.open(attempt.url);
  await visit.submit(form, { userName: 'david', password: 'a-wrong-password', answer: 'sign-in' });
  const done = await visit.submit(form, { userName: 'david', password: 'david-demo', answer: 'sign-in' });
  const { attempt: id, secret } = attempt;
  const claimed = await window.ask('/api/oauth/attempts/claim', { body: { attempt: id, secret } });
  const { code } = claimed.body as { code: string };
  await window.ask('/api/sessions', { body: { environment: 'demo-sso', code } });
  await window.ask('/api/sessions', { body: { environment: 'demo-sso', code } });
  await window.ask('/api/sessions', {
    body: { environment: 'demo-sso', providerToken: 'not-a-provider-token' },
  });
  const seen = new URL(done.url).searchParams;
  const authorization = new URL(visit.seen.find((url) => url.includes('/idp/auth')) ?? '').searchParams;
  const passed = [...['code', 'state'].map((name) => seen.get(name)), authorization.get('nonce')];
  return [...passed.filter((one) => one !== null), id, secret, code, 'david-demo', 'not-a-provider-token'];
}
