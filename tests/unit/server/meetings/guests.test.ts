import { guestRoomSchema } from '../../../../shared/api/meetings-schema';
import { guestCallSchema } from '../../../../shared/api/joining-schema';
import { redeemedSchema, ticketSchema, type Redeemed } from '../../../../shared/api/ticket-schema';
import { settingsSchema, sipSettingsSchema } from '../../../../shared/api/settings-schema';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';
import { BrowserWindow, type Answer } from '../support/browser';
import { HubClient } from '../support/hub-client';

describe('a guest', () => {
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
  });
  afterAll(() => server.dispose());

  const knock = (slug: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    page.ask(`/api/meetings/guests/${slug}`, { body, headers });
  const comeIn = async (
    name = 'Marie',
    window = page,
    headers: Record<string, string> = {},
  ): Promise<Redeemed> => {
    const { ticket } = ticketSchema.parse((await knock('board', { name, pin: '821122' }, headers)).body);
    return redeemedSchema.parse((await window.ask('/api/tickets/redeem', { body: { ticket } })).body);
  };

  it('reads what the meeting is before joining, and no PIN', async () => {
    const answer = await page.ask('/api/meetings/guests/board');
    expect(guestRoomSchema.parse(answer.body)).toMatchObject({
      name: 'Board',
      ownerName: 'Amira Haddad',
      needsPin: true,
      inBrowser: true,
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/8211[0-9]{2}/);
    expect((await page.ask('/api/meetings/guests/no-such-room')).status).toBe(404);
    expect((await page.ask('/api/meetings/guests/%3Cscript%3E')).status).toBe(400);
  });

  it('comes in by name and PIN, as somebody for one call, marked as a guest', async () => {
    const answer = await knock('board', { name: ' Marie Curie ', pin: '821122' });
    expect(answer.status).toBe(201);
    const { url, ticket } = ticketSchema.parse(answer.body);
    expect(url).toBe(`${server.origin}/companion/#ticket=${ticket}`);
    const redeemed = redeemedSchema.parse((await page.ask('/api/tickets/redeem', { body: { ticket } })).body);
    expect(redeemed.user).toMatchObject({ displayName: 'Marie Curie (guest)', role: 'guest' });
    const target = { kind: 'number', number: '8211', name: 'Board', postDial: ',821122#' };
    expect(redeemed.command).toMatchObject({ kind: 'dial', target, media: 'audio' });
    const call = await page.asked('/api/meetings/guest', redeemed.token);
    expect(guestCallSchema.parse(call.body)).toEqual({ room: 'Board', target });
    expect((await page.ask('/api/tickets/redeem', { body: { ticket } })).status).toBe(410);
    const { user } = await comeIn('Pierre', page, { 'accept-language': 'fr' });
    expect(user.displayName).toBe('Pierre (invité)');
  });

  it('has the settings of a telephone whose name nobody can guess', async () => {
    const { token } = await comeIn();
    const sip = sipSettingsSchema.parse((await page.asked('/api/settings/sip', token)).body);
    expect(sip.userName).toMatch(/^guest-[0-9a-f]{16}$/);
    expect(sip.displayName).toBe('Marie (guest)');
    expect(settingsSchema.safeParse((await page.asked('/api/settings', token)).body).success).toBe(true);
    const other = await comeIn();
    expect(other.user.id).not.toBe((await comeIn()).user.id);
  });

  it('is refused everything else', async () => {
    const { token } = await comeIn();
    const refused = [
      ['/api/directory'],
      ['/api/call-log'],
      ['/api/call-log', { record: {}, sentAt: 0 }],
      ['/api/graph/token', {}],
      ['/api/tickets', {}],
      ['/api/report'],
      ['/api/meetings/rooms'],
      ['/api/meetings/join/board'],
      ['/api/meetings/last-joined'],
      ['/api/admin/people'],
      ['/api/admin/rooms'],
      ['/api/admin/rooms', {}],
    ] as const;
    for (const [path, body] of refused) {
      const { status } = await page.asked(path, token, body === undefined ? {} : { body });
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it('has a companion at the hub, and nothing that commands it', async () => {
    const { token } = await comeIn();
    const companion = await HubClient.connect(server.origin, { role: 'companion', token, epoch: 'e1' });
    await expect(HubClient.connect(server.origin, { role: 'controller', token })).rejects.toThrow(
      'forbidden',
    );
    companion.close();
  });

  it('is gone when signed out: the token, the telephone and the hub are closed', async () => {
    const { token } = await comeIn();
    const companion = await HubClient.connect(server.origin, { role: 'companion', token, epoch: 'e1' });
    expect((await page.asked('/api/sessions', token, { method: 'DELETE' })).status).toBe(204);
    expect(await companion.ended()).toBe('io server disconnect');
    expect((await page.asked('/api/settings/sip', token)).status).toBe(401);
  });

  it('keeps coming back in the same window, and is seen and sent away by an administrator', async () => {
    const window = new BrowserWindow(server.origin, 'abcdefghijklmnop1234');
    const { user } = await comeIn('Marie', window);
    const renewed = await window.ask('/api/sessions/refresh', { method: 'POST', body: {} });
    expect(renewed.body).toMatchObject({ user: { id: user.id, role: 'guest' } });
    const admin = await page.signInByHost('amira');
    const people = await page.asked('/api/admin/people', admin.token);
    expect(JSON.stringify(people.body)).toContain(user.id);
    const away = await page.asked(`/api/admin/people/${user.id}`, admin.token, { method: 'DELETE' });
    expect(away.body).toEqual({ ended: 1 });
    const again = await window.ask('/api/sessions/refresh', { method: 'POST', body: {} });
    expect(again.status).toBe(401);
  });

  it.each([
    ['no name', { name: '  ', pin: '821122' }],
    ['a name of two lines', { name: 'Marie\r\nTo: all', pin: '821122' }],
    ['a name that turns the text round', { name: 'Marie \u202e', pin: '821122' }],
    ['a name without end', { name: 'M'.repeat(81), pin: '821122' }],
    ['somebody else’s id', { name: 'Marie', pin: '821122', id: 'x' }],
    ['a PIN that is none', { name: 'Marie', pin: '82 11 22' }],
  ])('does not come in with %s', async (_what, body) => {
    expect((await knock('board', body)).status).toBe(400);
  });

  it('does not guess a PIN, and nobody else is locked out by that', async () => {
    expect((await knock('chloes-room', { name: 'Marie' })).status).toBe(403);
    const statuses: number[] = [];
    for (let pin = 0; pin < 11; pin += 1) {
      statuses.push((await knock('chloes-room', { name: 'Marie', pin: String(100_000 + pin) })).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(403), 429]);
    expect((await knock('chloes-room', { name: 'Marie', pin: '820322' })).status).toBe(429);
    expect((await knock('brunos-room', { name: 'Marie', pin: '820222' })).status).toBe(201);
  });

  it('leaves with the room', async () => {
    const admin = await page.signInByHost('amira');
    const made = await page.asked('/api/admin/rooms', admin.token, {
      body: { owner: 'amira', name: 'For a day', number: '8299', participantPin: null },
    });
    const room = made.body as { readonly id: string; readonly slug: string };
    const { ticket } = ticketSchema.parse((await knock(room.slug, { name: 'Marie' })).body);
    const { token } = redeemedSchema.parse(
      (await page.ask('/api/tickets/redeem', { body: { ticket } })).body,
    );
    expect((await page.asked('/api/settings/sip', token)).status).toBe(200);
    await page.asked(`/api/admin/rooms/${room.id}`, admin.token, { method: 'DELETE' });
    expect((await page.asked('/api/settings/sip', token)).status).toBe(401);
  });
});

describe('the page of a room', () => {
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
  });
  afterAll(() => server.dispose());

  it('asks for a name and the PIN, in the reader’s language, and says whom to ask and what to call', async () => {
    const { status, headers, body } = await page.ask('/meet/board', {
      headers: { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.5' },
    });
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const text = String(body);
    expect(text).toContain('<html lang="fr"');
    expect(text).toContain('Amira Haddad vous invite');
    expect(text).toContain('+33 1 99 00 82 00');
    expect(text).toContain('8211');
    expect(text).toContain('name="pin"');
    expect(text).not.toMatch(/821122|821111|821100/);
  });

  it('says that there is no meeting where there is none, and stops whoever tries many', async () => {
    expect((await page.ask('/meet/nowhere-at-all')).status).toBe(404);
    expect((await page.ask('/meet/x%22%3E%3Cscript%3E')).status).toBe(404);
    const statuses = new Set<number>();
    for (let at = 0; at < 40; at += 1) statuses.add((await page.ask(`/meet/nowhere-${String(at)}`)).status);
    expect([...statuses]).toEqual([404, 429]);
  });
});

describe('guests of a room at a PBX', () => {
  const office = {
    id: 'office',
    name: 'Office',
    domain: 'pbx.example.com',
    pbx: { servers: ['wss://pbx.example.com/ws'] },
  };
  const users = [
    {
      userName: 'ada',
      displayName: 'Ada <b>Lovelace</b>',
      extension: '4001',
      passwordHash:
        '$scrypt$ln=17,r=8,p=1$mL0c7o7ZW12MhqLLknBw/g$sP59ds7lz8O4BuSZ6GdCR7y6ZOrDwRAzraxIYGlRTMg',
      sip: { password: 'secret-of-ada' },
    },
  ];
  const rooms = [
    {
      owner: 'ada',
      name: '<script>alert(1)</script>',
      number: '8001',
      slug: 'engine',
      pins: { participant: null },
    },
  ];
  const numbers = [{ country: 'FR', number: '+33199008000' }];

  it('call by telephone alone, unless there is an account for them', async () => {
    const config = testConfig({ environment: office, users, meetings: { rooms, numbers } });
    const server = await startTestServer({ config, demo: false });
    const page = new BrowserWindow(server.origin);
    const look = await page.ask('/api/meetings/guests/engine');
    expect(guestRoomSchema.parse(look.body)).toMatchObject({ inBrowser: false, needsPin: false });
    expect((await page.ask('/api/meetings/guests/engine', { body: { name: 'Marie' } })).status).toBe(403);
    const text = String((await page.ask('/meet/engine')).body);
    expect(text).not.toContain('id="join"');
    expect(text).toContain('+33 1 99 00 80 00');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('Ada &lt;b&gt;Lovelace');
    await server.dispose();
  });

  it('use the account the configuration gives them', async () => {
    const guestAccount = { userName: 'visitor', password: 'secret-of-visitors' };
    const config = testConfig({ environment: office, users, meetings: { rooms, guestAccount } });
    const server = await startTestServer({ config, demo: false });
    const page = new BrowserWindow(server.origin);
    const { ticket } = ticketSchema.parse(
      (await page.ask('/api/meetings/guests/engine', { body: { name: 'Marie' } })).body,
    );
    const { token } = redeemedSchema.parse(
      (await page.ask('/api/tickets/redeem', { body: { ticket } })).body,
    );
    expect((await page.asked('/api/settings/sip', token)).body).toMatchObject({
      servers: ['wss://pbx.example.com/ws'],
      userName: 'visitor',
      authorizationUser: 'visitor',
      password: 'secret-of-visitors',
      displayName: 'Marie (guest)',
    });
    await server.dispose();
  });
});
