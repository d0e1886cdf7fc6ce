import { isReInvite, responseTo, type InMemoryNetwork, type Tap } from './support/in-memory-network';
import {
  register,
  resultOf,
  talking,
  Telephone,
  twoTelephones,
  until,
  virtualTime,
} from './support/telephones';

virtualTime();

const AMIRA = 0;

/** Changes what the switch hands to Amira. */
function towardsAmira(network: InMemoryNetwork, change: (message: string) => string | undefined): void {
  network.tap = (message, from, client) =>
    from === 'server' && client === network.sockets[AMIRA] ? change(message) : message;
}

const isAnswer = (message: string): boolean => /^SIP\/2\.0 200 [^]*^CSeq: \d+ INVITE/im.test(message);

function withBody(message: string, body: string): string {
  const head = message.slice(0, message.indexOf('\r\n\r\n'));
  const kept = head
    .replace(/^Content-(Length|Type):.*\r\n/gim, '')
    .replace(/\r\nContent-(Length|Type):.*/gi, '');
  const type = body ? '\r\nContent-Type: application/sdp' : '';
  return `${kept}${type}\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`;
}

/** After everything: the next call works. */
async function usable(network: InMemoryNetwork, amira: Telephone, bruno: Telephone): Promise<void> {
  network.tap = (message) => message;
  await until(() => [...amira.calls, ...bruno.calls].every(({ state }) => state === 'ended'), 'all over');
  await talking(amira, bruno);
  await resultOf(amira.hangUp());
  await until(() => bruno.call.state === 'ended', 'the end');
}

describe('a peer that answers wrongly', () => {
  it.each([
    ['with no description at all', ''],
    ['with one the browser cannot use', 'v=garbage\r\n'],
  ])('%s: the call ends with the reason, and is ended at the peer', async (_how, body) => {
    const { network, amira, bruno } = await twoTelephones();
    towardsAmira(network, (message) => (isAnswer(message) ? withBody(message, body) : message));
    await resultOf(amira.dial('202'));
    await until(() => bruno.call.state === 'incoming', 'ringing');
    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'ended', 'the end');
    expect(amira.call.endReason).toBe('media-failed');
    expect(amira.voice.readyState).toBe('ended');
    await until(() => bruno.call.state === 'ended', 'the end at the peer');
    await usable(network, amira, bruno);
  });

  it('twice, as two telephones: the second is thanked and sent away', async () => {
    const { network, amira, bruno } = await twoTelephones();
    let answer = '';
    towardsAmira(network, (message) => {
      if (isAnswer(message)) answer ||= message;
      return message;
    });
    await talking(amira, bruno);
    const second = answer.replace(/^(To:.*;tag=)\S+/im, '$1another');
    const sent = network.sent.length;
    network.sockets[AMIRA]?.receive(second);
    await until(
      () => network.sent.slice(sent).some((text) => /^BYE [^]*^To:.*;tag=another/im.test(text)),
      'the second is ended',
    );
    expect(network.sent.slice(sent).some((text) => /^ACK [^]*^To:.*;tag=another/im.test(text))).toBe(true);
    expect([amira.call.state, bruno.call.state]).toEqual(['connected', 'connected']);
    await resultOf(amira.hangUp());
    await usable(network, amira, bruno);
  });

  it('after it was told that the caller has given up: the call is ended at once', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await resultOf(amira.dial('202'));
    await until(() => amira.call.state === 'alerting', 'ringing');
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('CANCEL ') ? undefined : message;
    await resultOf(amira.hangUp());
    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'ended', 'over for Amira');
    expect(amira.call.endReason).toBe('cancelled');
    await until(() => bruno.call.state === 'ended', 'over for Bruno');
    await usable(network, amira, bruno);
  });
});

describe('a peer that makes a call difficult', () => {
  const swallowReInvites: Tap = (message, from) =>
    from === 'client' && isReInvite(message) ? undefined : message;

  it('by never agreeing (a storm of 491): the hold is a fact here, fails there, and ends with the storm', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let offers = 0;
    network.tap = (message, from, client) => {
      if (from !== 'client' || !isReInvite(message) || client !== network.sockets[AMIRA]) return message;
      offers += 1;
      client.receive(responseTo(message, 491));
      return undefined;
    };
    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: false, code: 'media-failed' });
    expect(offers).toBeLessThanOrEqual(6);
    expect([amira.call.state, amira.voice.enabled]).toEqual(['held', false]);
    expect(await resultOf(amira.hold(false))).toMatchObject({ ok: true });
    expect([amira.call.state, amira.voice.enabled]).toEqual(['connected', true]);
    network.tap = (message) => message;
    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: true });
    expect(bruno.call.remoteHold).toBe(true);
    await resultOf(amira.hangUp());
    await usable(network, amira, bruno);
  });

  it('by offering while it is held: it stays held', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    await resultOf(amira.hold(true));
    expect(await resultOf(bruno.hold(true))).toMatchObject({ ok: true });
    expect(amira.call).toMatchObject({ state: 'held', remoteHold: true });
    expect(await resultOf(bruno.hold(false))).toMatchObject({ ok: true });
    expect(amira.call).toMatchObject({ state: 'held', remoteHold: false });
    expect(amira.voice.enabled).toBe(false);
    await resultOf(amira.hangUp());
    await usable(network, amira, bruno);
  });

  it('by hanging up while it is being held: over, with its reason', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    network.tap = swallowReInvites;
    const holding = amira.hold(true);
    await until(() => amira.call.state === 'held', 'held here');
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'over');
    expect(amira.call.endReason).toBe('remote-hung-up');
    expect(await resultOf(holding)).toMatchObject({ ok: false });
    await usable(network, amira, bruno);
  });
});

describe('a stranger', () => {
  it('who notifies of something nobody asked for is refused', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const contact = /^Contact: <([^>]+)>/im.exec(
      network.sent.find((text) => text.startsWith('REGISTER')) ?? '',
    );
    const notify = [
      `NOTIFY ${contact?.[1] ?? ''} SIP/2.0`,
      'Via: SIP/2.0/WS stranger.invalid;branch=z9hG4bKnotify',
      'Max-Forwards: 70',
      'From: <sip:666@calls.test>;tag=stranger',
      'To: <sip:201@calls.test>',
      'Call-ID: of-nobody',
      'CSeq: 1 NOTIFY',
      'Contact: <sip:666@stranger.invalid;transport=ws>',
      'Event: message-summary',
      'Subscription-State: active',
      'Content-Length: 0',
    ];
    network.sockets[AMIRA]?.receive(`${notify.join('\r\n')}\r\n\r\n`);
    await until(() => network.sent.some((text) => /^SIP\/2\.0 4\d\d [^]*1 NOTIFY/m.test(text)), 'refused');
    expect(amira.call.state).toBe('connected');
    await resultOf(amira.hangUp());
    await usable(network, amira, bruno);
  });

  it.each([
    ['of 10,000 characters', 'x'.repeat(10_000), 'x'.repeat(120)],
    ['with markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('has a name %s: shown as text, and no longer than fits', async (_what, name, shown) => {
    const { network, amira, bruno } = await twoTelephones();
    towardsAmira(network, (message) =>
      message.startsWith('INVITE ')
        ? message.replace(
            /^(From|P-Asserted-Identity): .*?</gim,
            (_all, field: string) => `${field}: "${name}" <`,
          )
        : message,
    );
    await resultOf(bruno.dial('201'));
    await until(() => amira.call.state === 'incoming', 'ringing');
    expect(amira.call.remote).toEqual({ number: '202', name: shown });
    await resultOf(bruno.hangUp());
    await usable(network, amira, bruno);
  });

  it('who transfers us with headers smuggled in makes us call nobody', async () => {
    const { network, amira, bruno } = await twoTelephones();
    const chloe = new Telephone('203', network);
    await register(chloe);
    await talking(amira, bruno);
    const dtmf = bruno.connection.getTransceivers()[0]?.sender.dtmf;
    if (dtmf) dtmf.canInsertDTMF = false;
    const smuggled =
      '<sip:203@calls.test?P-Asserted-Identity=%3Csip%3A1%40calls.test%3E&Route=%3Csip%3Aevil.test%3E>';
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('INFO ')
        ? message
            .replace(/^INFO/, 'REFER')
            .replace(/^(CSeq: \d+) INFO/m, '$1 REFER')
            .replace(/^Content-Type.*\r\n/m, `Refer-To: ${smuggled}\r\n`)
            .replace(/^Content-Length: \d+\r\n\r\n[^]*/m, 'Content-Length: 0\r\n\r\n')
        : message;
    const before = network.sent.length;
    void bruno.ask({ kind: 'dtmf', callId: bruno.call.id, tones: '1' });
    await until(
      () => network.sent.slice(before).some((text) => /^SIP\/2\.0 [3-6]\d\d [^]*\d REFER/m.test(text)),
      'refused',
    );
    await jest.advanceTimersByTimeAsync(5_000);
    expect(network.sent.slice(before).filter((text) => text.startsWith('INVITE '))).toEqual([]);
    expect([amira.call.state, chloe.calls]).toEqual(['connected', []]);
    await resultOf(amira.hangUp());
    await usable(network, amira, bruno);
  });
});
