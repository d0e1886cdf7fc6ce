import { AppError } from '../../../../shared/errors/app-error';
import type { InMemoryNetwork } from './support/in-memory-network';
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

/** The dialog that the caller's ACK confirmed, as Replaces names it to the callee. */
function dialogOf(network: InMemoryNetwork): string {
  const ack = network.sent.find((message) => message.startsWith('ACK ')) ?? '';
  const [callId, from, to] = [/^Call-ID: (\S+)/im, /^From:.*;tag=(\w+)/im, /^To:.*;tag=(\w+)/im].map(
    (pattern) => pattern.exec(ack)?.[1],
  );
  return `${String(callId)};to-tag=${String(to)};from-tag=${String(from)}`;
}

/** From now on the INVITEs of a number carry these header fields. */
function withHeaders(network: InMemoryNetwork, number: string, ...fields: readonly string[]): void {
  network.tap = (message, from) =>
    from === 'client' && message.startsWith('INVITE ') && message.includes(`<sip:${number}@calls.test>;tag`)
      ? message.replace('\r\n', `\r\n${fields.map((field) => `${field}\r\n`).join('')}`)
      : message;
}

/** Amira talks to Bruno, and Chloe, or another telephone of Amira's, is there. */
async function story(third = '203') {
  const { network, amira, bruno } = await twoTelephones();
  const other = new Telephone(third, network, { epoch: 'epoch-other' });
  await register(other);
  await talking(amira, bruno);
  return { network, amira, bruno, other };
}

/** What the callee has answered so far with a final refusal. */
const refusals = (network: InMemoryNetwork): readonly string[] =>
  network.sent.flatMap((message) => /^SIP\/2\.0 ([4-6]\d\d)/.exec(message)?.[1] ?? []);

describe('an invitation that takes the place of a call', () => {
  it('goes on as the same call with somebody else, without ringing', async () => {
    const { network, amira, bruno, other: chloe } = await story();
    const before = bruno.call;
    const oldConnection = bruno.connection;
    const states: string[] = [];
    bruno.endpoint.subscribe(() => states.push(...bruno.calls.map(({ state }) => state)));
    const oldStream = bruno.endpoint.media(before.id)?.remote;
    withHeaders(network, '203', `Replaces: ${dialogOf(network)}`);
    await resultOf(chloe.dial('202'));
    await until(() => chloe.call.state === 'connected', 'taken over');
    await until(() => amira.call.state === 'ended', 'amira is let go');

    expect(amira.call.endReason).toBe('remote-hung-up');
    expect(bruno.calls).toHaveLength(1);
    expect(bruno.call).toEqual({
      ...before,
      remote: { number: '203', name: 'Person 203' },
      // For the log it is another call, and one that came in.
      leg: { id: expect.not.stringMatching(before.leg?.id ?? '') as string, side: 'incoming' },
    });
    expect(new Set(states)).toEqual(new Set(['connected']));
    expect(network.count('BYE')).toBe(1);
    expect(oldConnection.closed).toBe(true);
    expect(bruno.endpoint.media(before.id)?.remote).not.toBe(oldStream);
    expect(bruno.voice).toMatchObject({ enabled: true, readyState: 'live' });

    await resultOf(bruno.hangUp());
    await until(() => chloe.call.state === 'ended', 'the end');
    expect(bruno.call).toMatchObject({ id: before.id, state: 'ended', endReason: 'hung-up' });
  });

  it('keeps what this user had chosen: muted, on hold', async () => {
    const { network, bruno, other: amiraAtHome } = await story('201');
    await resultOf(bruno.ask({ kind: 'mute', callId: bruno.call.id, muted: true }));
    await resultOf(bruno.hold(true));
    const before = bruno.call;
    withHeaders(network, '201', `Replaces: ${dialogOf(network)}`);
    await resultOf(amiraAtHome.dial('202'));
    await until(() => amiraAtHome.call.remoteHold, 'amira is told of the hold');
    expect(bruno.call).toEqual(before);
    expect(bruno.voice.enabled).toBe(false);
    network.tap = (message) => message;
    await resultOf(bruno.hold(false));
    await until(() => !amiraAtHome.call.remoteHold, 'the hold ends');
    expect(bruno.call).toMatchObject({ state: 'connected', muted: true });
    expect(bruno.voice.enabled).toBe(false);
  });

  it('takes a hold along that is chosen while it is being answered', async () => {
    const { network, bruno, other: chloe } = await story();
    let allow = (): void => undefined;
    bruno.microphone.gate = new Promise((resolve) => {
      allow = resolve;
    });
    withHeaders(network, '203', `Replaces: ${dialogOf(network)}`);
    const dialled = chloe.dial('202');
    await until(() => chloe.calls.length === 1 && network.count('INVITE') >= 2, 'on its way');
    await jest.advanceTimersByTimeAsync(200);
    await resultOf(bruno.hold(true));
    allow();
    await resultOf(dialled);
    await until(() => chloe.call.remoteHold, 'chloe is told of the hold');
    expect(bruno.call.state).toBe('held');
    expect(bruno.voice.enabled).toBe(false);
  });

  it('leaves the call as it was when it cannot be answered', async () => {
    const { network, amira, bruno, other: chloe } = await story();
    const before = bruno.call;
    bruno.microphone.refusal = new AppError('microphone-busy');
    withHeaders(network, '203', `Replaces: ${dialogOf(network)}`);
    await resultOf(chloe.dial('202'));
    await until(() => chloe.call.state === 'ended', 'refused');
    expect(bruno.calls).toEqual([before]);
    expect(amira.call.state).toBe('connected');
    bruno.microphone.refusal = undefined;
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'the old session still carries the call');
  });

  it('rings like any call when the switch does not vouch for who comes', async () => {
    const { network, bruno, other: chloe } = await story();
    const replaces = dialogOf(network);
    network.tap = (message, from) => {
      if (!message.startsWith('INVITE ')) return message;
      return from === 'client'
        ? message.replace('\r\n', `\r\nReplaces: ${replaces}\r\n`)
        : message.replace(/^P-Asserted-Identity:.*\r\n/im, '');
    };
    await resultOf(chloe.dial('202'));
    await until(() => bruno.calls.length === 2, 'ringing');
    expect(bruno.calls.map(({ state }) => state)).toEqual(['connected', 'incoming']);
  });

  it.each([
    ['481', 'names no call of ours', (real: string) => real.replace(/to-tag=\w/, 'to-tag=x')],
    ['486', 'is meant for a call that still rings', (real: string) => `${real};early-only`],
    ['400', 'cannot be read', () => 'nonsense'],
    ['400', 'names two calls', (real: string) => `${real}\r\nReplaces: ${real}`],
  ])('is refused with %s when it %s', async (status, _what, make) => {
    const { network, bruno, other: chloe } = await story();
    withHeaders(network, '203', `Replaces: ${make(dialogOf(network))}`);
    await resultOf(chloe.dial('202'));
    await until(() => chloe.call.state === 'ended', 'refused');
    expect(refusals(network)).toEqual([status]);
    expect(bruno.calls.map(({ state }) => state)).toEqual(['connected']);
  });

  it('is refused with 603 when that call is over', async () => {
    const { network, amira, bruno, other: chloe } = await story();
    const replaces = dialogOf(network);
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'over');
    withHeaders(network, '203', `Replaces: ${replaces}`);
    await resultOf(chloe.dial('202'));
    await until(() => chloe.call.state === 'ended', 'refused');
    expect(refusals(network)).toEqual(['603']);
    expect(chloe.call.endReason).toBe('remote-declined');
  });

  it('is something every telephone of ours says that it understands', async () => {
    const { network } = await story();
    const invite = network.sent.find((message) => message.startsWith('INVITE '));
    expect(invite).toMatch(/^Supported:.*\breplaces\b/im);
  });
});
