import { pinoLogger } from '../../../server/diagnostics/pino-logger';
import { encode } from '../../../shared/protocol/envelope';
import { BrowserWindow } from './support/browser';
import { HubClient } from './support/hub-client';
import { dial } from './support/states';
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
