import { TestSwitch } from './support/test-switch';

describe('bad input', () => {
  it.each([
    ['nonsense', 'hello'],
    ['an HTTP request', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['JSON', '{"jsonrpc":"2.0"}'],
    ['nothing', ''],
    ['zeros', '\0\0\0\0'],
    ['a start line alone', 'INVITE sip:bruno@calls.test SIP/2.0'],
    [
      'a status out of range',
      'SIP/2.0 700 Never\r\nVia: SIP/2.0/WS a;branch=z9hG4bK1\r\nCSeq: 1 INVITE\r\n\r\n',
    ],
    [
      'a response to nothing',
      'SIP/2.0 200 OK\r\nVia: SIP/2.0/WS a;branch=z9hG4bK1\r\nCSeq: 1 INVITE\r\n\r\n',
    ],
  ])('%s is dropped without an answer, and the next message is heard', (_, text) => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    amira.raw(text);
    expect(amira.inbox).toEqual([]);
    amira.send('OPTIONS', 'sip:calls.test');
    expect(amira.last().status).toBe(200);
  });

  it('is forgiven only so often', () => {
    const world = new TestSwitch({ limits: { malformedMessages: 3 } });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    for (let count = 0; count < 4; count++) amira.raw('hello');
    expect(amira.socket.closed).toEqual({ code: 1008, reason: 'not SIP' });
    expect(bruno.socket.closed).toBeUndefined();
  });

  it('half a message is refused, wherever it is cut', () => {
    const world = new TestSwitch({ limits: { malformedMessages: 10_000, messageBurst: 10_000 } });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const text = amira.compose('INVITE', 'sip:bruno@calls.test', { body: 'v=0\r\ns=whole\r\n' });
    for (let end = 0; end < text.length; end++) amira.raw(text.slice(0, end));
    expect(bruno.inbox).toEqual([]);
    expect(new Set(amira.inbox.map(({ status }) => status))).toEqual(new Set([400]));
    amira.raw(text);
    expect(bruno.last().body).toBe('v=0\r\ns=whole\r\n');
  });

  it.each([
    ['greater than the body', '9999', 400],
    ['negative', '-1', 400],
    ['no number', 'five', 400],
    ['absurd', '99999999999999999999', 400],
    ['empty', '', 400],
  ])('a Content-Length that is %s is refused', (_, length, status) => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const text = amira.compose('INVITE', 'sip:bruno@calls.test', { body: 'v=0\r\n' });
    amira.raw(text.replace(/Content-Length: \d+/, `Content-Length: ${length}`));
    expect(amira.last().status).toBe(status);
    expect(amira.last().startLine).toContain('Content-Length');
    expect(bruno.inbox).toEqual([]);
  });

  it('headers of 64 KB are refused clearly', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    amira.send('INVITE', 'sip:bruno@calls.test', { headers: [`X-Large: ${'x'.repeat(65_536)}`] });
    expect(amira.last()).toMatchObject({ status: 513, startLine: 'SIP/2.0 513 Message Too Large' });
    const name = `X-${'x'.repeat(65_536)}: 1`;
    amira.send('INVITE', 'sip:bruno@calls.test', { headers: [name] });
    expect(amira.last().status).toBe(513);
    amira.send('INVITE', 'sip:bruno@calls.test', { body: 'x'.repeat(65_536) });
    expect(amira.last().status).toBe(513);
    amira.send('INVITE', 'sip:bruno@calls.test', { headers: Array.from({ length: 200 }, () => 'X: 1') });
    expect(amira.last().status).toBe(513);
    amira.send('OPTIONS', 'sip:calls.test');
    expect(amira.last().status).toBe(200);
  });

  it('64 KB of no message at all close the connection', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    amira.raw('x'.repeat(70_000));
    expect(amira.socket.closed).toEqual({ code: 1009, reason: 'message too large' });
  });

  it('a request that is passed round in a circle is stopped', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    // A gateway that sends everything back to where it came from, as bruno.
    const gateway = world.registered('bruno');
    amira.invite('bruno');
    const first = gateway.request('INVITE');
    const back = (uri: string): string =>
      first.text
        .replace(/^INVITE \S+/, `INVITE ${uri}`)
        .replace(/From: [^\r]+/, 'From: <sip:bruno@calls.test>;tag=g');
    gateway.raw(back('sip:bruno@calls.test'));
    const spiral = gateway.request('INVITE');
    gateway.raw(
      spiral.text
        .replace(/^INVITE \S+/, 'INVITE sip:bruno@calls.test')
        .replace(
          'SIP/2.0/WS calls.test',
          'SIP/2.0/WS bruno.invalid;branch=z9hG4bKback\r\nVia: SIP/2.0/WS calls.test',
        ),
    );
    expect(gateway.last().status).toBe(482);
  });

  it('a request that has gone far enough goes no further', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno', { maxForwards: 0 });
    expect(amira.last().status).toBe(483);
    amira.invite('bruno', { maxForwards: 1 });
    expect(bruno.last().header('max-forwards')).toBe('0');
  });

  it('a Route of somebody else’s is not followed', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno', { headers: ['Route: <sip:elsewhere.test;lr>'] });
    expect(amira.last().status).toBe(404);
    amira.invite('bruno', { headers: ['Route: <sip:calls.test;lr>, <sip:a~b~c@calls.test;lr>'] });
    expect(amira.last().status).toBe(403);
    amira.invite('bruno', { headers: ['Route: <sip:calls.test;transport=ws;lr>'] });
    expect(bruno.last().all('route')).toEqual([]);
  });

  it('a response nobody waits for, or from the wrong client, changes nothing', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    amira.invite('bruno');
    chloe.respond(bruno.last(), 200);
    expect(amira.summary()).toEqual(['100 INVITE']);
    bruno.respond(bruno.last(), 180);
    expect(amira.last().status).toBe(180);
  });

  it('leaves no secret in the log', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const number = '+33123456789';
    const headers = ['Proxy-Authorization: Digest response="deadbeef"'];
    const text = amira.compose('INVITE', `sip:${number}@calls.test`, {
      headers,
      body: 'v=0\r\na=ice-pwd:secret',
    });
    for (const one of [
      text,
      text.slice(0, -4),
      text.replace('From:', 'Form:'),
      text.replace('SIP/2.0\r', 'x\r'),
    ]) {
      amira.raw(one);
    }
    bruno.raw(text);
    expect(world.logged.length).toBeGreaterThan(0);
    for (const secret of ['deadbeef', 'ice-pwd', number, 'v=0', 'amira-demo']) {
      expect(world.logged.join('\n')).not.toContain(secret);
    }
  });
});
