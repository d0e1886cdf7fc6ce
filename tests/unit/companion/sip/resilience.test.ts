import { InMemoryNetwork, isReInvite, responseTo } from './support/in-memory-network';
import { resultOf, talking, Telephone, twoTelephones, until, virtualTime } from './support/telephones';

virtualTime();

const registered = (...telephones: Telephone[]): boolean =>
  telephones.every(({ state }) => state.registration === 'registered');

describe('a server killed and started again', () => {
  it('does not touch the conversation: it goes on, nothing is renegotiated, and can be held and ended', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const invites = network.count('INVITE');
    const contact = contactIn(network.sent.find((message) => message.startsWith('REGISTER ')));

    network.kill();
    await until(() => amira.state.registration === 'unregistered', 'noticed');
    await jest.advanceTimersByTimeAsync(10_000);
    expect([amira.call.state, bruno.call.state]).toEqual(['connected', 'connected']);

    network.restart();
    await until(() => registered(amira, bruno), 'registered again');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(network.count('INVITE')).toBe(invites);
    const again = network.sent.filter((message) => message.startsWith('REGISTER ')).map(contactIn);
    expect(again).toContain(contact);
    expect(new Set(again).size).toBe(2);

    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: true });
    expect(bruno.call.remoteHold).toBe(true);
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end arrives');
    expect(amira.call.endReason).toBe('remote-hung-up');
  });

  it('is told afterwards of a hang-up and of a hold made meanwhile', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const first = amira.call.id;
    await resultOf(amira.dial('202'));
    await until(() => bruno.calls.length === 2, 'a second call');
    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'connected', 'connected');
    network.kill();
    await until(() => amira.state.registration === 'unregistered', 'noticed');

    expect(await resultOf(amira.ask({ kind: 'hang-up', callId: first }))).toMatchObject({ ok: true });
    expect(amira.calls.find(({ id }) => id === first)?.state).toBe('ended');
    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: false, code: 'network' });
    expect(amira.call.state).toBe('held');
    expect(bruno.calls.map(({ state }) => state)).toEqual(['held', 'connected']);

    network.restart();
    await until(() => bruno.calls[0]?.state === 'ended', 'the hang-up is delivered');
    await until(() => bruno.calls.at(-1)?.remoteHold === true, 'the hold is told');
  });

  it('does not block a hold whose re-INVITE it took with it', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    network.tap = (message, from) => (from === 'client' && isReInvite(message) ? undefined : message);
    const held = amira.hold(true);
    await until(() => network.sent.some(isReInvite), 'under way');
    network.kill();
    const started = Date.now();
    expect(await resultOf(held)).toMatchObject({ ok: false, code: 'network' });
    expect(Date.now() - started).toBeLessThan(1_000);
    expect(amira.connection.signalingState).toBe('stable');
    network.tap = (message) => message;
    network.restart();
    await until(() => bruno.call.remoteHold, 'told after all');
  });

  it('ends what was only ringing, on both sides', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await resultOf(amira.dial('202'));
    await until(() => amira.call.state === 'alerting', 'ringing');
    network.kill();
    await until(() => amira.call.state === 'ended' && bruno.call.state === 'ended', 'the end');
    expect([amira.call.endReason, bruno.call.endReason]).toEqual(['network', 'network']);
  });

  it('is come back to ever less often, every 3 s at last, and at once when the network returns', async () => {
    const { network, amira } = await twoTelephones();
    network.kill();
    await jest.advanceTimersByTimeAsync(60_000);
    const tries = network.sockets.length;
    await jest.advanceTimersByTimeAsync(30_000);
    const later = network.sockets.length - tries;
    // Two telephones, each every 1.5 to 3 s.
    expect(later).toBeGreaterThanOrEqual(20);
    expect(later).toBeLessThanOrEqual(42);
    network.restart();
    amira.wake();
    await jest.advanceTimersByTimeAsync(20);
    expect(amira.state.registration).toBe('registered');
  });
});

describe('a socket that only seems to be open', () => {
  it('is found out within half a minute of silence, and replaced', async () => {
    const { network, amira } = await twoTelephones();
    const [dead] = network.sockets;
    if (dead) dead.silent = true;
    await until(() => amira.state.registration !== 'registered', 'found out');
    await until(() => registered(amira), 'registered on a new one');
    expect(dead?.open).toBe(false);
  });

  it('is found out at once when the tab is looked at again, and the hang-up lost on it is repeated', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    for (const socket of network.sockets) socket.silent = true;
    await resultOf(amira.hangUp());
    expect(amira.call.state).toBe('ended');
    amira.wake();
    bruno.wake();
    await jest.advanceTimersByTimeAsync(2_000);
    await until(() => bruno.call.state === 'ended', 'the hang-up arrives');
    expect(bruno.call.endReason).toBe('remote-hung-up');
  });

  it('stays in use while its server answers', async () => {
    const { network, amira } = await twoTelephones();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(network.sockets).toHaveLength(2);
    expect(network.count('OPTIONS')).toBeGreaterThanOrEqual(4);
    expect(registered(amira)).toBe(true);
  });
});

describe('registration', () => {
  it('is refreshed in time and never lapses', async () => {
    const { network, amira, bruno } = await twoTelephones();
    const before = network.count('REGISTER');
    // Granted for five minutes; sip.js by itself would ask again 3 s before the end.
    await jest.advanceTimersByTimeAsync(240_000);
    expect(network.count('REGISTER')).toBeGreaterThanOrEqual(before + 2);
    for (let minute = 0; minute < 10; minute += 1) {
      await jest.advanceTimersByTimeAsync(60_000);
      expect(registered(amira, bruno)).toBe(true);
    }
  });

  it('survives a registrar that does not answer in our name', async () => {
    const network = new InMemoryNetwork();
    const amira = new Telephone('201', network);
    network.tap = (message, from) =>
      from === 'server' && /^SIP\/2\.0 200[^]*REGISTER/.test(message)
        ? message.replace(/^Contact:.*$/m, 'Contact: <sip:somebody@else.invalid>;expires=300')
        : message;
    void amira.endpoint.start();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(amira.state.registration).toBe('registering');
    network.tap = (message) => message;
    await until(() => registered(amira), 'registered in the end');
  });

  it('does not wait for a REGISTER that went down with its socket', async () => {
    const network = new InMemoryNetwork();
    const amira = new Telephone('201', network);
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('REGISTER ') ? undefined : message;
    void amira.endpoint.start();
    await until(() => network.count('REGISTER') === 1, 'REGISTER sent');
    network.kill();
    network.tap = (message) => message;
    network.restart();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(amira.state.registration).toBe('registered');
  });

  it('with a wrong password is refused, not repeated, and nothing can be dialled', async () => {
    const network = new InMemoryNetwork();
    const amira = new Telephone('201', network, {
      settings: {
        servers: ['ws://switch.test/sip'],
        domain: 'calls.test',
        userName: '201',
        authorizationUser: '201',
        password: 'wrong',
        displayName: 'Amira',
      },
    });
    void amira.endpoint.start();
    await until(() => amira.state.registration === 'refused', 'refused');
    const tries = network.count('REGISTER');
    expect(await resultOf(amira.dial('202'))).toMatchObject({ ok: false, code: 'not-registered' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(network.count('REGISTER')).toBe(tries);
    expect(amira.state.registration).toBe('refused');
    await jest.advanceTimersByTimeAsync(120_000);
    expect(network.count('REGISTER')).toBeGreaterThan(tries);
    expect(amira.calls).toHaveLength(0);
  });

  it('is waited for by a call for 5 s, not longer', async () => {
    const { network, amira, bruno } = await twoTelephones();
    network.kill();
    await until(() => amira.state.registration === 'unregistered', 'away');
    const started = Date.now();
    expect(await resultOf(amira.dial('202'))).toMatchObject({ ok: false, code: 'not-registered' });
    expect(Date.now() - started).toBeLessThanOrEqual(5_100);

    const dialled = resultOf(amira.dial('202'));
    network.restart();
    bruno.wake();
    expect(await dialled).toMatchObject({ ok: true });
  });

  it('tries again after a server that is busy', async () => {
    const network = new InMemoryNetwork();
    const amira = new Telephone('201', network);
    network.tap = (message, from, client) => {
      if (from !== 'client' || !message.startsWith('REGISTER ')) return message;
      client.receive(responseTo(message, 503, ['Retry-After: 2']));
      return undefined;
    };
    void amira.endpoint.start();
    await until(() => network.count('REGISTER') === 1, 'refused once');
    network.tap = (message) => message;
    await until(() => registered(amira), 'registered in the end');
    expect(network.count('REGISTER')).toBeLessThanOrEqual(4);
  });
});

describe('leaving', () => {
  it('ends the calls and takes the registration back', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const closed = amira.endpoint.close();
    await until(() => bruno.call.state === 'ended', 'bruno is told');
    await closed;
    expect(network.sent.some((message) => /^REGISTER [^]*expires=0/.test(message))).toBe(true);
    expect(amira.state.registration).toBe('unregistered');
    await resultOf(bruno.dial('201'));
    await until(() => bruno.call.state === 'ended', 'nobody there');
    expect(bruno.call.endReason).toBe('unreachable');
    expect(network.sockets.map(({ open }) => open)).toEqual([false, true]);
  });

  it('a peer whose connection is away just then is told when it is back', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const brunos = network.sockets[1];
    network.reachable = false;
    brunos?.close();
    await until(() => bruno.state.registration === 'unregistered', 'bruno is away');
    await resultOf(amira.hangUp());
    await jest.advanceTimersByTimeAsync(6_000);
    expect(bruno.call.state).toBe('connected');
    network.reachable = true;
    await until(() => bruno.call.state === 'ended', 'bruno is told');
  });
});

describe('by default', () => {
  it('no server beside the PBX learns of a call', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    expect(amira.connection.configuration.iceServers).toEqual([]);
  });

  it('a message without a reader is not accepted', async () => {
    const { network, amira } = await twoTelephones();
    const [socket] = network.sockets;
    const contact = contactIn(network.sent.find((message) => message.startsWith('REGISTER ')));
    socket?.receive(
      [
        `MESSAGE ${contact} SIP/2.0`,
        'Via: SIP/2.0/WS x.invalid;branch=z9hG4bKmessage',
        'From: <sip:202@calls.test>;tag=1',
        'To: <sip:201@calls.test>',
        'Call-ID: message',
        'CSeq: 1 MESSAGE',
        'Max-Forwards: 70',
        'Content-Type: text/plain',
        'Content-Length: 2',
        '',
        'hi',
      ].join('\r\n'),
    );
    await until(() => network.sent.some((message) => /^SIP\/2\.0 405/.test(message)), 'refused');
    expect(amira.state.registration).toBe('registered');
  });

  it('rubbish from the wire harms nothing', async () => {
    const { network, amira, bruno } = await twoTelephones();
    const [socket] = network.sockets;
    for (const rubbish of [
      '',
      'x',
      'INVITE',
      `SIP/2.0 200 OK\r\n${'x'.repeat(200_000)}`,
      'INVITE sip:x SIP/2.0\r\n\r\n',
    ])
      socket?.receive(rubbish);
    await talking(amira, bruno);
    expect(amira.call.state).toBe('connected');
  });
});

function contactIn(message: string | undefined): string {
  return /^Contact: <([^>]+)>/m.exec(message ?? '')?.[1] ?? '';
}
