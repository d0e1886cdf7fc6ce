import type { Call } from '../../../../shared/call/call';
import type { InMemoryNetwork } from './support/in-memory-network';
import { resultOf, talking, threeTelephones, until, virtualTime, type Telephone } from './support/telephones';

virtualTime();

const callTo = (telephone: Telephone, number: string): Call | undefined =>
  telephone.calls.findLast(({ remote }) => remote.number === number);
const ok = { ok: true };

/** Amira talks to Bruno, who will transfer her; Chloé is there. */
async function story() {
  const all = await threeTelephones();
  await talking(all.bruno, all.amira);
  return all;
}

/** Bruno's telephone asks what he did not: another Refer-To. */
function forge(network: InMemoryNetwork, field: string): void {
  network.tap = (message, from) =>
    from === 'client' && message.startsWith('REFER ')
      ? message.replace(/^Refer-To:.*$/m, `Refer-To: ${field}`)
      : message;
}

const sendAway = (bruno: Telephone) =>
  bruno.ask({ kind: 'transfer', callId: bruno.calls[0]?.id ?? '', to: { kind: 'number', number: '203' } });
const decide = (amira: Telephone, accepted: boolean) =>
  amira.ask({ kind: 'answer-transfer', callId: callTo(amira, '202')?.id ?? '', accepted });
const answered = (network: InMemoryNetwork, status: number): boolean =>
  network.sent.some((message) => new RegExp(`^SIP/2\\.0 ${String(status)} [^]*\\d REFER`).test(message));

describe('a transfer that costs', () => {
  it('is asked about, and refused when its user says so', async () => {
    const { network, amira, bruno } = await story();
    forge(network, '"Your bank" <sip:+33123456789@calls.test>');
    const invites = network.count('INVITE');
    const asked = sendAway(bruno);
    await until(() => amira.call.transferRequest !== undefined, 'asked');
    expect(amira.call).toMatchObject({ state: 'connected', transferRequest: { number: '+33123456789' } });
    expect(amira.call.transferRequest?.name).toBeUndefined();
    expect(await resultOf(decide(amira, false))).toMatchObject(ok);
    expect(await resultOf(asked)).toMatchObject({ ok: false, code: 'transfer-refused' });
    expect(amira.call.transferRequest).toBeUndefined();
    await until(() => bruno.call.state === 'connected', 'bruno is back');
    // Bruno's hold and his return.
    expect(network.count('INVITE')).toBe(invites + 2);
  });

  it('is followed when its user agrees, and its failure brings the transferor back', async () => {
    const { network, amira, bruno } = await story();
    forge(network, '<sip:+33123456789@calls.test>');
    const asked = sendAway(bruno);
    await until(() => amira.call.transferRequest !== undefined, 'asked');
    expect(await resultOf(decide(amira, true))).toMatchObject(ok);
    expect(await resultOf(asked)).toMatchObject(ok);
    await until(() => bruno.call.transfer?.stage === 'failed', 'no such number');
    expect(bruno.call.transfer?.reason).toBe('not-found');
    expect(callTo(amira, '+33123456789')?.endReason).toBe('not-found');
    await until(() => bruno.call.state === 'connected', 'bruno is back');
    expect(callTo(amira, '202')?.state).toBe('connected');
    // Nothing is left to be answered.
    expect(await resultOf(decide(amira, true))).toMatchObject({ code: 'illegal-call-state' });
  });

  it('is refused when its user does not answer for half a minute', async () => {
    const { network, amira, bruno } = await story();
    forge(network, '<sip:+33123456789@calls.test>');
    // The transferor is told soon that the answer takes its time.
    expect(await resultOf(sendAway(bruno))).toMatchObject(ok);
    await jest.advanceTimersByTimeAsync(24_000);
    expect(amira.call.transferRequest).toBeDefined();
    await until(() => amira.call.transferRequest === undefined, 'the question goes');
    await until(() => bruno.call.transfer?.stage === 'failed', 'bruno knows');
    expect(answered(network, 603)).toBe(true);
    expect(amira.call.state).toBe('connected');
  });

  it('is no question any more once the call is over', async () => {
    const { network, amira, bruno } = await story();
    forge(network, '<sip:+33123456789@calls.test>');
    void sendAway(bruno);
    await until(() => amira.call.transferRequest !== undefined, 'asked');
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');
    expect(amira.call).toMatchObject({ endReason: 'remote-hung-up' });
    expect(amira.call.transferRequest).toBeUndefined();
    await jest.advanceTimersByTimeAsync(40_000);
  });
});

describe('a transfer nobody may ask for', () => {
  it.each([
    ['with a header smuggled in', '<sip:203@calls.test?Subject=x>', 400],
    ['with a line smuggled in', '<sip:203@calls.test?Replaces=a%0d%0aX:1%3Bto-tag%3Da%3Bfrom-tag%3Db>', 400],
    ['to somewhere that is no telephone', '<https://evil.test/>', 416],
    ['to an emergency number', '<sip:112@calls.test>', 603],
    ['to a feature code', '<sip:*97@calls.test>', 603],
  ])('%s calls nobody', async (_what, field, status) => {
    const { network, amira, bruno } = await story();
    forge(network, field);
    expect(await resultOf(sendAway(bruno))).toMatchObject({ ok: false, code: 'transfer-refused' });
    expect(answered(network, status)).toBe(true);
    expect(amira.calls).toHaveLength(1);
    expect(amira.call).toMatchObject({ state: 'connected' });
    expect(amira.call.transferRequest).toBeUndefined();
  });

  it('outside a conversation is refused', async () => {
    const { network, amira, bruno } = await story();
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('REFER ')
        ? message
            .replace(/^REFER \S+/, 'REFER sip:201@calls.test')
            .replace(/^Route:.*\r\n/gm, '')
            .replace(/^(To:.*);tag=[^\r\n;]+/m, '$1')
            .replace(/^Call-ID: /m, 'Call-ID: another')
        : message;
    const asked = sendAway(bruno);
    await until(() => answered(network, 405), 'refused');
    expect(amira.calls).toHaveLength(1);
    await resultOf(asked);
  });

  it('while the first is not decided, is not even asked about', async () => {
    const { network, amira, bruno } = await story();
    let again: (() => void) | undefined;
    network.tap = (message, from, client) => {
      if (from !== 'client' || !message.startsWith('REFER ')) return message;
      const first = message.replace(/^Refer-To:.*$/m, 'Refer-To: <sip:+33123456789@calls.test>');
      const second = first
        .replace(/branch=\w+/, 'branch=z9hG4bKanother')
        .replace(/^CSeq: (\d+)/m, (_all, number: string) => `CSeq: ${String(Number(number) + 1)}`);
      again = () => client.far.emit('message', Buffer.from(second), false);
      return first;
    };
    void sendAway(bruno);
    await until(() => amira.call.transferRequest !== undefined, 'asked');
    again?.();
    await until(() => answered(network, 491), 'the second is refused');
    expect(answered(network, 603)).toBe(false);
  });
});

describe('somebody who is transferred', () => {
  it('talks on when the transferor has left as soon as we agreed', async () => {
    const { network, amira, bruno, chloe } = await story();
    await resultOf(sendAway(bruno));
    expect(answered(network, 202)).toBe(true);
    await resultOf(bruno.hangUp());
    await until(() => callTo(amira, '202')?.state === 'ended', 'bruno has left');
    expect(callTo(amira, '202')?.endReason).toBe('transferred');
    await resultOf(chloe.answer());
    await until(() => callTo(amira, '203')?.state === 'connected', 'talking');
  });

  it('leaves a transferor that does not', async () => {
    const { network, amira, bruno, chloe } = await story();
    await resultOf(sendAway(bruno));
    await until(() => chloe.calls.length > 0, 'chloe rings');
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('NOTIFY ') ? undefined : message;
    const voice = amira.microphone.given[0];
    await resultOf(chloe.answer());
    await until(() => callTo(amira, '203')?.state === 'connected', 'talking');
    // Not heard by both at once.
    expect(voice?.enabled).toBe(false);
    await until(() => callTo(amira, '202')?.state === 'ended', 'left');
    expect(callTo(amira, '202')?.endReason).toBe('transferred');
    await until(() => bruno.call.state === 'ended', 'bruno knows');
  });

  it('may give the new call up: the transferor comes back', async () => {
    const { amira, bruno, chloe } = await story();
    await resultOf(sendAway(bruno));
    await until(() => chloe.calls.length > 0, 'chloe rings');
    await resultOf(amira.ask({ kind: 'hang-up', callId: callTo(amira, '203')?.id ?? '' }));
    await until(() => bruno.call.transfer?.stage === 'failed', 'bruno knows');
    await until(() => bruno.call.state === 'connected', 'bruno is back');
    expect(callTo(amira, '202')?.state).toBe('connected');
    await resultOf(bruno.hangUp());
    await until(() => callTo(amira, '202')?.state === 'ended', 'the end');
    expect(callTo(amira, '202')?.endReason).toBe('remote-hung-up');
  });

  it('is not torn away from another conversation', async () => {
    const { amira, bruno, chloe } = await story();
    await resultOf(chloe.dial('201'));
    await until(() => amira.calls.length === 2, 'chloe calls');
    await resultOf(amira.answer());
    await until(() => callTo(amira, '203')?.state === 'connected', 'amira talks to chloe');
    await resultOf(sendAway(bruno));
    await until(() => callTo(amira, '202')?.transferRequest !== undefined, 'asked');
    expect(callTo(amira, '203')?.state).toBe('connected');
    expect(amira.calls).toHaveLength(2);
  });

  it('does not transfer at the same moment: one of them is refused', async () => {
    const { network, amira, bruno } = await story();
    const both = await Promise.all([
      resultOf(sendAway(bruno)),
      resultOf(amira.ask({ kind: 'transfer', callId: amira.call.id, to: { kind: 'number', number: '203' } })),
    ]);
    expect(both.filter(({ ok: done }) => !done)).toMatchObject([{ code: 'transfer-refused' }]);
    expect(answered(network, 491)).toBe(true);
  });

  it('by something that cannot be read is not, and the transferor gives up', async () => {
    const { network, amira, bruno } = await story();
    forge(network, '<<sip:203>');
    await resultOf(sendAway(bruno));
    await until(() => bruno.call.transfer?.stage === 'failed', 'given up');
    expect(amira.calls).toHaveLength(1);
  });
});
