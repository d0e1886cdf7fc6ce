import { isReInvite, responseTo } from './support/in-memory-network';
import { resultOf, talking, twoTelephones, until, virtualTime } from './support/telephones';

virtualTime();

const directions = (telephone: { connection: { getTransceivers(): { direction: string }[] } }): string[] =>
  telephone.connection.getTransceivers().map(({ direction }) => direction);

describe('hold', () => {
  it('silences both ways at once, and the peer sees it', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const started = Date.now();
    const held = amira.hold(true);
    await until(() => amira.call.state === 'held', 'held before any answer');
    expect(amira.voice.enabled).toBe(false);
    expect(await resultOf(held)).toMatchObject({ ok: true });
    // The path is known: nothing is gathered anew.
    expect(Date.now() - started).toBeLessThan(60);
    expect(amira.connection.getTransceivers()[0]?.receiver.track.enabled).toBe(false);
    expect(bruno.call).toMatchObject({ state: 'connected', remoteHold: true });

    expect(await resultOf(amira.hold(false))).toMatchObject({ ok: true });
    expect(amira.call.state).toBe('connected');
    expect(bruno.call.remoteHold).toBe(false);
    expect(amira.voice.enabled).toBe(true);
    expect(amira.connection.getTransceivers()[0]?.receiver.track.enabled).toBe(true);
  });

  it('keeps the sound in the stream the page plays, so that it goes on afterwards', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    await resultOf(amira.hold(true));
    await resultOf(bruno.hold(true));
    expect(amira.connection.getTransceivers()[0]?.currentDirection).toBe('inactive');
    expect(amira.endpoint.media(amira.call.id)?.remote.getTracks()).toHaveLength(1);
  });

  it('by both at the same moment collides, is tried again, and ends with both held', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let refused = 0;
    network.tap = (message, from) => {
      if (from === 'client' && message.startsWith('SIP/2.0 491')) refused += 1;
      return message;
    };
    const results = await Promise.all([resultOf(amira.hold(true)), resultOf(bruno.hold(true))]);
    expect(refused).toBeGreaterThan(0);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    for (const { call, connection } of [amira, bruno]) {
      expect(call).toMatchObject({ state: 'held', remoteHold: true });
      expect(connection.signalingState).toBe('stable');
    }
    const resumed = await Promise.all([resultOf(amira.hold(false)), resultOf(bruno.hold(false))]);
    expect(resumed.map(({ ok }) => ok)).toEqual([true, true]);
    expect(
      [amira.connection, bruno.connection].map((one) => one.getTransceivers()[0]?.currentDirection),
    ).toEqual(['sendrecv', 'sendrecv']);
  });

  it.each([488, 503])(
    'refused with %i leaves the connection as it was, and the next one works',
    async (status) => {
      const { network, amira, bruno } = await twoTelephones();
      await talking(amira, bruno);
      network.tap = (message, from, client) => {
        if (from !== 'client' || !isReInvite(message)) return message;
        client.receive(responseTo(message, status));
        return undefined;
      };
      expect(await resultOf(amira.hold(true))).toMatchObject({ ok: false });
      expect(amira.connection.signalingState).toBe('stable');
      expect(directions(amira)).toEqual(['sendrecv']);
      // What was asked for locally stands: nobody hears a word.
      expect(amira.call.state).toBe('held');
      expect(amira.voice.enabled).toBe(false);

      network.tap = (message) => message;
      await resultOf(amira.hold(false));
      expect(await resultOf(amira.hold(true))).toMatchObject({ ok: true });
      expect(bruno.call.remoteHold).toBe(true);
    },
  );

  it('waits for a re-INVITE of the peer that is not confirmed yet', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let swallowed = 0;
    network.tap = (message, from) => {
      const isAck = from === 'client' && message.startsWith('ACK ');
      if (!isAck || swallowed > 0) return message;
      swallowed += 1;
      return undefined;
    };
    expect(await resultOf(bruno.hold(true))).toMatchObject({ ok: true });
    expect(swallowed).toBe(1);
    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: true });
    expect(amira.connection.signalingState).toBe('stable');
    expect(bruno.call.remoteHold).toBe(true);
    expect(amira.call.remoteHold).toBe(true);
  });

  it('ends the call when the peer knows no such dialog any more', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    network.tap = (message, from, client) => {
      if (from !== 'client' || !isReInvite(message)) return message;
      client.receive(responseTo(message, 481));
      return undefined;
    };
    await resultOf(amira.hold(true));
    expect(amira.call).toMatchObject({ state: 'ended', endReason: 'remote-hung-up' });
  });
});

describe('the path of the media', () => {
  it('is looked for anew when it is lost, once, and only by the offer that was meant', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const before = network.count('INVITE');
    amira.connection.path('failed');
    await until(
      () => bruno.connection.signalingState === 'stable' && amira.connection.generation === 2,
      'restart',
    );
    await until(() => network.count('INVITE') === before + 1, 'one re-INVITE');
    amira.connection.path('connected');

    // sip.js keeps a re-INVITE's options for the next: that would restart again, and delay the answer.
    await resultOf(amira.hold(true));
    expect(amira.connection.generation).toBe(2);
    const started = Date.now();
    expect(await resultOf(bruno.hold(true))).toMatchObject({ ok: true });
    expect(Date.now() - started).toBeLessThan(200);
    expect([amira.connection.generation, bruno.connection.generation]).toEqual([2, 1]);
  });

  it('gets a moment to come back by itself', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const before = network.count('INVITE');
    amira.connection.path('disconnected');
    await jest.advanceTimersByTimeAsync(1_500);
    amira.connection.path('connected');
    await jest.advanceTimersByTimeAsync(30_000);
    expect(network.count('INVITE')).toBe(before);
  });

  it('that never comes back ends the call', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    amira.connection.path('failed');
    await until(() => amira.call.state === 'ended', 'given up');
    expect(amira.call.endReason).toBe('network');
    await until(() => bruno.call.state === 'ended', 'and said so');
  });
});

describe('a transfer the peer asks for', () => {
  it('is refused: nobody has us call somewhere unasked', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const dtmf = bruno.connection.getTransceivers()[0]?.sender.dtmf;
    if (dtmf) dtmf.canInsertDTMF = false;
    const invites = network.count('INVITE');
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('INFO ')
        ? message
            .replace(/^INFO/, 'REFER')
            .replace(/^(CSeq: \d+) INFO/m, '$1 REFER')
            .replace(/^Content-Type.*\r\n/m, 'Refer-To: <sip:900123456@calls.test>\r\n')
            .replace(/^Content-Length: \d+\r\n\r\n[^]*/m, 'Content-Length: 0\r\n\r\n')
        : message;
    void bruno.ask({ kind: 'dtmf', callId: bruno.call.id, tones: '1' });
    await until(() => network.sent.some((message) => /^SIP\/2\.0 603[^]*\d REFER/.test(message)), 'refused');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(network.count('INVITE')).toBe(invites);
    expect(amira.call.state).toBe('connected');
  });
});
