import { UserJournals } from '../../../../server/diagnostics/user-journals';
import { partReportSchema } from '../../../../shared/diagnostics/report/part-report-schema';
import { BrowserWindow } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { dial } from '../support/states';
import { startTestServer, type TestServer } from '../support/test-server';

describe("the server's part of a report", () => {
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin, 'a'.repeat(16));
  });
  afterAll(() => server.dispose());

  const report = async (token: string) => {
    const answer = await page.asked('/api/report', token);
    expect(answer.status).toBe(200);
    return partReportSchema.parse(answer.body);
  };

  it('tells what was logged about whoever asks, command by command, and about nobody else', async () => {
    const amira = await page.signInByHost('amira');
    const bruno = await page.signInByHost('bruno');
    const tab = await HubClient.connect(server.origin, { role: 'controller', token: amira.token });
    tab.say({ type: 'command', command: dial('wish-of-amira') });
    await tab.next('result');
    const hers = JSON.stringify(await report(amira.token));
    expect(hers).toContain('wish-of-amira');
    expect(hers).toContain('signed in by the host application');
    expect(hers).toContain('hub connection opened');
    const his = JSON.stringify(await report(bruno.token));
    expect(his).not.toMatch(/wish-of-amira|amira/);
    expect(his).not.toContain(amira.user.id);
    tab.close();
  });

  it('holds no password, token, ticket, cookie, number or name', async () => {
    const signIn = { environment: 'demo', userName: 'chloe', password: 'chloe-demo' };
    await page.ask('/api/sessions', { body: { ...signIn, password: 'a-wrong-password' } });
    const { token } = (await page.ask('/api/sessions', { body: signIn })).body as { token: string };
    const { ticket } = (await page.asked('/api/tickets', token, { body: {} })).body as { ticket: string };
    const sip = (await page.asked('/api/settings/sip', token)).body as { password: string };
    const tab = await HubClient.connect(server.origin, { role: 'controller', token });
    const target = { kind: 'number', number: '+33199001234', name: 'Somebody Private' } as const;
    tab.say({ type: 'command', command: { kind: 'dial', id: 'w', target, media: 'audio' } });
    await tab.next('result');
    await page.asked('/api/call-log', token, {
      body: {
        record: { id: 'c', kind: 'outgoing', number: '+33199001234', startedAt: 1, duration: 0 },
        sentAt: 1,
      },
    });
    tab.close();
    const written = JSON.stringify(await report(token));
    const secrets = [ticket, sip.password, token, token.split('.')[2] ?? '-', ...page.cookies.values()];
    const never = [...secrets, 'chloe-demo', 'a-wrong-password', '199001234', 'Somebody Private', 'v=0'];
    expect(written).toContain('"command":"w"');
    expect(never.filter((one) => written.includes(one))).toEqual([]);
  });

  it('wants a token', async () => {
    expect((await page.ask('/api/report')).status).toBe(401);
  });

  it('says whether the companion is here', async () => {
    const { token } = await page.signInByHost('david');
    expect((await report(token)).facts['companion']).toBe('not connected');
    const companion = await HubClient.connect(server.origin, { role: 'companion', token, epoch: 'e1' });
    expect((await report(token)).facts['companion']).toBe('connected');
    const tab = await HubClient.connect(server.origin, { role: 'controller', token });
    tab.say({ type: 'report-request', id: 'r-1', entries: true });
    expect(await companion.next('report-request')).toMatchObject({ id: 'r-1', entries: true });
    const part = { app: 'companion', version: '1', platform: [], facts: {}, entries: [] } as const;
    companion.say({ type: 'report', id: 'r-1', report: part });
    expect((await tab.next('report')).report).toEqual(part);
    tab.close();
    companion.close();
  });
});

it('what is kept about people is bounded', () => {
  const journals = new UserJournals();
  const say = (userId: string, message: string) => {
    journals.sink({ time: 1, level: 'info', scope: 's', message, fields: { userId } });
  };
  for (let at = 0; at < 300; at += 1) say('amira', String(at));
  const kept = journals.entriesOf('amira');
  expect(kept.length).toBeLessThan(200);
  expect(kept.at(-1)?.message).toBe('299');
  for (let at = 0; at < 1_000; at += 1) say(`u-${String(at)}`, 'm');
  expect(journals.entriesOf('amira')).toEqual([]);
  journals.sink({ time: 1, level: 'info', scope: 's', message: 'of nobody' });
  expect(journals.entriesOf('undefined')).toEqual([]);
});
