import { ownPresenceSchema } from '../../../../shared/presence/presence-schema';
import { BrowserWindow } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { startTestServer, type TestServer } from '../support/test-server';

describe('presence, over API and hub', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    bruno = (await page.signInByHost('bruno')).token;
  });
  afterAll(() => server.dispose());

  const change = (body: unknown, token = bruno) =>
    page.asked('/api/presence', token, { method: 'PATCH', body });

  it('is chosen in one window, told in all of one’s own, and seen by whoever looks', async () => {
    const own = await HubClient.connect(server.origin, { role: 'companion', token: bruno, epoch: 'e1' });
    own.say({ type: 'attendance', idle: false });
    const watching = await HubClient.connect(server.origin, { role: 'controller', token: amira });
    watching.say({ type: 'watch-presences', extensions: ['202', '999'] });
    await watching.next('presences');
    const changed = await change({ choice: 'do-not-disturb', note: ' En réunion ' });
    expect(ownPresenceSchema.parse(changed.body)).toMatchObject({
      choice: 'do-not-disturb',
      note: 'En réunion',
      presence: { availability: 'do-not-disturb' },
    });
    const told = await watching.next('presences', ({ whole }) => !whole);
    expect(told.people).toEqual([
      { extension: '202', presence: { availability: 'do-not-disturb', note: 'En réunion' } },
    ]);
    const mine = await own.next('own-presence', (message) => message.own.choice !== 'automatic');
    expect(mine.own).toMatchObject({ choice: 'do-not-disturb', note: 'En réunion' });
    const asked = await page.asked('/api/presence', bruno);
    expect(asked.body).toEqual(changed.body);
    // Nobody else's is changed.
    expect((await page.asked('/api/presence', amira)).body).toMatchObject({ choice: 'automatic', note: '' });
    own.close();
    watching.close();
  });

  it('shows that somebody forwards their calls, within a moment', async () => {
    const watching = await HubClient.connect(server.origin, { role: 'controller', token: amira });
    watching.say({ type: 'watch-presences', extensions: ['203'] });
    await watching.next('presences');
    const { token } = await page.signInByHost('chloe');
    const forwarding = { all: true, allNumber: '202' };
    await page.asked('/api/incoming-calls', token, { method: 'PATCH', body: { forwarding } });
    const told = await watching.next('presences', ({ whole }) => !whole);
    expect(told.people).toEqual([
      { extension: '203', presence: { availability: 'offline', telephone: ['forwarded'] } },
    ]);
    watching.close();
  });

  it.each([
    { note: 'n'.repeat(22) },
    { note: 'two\nlines' },
    { note: 'over\u202eride' },
    { choice: 'asleep' },
    { choice: 'away', userId: 'u-amira' },
    'away',
  ])('refuses %j', async (body) => {
    expect(await change(body)).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } });
  });

  it('is nobody’s who is not signed in', async () => {
    expect((await change({ choice: 'away' }, 'forged')).status).toBe(401);
  });

  it('slows down who changes it all the time', async () => {
    const token = (await page.signInByHost('chloe')).token;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => change({ note: String(at) }, token)),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(10);
  });
});
