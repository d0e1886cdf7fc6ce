import { handleSipProtocols } from '../../../../server/switch';
import { TestSwitch } from './support/test-switch';

describe('the WebSocket transport', () => {
  it('speaks the subprotocol sip and no other', () => {
    expect(handleSipProtocols(new Set(['chat', 'sip']))).toBe('sip');
    expect(handleSipProtocols(new Set(['chat']))).toBe(false);
    expect(handleSipProtocols(new Set())).toBe(false);
  });

  it('answers keep-alives', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    amira.raw('\r\n\r\n');
    amira.raw('\r\n');
    expect(amira.noise).toEqual(['\r\n']);
    expect(world.server.metrics().malformed).toBe(0);
  });

  it('answers OPTIONS to the domain itself, and passes OPTIONS to a user on', () => {
    const world = new TestSwitch();
    const amira = world.client('amira');
    amira.send('OPTIONS', 'sip:calls.test');
    expect(amira.last().status).toBe(200);
    expect(amira.last().header('allow')).toContain('INVITE');
    amira.register();
    const bruno = world.registered('bruno');
    amira.send('OPTIONS', 'sip:bruno@calls.test');
    bruno.respond(bruno.request('OPTIONS'), 200);
    expect(amira.last()).toMatchObject({ status: 200, about: 'OPTIONS' });
  });

  it('says whether it came by TLS, and from where', () => {
    const secure = new TestSwitch({ secure: true, address: '::ffff:203.0.113.9' });
    const amira = secure.registered('amira');
    const bruno = secure.registered('bruno');
    amira.invite('bruno');
    const [own, theirs] = bruno.last().all('via');
    expect(own).toMatch(/^SIP\/2.0\/WSS calls.test;branch=z9hG4bK/);
    expect(theirs).toContain(';received=203.0.113.9');
    const plain = new TestSwitch();
    const chloe = plain.registered('chloe');
    chloe.invite('chloe', { headers: [] });
    expect(chloe.request('INVITE').header('via')).toMatch(/^SIP\/2.0\/WS /);
  });

  it('believes no client that says where it comes from', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.raw(amira.compose('INVITE', 'sip:bruno@calls.test', { branch: 'z9hG4bKx;received=10.0.0.1' }));
    expect(bruno.last().all('via')[1]).toMatch(/;branch=z9hG4bKx;received=192.0.2.10$/);
  });

  it('carries binary frames byte for byte, and answers in kind', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const body = Buffer.from([0xff, 0x00, 0xfe, 0x80, 0x0d, 0x0a]);
    const head = amira.compose('MESSAGE', 'sip:bruno@calls.test').replace('Length: 0', 'Length: 6');
    amira.raw(Buffer.concat([Buffer.from(head), body]), true);
    expect(bruno.last().binary).toBe(true);
    expect(Buffer.from(bruno.last().body, 'latin1')).toEqual(body);
    amira.raw(Buffer.from(amira.compose('OPTIONS', 'sip:calls.test')), true);
    expect(amira.last().binary).toBe(true);
  });

  it('needs no Content-Length, and drops what is beyond one', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const without = amira.compose('MESSAGE', 'sip:bruno@calls.test', { body: 'hello' });
    amira.raw(without.replace(/Content-Length: \d+\r\n/, ''));
    expect(bruno.last().body).toBe('hello');
    amira.raw(`${amira.compose('MESSAGE', 'sip:bruno@calls.test', { body: 'hello' })} and noise`);
    expect(bruno.last().body).toBe('hello');
  });

  it('reads the older transaction matching of clients without a branch', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const invite = amira.compose('INVITE', 'sip:bruno@calls.test').replace(/;branch=[^\r]+/, '');
    amira.raw(invite);
    amira.raw(invite);
    bruno.respond(bruno.last(), 180);
    expect(bruno.summary()).toEqual(['INVITE']);
    amira.raw(invite.replace(/^INVITE/, 'CANCEL').replace(/CSeq: (\d+) INVITE/, 'CSeq: $1 CANCEL'));
    expect(amira.last()).toMatchObject({ status: 200, about: 'CANCEL' });
    expect(bruno.last().method).toBe('CANCEL');
  });

  it('closes a socket on which nobody signs in, and keeps one that is registered', () => {
    const world = new TestSwitch();
    const nobody = world.client('amira');
    const bruno = world.registered('bruno');
    world.pass(20_000);
    nobody.raw('\r\n\r\n');
    world.pass(12_000);
    expect(nobody.socket.closed).toEqual({ code: 1008, reason: 'idle' });
    expect(bruno.socket.closed).toBeUndefined();
  });

  it('closes a socket that has long carried no registration', () => {
    const world = new TestSwitch({ limits: { unregisteredIdle: 100_000 } });
    const bruno = world.registered('bruno');
    bruno.register(0);
    world.pass(99_000);
    expect(bruno.socket.closed).toBeUndefined();
    world.pass(3_000);
    expect(bruno.socket.closed).toEqual({ code: 1008, reason: 'idle' });
  });

  it('closes a socket that says much before it says who it is', () => {
    const world = new TestSwitch({ limits: { unauthenticatedMessages: 5 } });
    const nobody = world.client('amira');
    for (let count = 0; count < 6; count++) nobody.send('OPTIONS', 'sip:calls.test');
    expect(nobody.inbox).toHaveLength(5);
    expect(nobody.socket.closed).toEqual({ code: 1008, reason: 'too many messages' });
  });

  it('refuses requests that come too fast, and closes when they do not stop', () => {
    const world = new TestSwitch({ limits: { messagesPerSecond: 10, messageBurst: 10 } });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    for (let count = 0; count < 10; count++) amira.send('OPTIONS', 'sip:calls.test');
    expect([amira.last().status, amira.last().header('retry-after')]).toEqual([503, '1']);
    world.pass(1_000);
    amira.send('OPTIONS', 'sip:calls.test');
    expect(amira.last().status).toBe(200);
    for (let count = 0; count < 30; count++) amira.send('OPTIONS', 'sip:calls.test');
    expect(amira.socket.closed).toEqual({ code: 1008, reason: 'too many messages' });
    bruno.send('OPTIONS', 'sip:calls.test');
    expect(bruno.last().status).toBe(200);
  });

  it('cuts off a client that does not read', () => {
    const world = new TestSwitch({ limits: { backlogBytes: 1_000 } });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    bruno.socket.bufferedAmount = 1_001;
    amira.invite('bruno');
    expect(bruno.socket.closed).toEqual({ code: 1006, reason: 'terminated' });
  });

  it('accepts no more connections than its limit', () => {
    const world = new TestSwitch({ limits: { connections: 1 } });
    world.registered('amira');
    expect(world.client('bruno').socket.closed).toEqual({ code: 1013, reason: 'too many connections' });
  });

  it('closes every socket when it ends, and accepts no more', async () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    const closed = world.server.close();
    world.settle();
    await closed;
    expect(amira.socket.closed).toEqual({ code: 1001, reason: 'shutting down' });
    expect(world.server.metrics()).toMatchObject({
      connections: 0,
      serverTransactions: 0,
      clientTransactions: 0,
    });
    expect(world.client('chloe').socket.closed?.code).toBe(1013);
    expect(bruno.socket.readyState).toBe(3);
  });
});
