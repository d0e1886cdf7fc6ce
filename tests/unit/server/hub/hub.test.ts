import { connect as connectTcp } from 'node:net';
import WebSocket from 'ws';
import { decodeJwt, SignJWT } from 'jose';
import { loadKeys } from '../../../../server/config/keys';
import { BrowserWindow } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { dial, liveCall, stateOf } from '../support/states';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

describe('the hub', () => {
  let server: TestServer;
  let clients: HubClient[];
  let amira: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.dispose());
  beforeEach(async () => {
    clients = [];
    const page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    bruno = (await page.signInByHost('bruno')).token;
  });
  afterEach(() => {
    for (const client of clients) client.close();
  });

  const connect = async (options: Parameters<typeof HubClient.connect>[1]): Promise<HubClient> => {
    const client = await HubClient.connect(server.origin, options);
    clients.push(client);
    return client;
  };
  const tabOf = (token: string) => connect({ role: 'controller', token });
  const companionOf = (token: string, epoch = `epoch-${String(Math.random()).slice(2)}`) =>
    connect({ role: 'companion', token, epoch });

  it('carries a wish to the companion, and what became of it back', async () => {
    const tab = await tabOf(amira);
    expect(await tab.next('state')).toMatchObject({ companion: 'offline' });
    const companion = await companionOf(amira, 'epoch-1');
    expect(await tab.next('state')).toMatchObject({ companion: 'online' });

    tab.say({ type: 'command', command: dial('wish-1') });
    expect((await companion.next('command')).command).toEqual(dial('wish-1'));
    companion.say({ type: 'publish', state: stateOf('epoch-1', 1, [liveCall]) });
    companion.say({ type: 'result', result: { id: 'wish-1', ok: true, callId: 'call-1' } });
    expect((await tab.next('state')).state?.calls).toEqual([liveCall]);
    expect((await tab.next('result')).result).toEqual({ id: 'wish-1', ok: true, callId: 'call-1' });

    const reloaded = await tabOf(amira);
    expect((await reloaded.next('state')).state).toEqual(stateOf('epoch-1', 1, [liveCall]));
    companion.close();
    const lost = await tab.next('state');
    expect(lost).toMatchObject({ companion: 'offline', state: { calls: [{ id: 'call-1' }] } });
  });

  it('keeps people apart, whatever their messages claim', async () => {
    const companion = await companionOf(amira, 'epoch-amira');
    companion.say({ type: 'publish', state: stateOf('epoch-amira', 1, [liveCall]) });
    const tab = await tabOf(bruno);
    expect(await tab.next('state')).toMatchObject({ companion: 'offline' });

    // A user in the body is no part of the protocol, and an unknown field is an error.
    for (const extra of [{ user: 'amira' }, { userId: 'amira' }, { to: 'amira' }]) {
      tab.sayRaw(JSON.stringify({ v: 1, message: { type: 'command', command: dial('forged'), ...extra } }));
      expect(await tab.next('refusal')).toMatchObject({ code: 'invalid-message', commandId: 'forged' });
    }
    tab.say({ type: 'command', command: dial('honest') });
    expect((await tab.next('result')).result).toEqual({ id: 'honest', ok: false, code: 'no-companion' });

    // What a companion of bruno's says reaches nobody of amira's.
    const amirasTab = await tabOf(amira);
    await amirasTab.next('state');
    const brunos = await companionOf(bruno, 'epoch-amira');
    brunos.say({ type: 'publish', state: stateOf('epoch-amira', 99) });
    expect(await tab.next('state', ({ state }) => state !== undefined)).toMatchObject({
      state: { revision: 99 },
    });
    companion.say({ type: 'publish', state: stateOf('epoch-amira', 2) });
    expect((await amirasTab.next('state')).state?.revision).toBe(2);
    expect(companion.received.filter(({ type }) => type === 'command')).toEqual([]);
  });

  it('lets the newer of two companions in, and only that', async () => {
    const older = await companionOf(amira, 'epoch-1');
    const tab = await tabOf(amira);
    await tab.next('state');
    const newer = await companionOf(amira, 'epoch-2');
    await older.next('superseded');
    older.say({ type: 'publish', state: stateOf('epoch-1', 5, [liveCall]) });
    newer.say({ type: 'publish', state: stateOf('epoch-2', 1) });
    expect(await tab.next('state', ({ state }) => state !== undefined)).toMatchObject({
      state: { epoch: 'epoch-2' },
    });
    older.close();
    tab.say({ type: 'command', command: dial('wish') });
    await newer.next('command');
  });

  describe('turns away', () => {
    const expired = () =>
      new SignJWT({ sid: 's' })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('calling-suite')
        .setAudience('calling-suite/api')
        .setSubject('u')
        .setJti('j')
        .setExpirationTime('-1s')
        .sign(loadKeys(server.dataDir).token);

    it.each([
      ['no token', () => ({ v: 1, token: '', role: 'controller' }), 'unauthorized'],
      [
        'an expired token',
        async () => ({ v: 1, token: await expired(), role: 'controller' }),
        'expired-token',
      ],
      ['another version', () => ({ v: 2, token: amira, role: 'controller' }), 'unsupported-version'],
      ['an unknown role', () => ({ v: 1, token: amira, role: 'administrator' }), 'invalid-message'],
      ['a companion without epoch', () => ({ v: 1, token: amira, role: 'companion' }), 'invalid-message'],
      [
        'somebody who says who he is',
        () => ({ v: 1, token: bruno, role: 'controller', userId: 'amira' }),
        'invalid-message',
      ],
      ['nothing at all', () => ({}), 'invalid-message'],
    ])('%s', async (_name, auth, code) => {
      const attempt = connect({ role: 'controller', token: '', auth: await auth() });
      await expect(attempt).rejects.toThrow(code);
    });

    it('a page of another site', async () => {
      const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/hub/?EIO=4&transport=websocket`, {
        headers: { origin: 'https://elsewhere.example' },
      });
      await expect(
        new Promise((resolve, reject) => {
          socket.on('open', resolve);
          socket.on('error', reject);
        }),
      ).rejects.toThrow('403');
      const polled = await fetch(`${server.origin}/hub/?EIO=4&transport=polling`, {
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(polled.status).toBe(403);
    });

    it('a window more than anybody needs', async () => {
      await Promise.all(Array.from({ length: 40 }, () => tabOf(bruno)));
      await expect(tabOf(bruno)).rejects.toThrow('rate-limited');
      await tabOf(amira);
    });
  });

  it('refuses what is too large, and disturbs nobody else by it', async () => {
    // Somebody whose companion no other story has just closed: a command would wait for its return.
    const { token: chloe } = await new BrowserWindow(server.origin).signInByHost('chloe');
    const tab = await tabOf(chloe);
    const other = await tabOf(chloe);
    tab.sayRaw('x'.repeat(66_000));
    expect((await tab.next('refusal')).code).toBe('message-too-large');
    tab.sayRaw('x'.repeat(500_000));
    expect(await tab.ended()).toBe('transport close');
    other.say({ type: 'command', command: dial('wish') });
    expect((await other.next('result')).result).toMatchObject({ code: 'no-companion' });
  });

  it('cuts off who speaks another language', async () => {
    const tab = await tabOf(amira);
    for (let count = 0; count < 5; count += 1) tab.socket.emit('shout', count);
    expect(await tab.ended()).toBe('io server disconnect');
    expect(tab.received.filter(({ type }) => type === 'refusal')).toHaveLength(5);
  });

  it('ends the connections of a sign-in that has ended, and no others', async () => {
    const page = new BrowserWindow(server.origin);
    const [one, two] = [await page.signInByHost('amira'), await page.signInByHost('amira')];
    const [tab, other] = [await tabOf(one.token), await tabOf(two.token)];
    await page.asked('/api/sessions', one.token, { method: 'DELETE' });
    expect(await tab.ended()).toBe('io server disconnect');
    await expect(tabOf(one.token)).rejects.toThrow('signed-out');
    other.say({ type: 'command', command: dial('wish') });
    await other.next('result');
  });

  it('ends a connection whose token has expired, but not one that was renewed', async () => {
    const brief = await startTestServer({ config: testConfig({ tokenLifetime: 5 }) });
    try {
      const page = new BrowserWindow(brief.origin);
      const { token } = await page.signInByHost('amira');
      const claims = decodeJwt(token);
      const longer = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('10m')
        .sign(loadKeys(brief.dataDir).token);
      const renewing = await HubClient.connect(brief.origin, { role: 'controller', token });
      const silent = await HubClient.connect(brief.origin, { role: 'controller', token });
      renewing.say({ type: 'renew', token: longer });
      expect(await silent.ended()).toBe('io server disconnect');
      renewing.say({ type: 'command', command: dial('wish') });
      await renewing.next('result');
      renewing.close();
    } finally {
      await brief.dispose();
    }
  }, 30_000);

  it('survives a socket that is torn apart in the middle of its handshake', async () => {
    await new Promise<void>((resolve) => {
      const socket = connectTcp(server.port, 'localhost', () => {
        socket.write(
          'GET /hub/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
        );
        socket.resetAndDestroy();
      });
      socket.on('close', () => {
        resolve();
      });
    });
    const tab = await tabOf(amira);
    await tab.next('state');
  });
});
