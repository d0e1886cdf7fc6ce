import type { Call } from '../../../../shared/call/call';
import { isReInvite, responseTo } from './support/in-memory-network';
import { resultOf, talking, threeTelephones, until, virtualTime, type Telephone } from './support/telephones';

virtualTime();

const callTo = (telephone: Telephone, number: string): Call => {
  const found = telephone.calls.findLast(({ remote }) => remote.number === number);
  if (!found) throw new Error(`no call with ${number}`);
  return found;
};
const has = (telephone: Telephone, number: string): boolean =>
  telephone.calls.some(({ remote }) => remote.number === number);
const blind = (telephone: Telephone, number: string) =>
  telephone.ask({ kind: 'transfer', callId: telephone.call.id, to: { kind: 'number', number } });
const ok = { ok: true };

/** Amira talks to Bruno; Chloé is there. */
async function story() {
  const all = await threeTelephones();
  await talking(all.amira, all.bruno);
  return all;
}

describe('a blind transfer', () => {
  it('holds, is followed, and leaves the two others talking', async () => {
    const { network, amira, bruno, chloe } = await story();
    const stages: unknown[] = [];
    amira.endpoint.subscribe(() => stages.push(amira.calls[0]?.transfer?.stage));
    expect(await resultOf(blind(amira, '203'))).toMatchObject(ok);
    expect(amira.call).toMatchObject({ state: 'held', transfer: { to: { number: '203' } } });
    await until(() => chloe.calls.length > 0, 'chloe rings');
    expect(chloe.call).toMatchObject({ state: 'incoming', remote: { number: '202' } });
    await until(() => amira.call.transfer?.stage === 'ringing', 'amira sees it');
    expect(callTo(bruno, '203').state).toBe('alerting');
    expect(callTo(bruno, '201').state).toBe('connected');

    await resultOf(chloe.answer());
    await until(() => amira.call.state === 'ended', 'amira is out');
    await until(() => callTo(bruno, '201').state === 'ended', 'bruno has left her');
    expect([amira.call.endReason, callTo(bruno, '201').endReason]).toEqual(['transferred', 'transferred']);
    expect(amira.call.transfer).toBeUndefined();
    expect(callTo(bruno, '203')).toMatchObject({ state: 'connected', remote: { name: 'Person 203' } });
    expect(chloe.call.state).toBe('connected');
    expect([...new Set(stages)]).toEqual(['asked', 'trying', 'ringing', undefined]);
    const refer = network.sent.find((message) => message.startsWith('REFER '));
    expect(refer).toMatch(/^Refer-To: <sip:203@calls\.test>\r$/m);
    expect(refer).toMatch(/^Referred-By: <sip:201@calls\.test>\r$/m);
    const invite = network.sent.find((message) => /^INVITE sip:203@/.test(message));
    expect(invite).toMatch(/^Referred-By: <sip:201@calls\.test>\r$/m);
  });

  it('that finds nobody comes back, resumes by itself, and says why for a while', async () => {
    const { amira, bruno, chloe } = await story();
    await resultOf(blind(amira, '203'));
    await until(() => chloe.calls.length > 0, 'chloe rings');
    await resultOf(chloe.ask({ kind: 'decline', callId: chloe.call.id }));
    await until(() => amira.call.transfer?.stage === 'failed', 'the failure is shown');
    expect(amira.call.transfer).toEqual({
      to: { number: '203' },
      stage: 'failed',
      reason: 'remote-declined',
    });
    await until(() => amira.call.state === 'connected', 'resumed');
    expect(callTo(bruno, '201')).toMatchObject({ state: 'connected', remoteHold: false });
    expect(amira.voice.enabled).toBe(true);
    await until(() => amira.call.transfer === undefined, 'the notice goes');
    expect(amira.call.state).toBe('connected');
    // It may be tried again.
    await resultOf(blind(amira, '203'));
    await until(() => chloe.call.state === 'incoming', 'chloe rings again');
  });

  it('of a held call that fails leaves it held', async () => {
    const { amira, chloe } = await story();
    await chloe.endpoint.close();
    await resultOf(amira.hold(true));
    await resultOf(blind(amira, '203'));
    await until(() => amira.call.transfer?.stage === 'failed', 'the failure is shown');
    expect(amira.call.transfer?.reason).toBe('unreachable');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(amira.call.state).toBe('held');
  });

  it('of a video call goes on with sound alone', async () => {
    const { amira, bruno, chloe } = await threeTelephones();
    await talking(amira, bruno, 'video');
    await resultOf(blind(amira, '203'));
    expect(amira.camera.given.map(({ readyState }) => readyState)).toEqual(['ended']);
    await until(() => chloe.calls.length > 0, 'chloe rings');
    await resultOf(chloe.ask({ kind: 'decline', callId: chloe.call.id }));
    await until(() => amira.call.state === 'connected', 'resumed');
    const none = { offered: false, sending: false, receiving: false };
    expect([amira.call.video, callTo(bruno, '201').video]).toEqual([none, none]);
  });

  it('is refused while another of the same call runs, and where it makes no sense', async () => {
    const { amira } = await story();
    const callId = amira.call.id;
    const wish = (to: object) => resultOf(amira.ask({ kind: 'transfer', callId, to } as never));
    expect(await wish({ kind: 'call', callId })).toMatchObject({ code: 'invalid-input' });
    expect(await wish({ kind: 'call', callId: 'nobody' })).toMatchObject({ code: 'no-such-call' });
    expect(await wish({ kind: 'number', number: '112' })).toMatchObject({ code: 'emergency-refused' });
    expect(await wish({ kind: 'uri', uri: 'sip:203@calls.test?Subject=x' })).toMatchObject({
      code: 'invalid-input',
    });
    expect(amira.call.state).toBe('connected');
    await wish({ kind: 'number', number: '203' });
    expect(await wish({ kind: 'number', number: '203' })).toMatchObject({ code: 'already-running' });
    expect(await resultOf(amira.ask({ kind: 'answer-transfer', callId, accepted: true }))).toMatchObject({
      code: 'illegal-call-state',
    });
  });
});

describe('a transfer whose other side', () => {
  it('refuses to call anybody fails at once and comes back', async () => {
    const { network, amira } = await story();
    network.tap = (message, from, client) => {
      if (from !== 'client' || !message.startsWith('REFER ')) return message;
      client.receive(responseTo(message, 603));
      return undefined;
    };
    expect(await resultOf(blind(amira, '203'))).toMatchObject({ ok: false, code: 'transfer-refused' });
    expect(amira.call.transfer?.stage).toBe('failed');
    await until(() => amira.call.state === 'connected', 'resumed');
  });

  it('knows no such call any more ends it', async () => {
    const { network, amira } = await story();
    network.tap = (message, from, client) => {
      if (from !== 'client' || !message.startsWith('REFER ')) return message;
      client.receive(responseTo(message, 481));
      return undefined;
    };
    expect(await resultOf(blind(amira, '203'))).toMatchObject({ ok: false, code: 'no-such-call' });
    expect(amira.call).toMatchObject({ state: 'ended', endReason: 'remote-hung-up' });
  });

  it.each([
    ['never reports', () => undefined],
    [
      'ends its report without a result',
      (message: string) =>
        message
          .replace(/^Subscription-State:.*$/m, 'Subscription-State: terminated;reason=giveup')
          .replace(/SIP\/2\.0 100 Trying/, 'SIP/2.0 100 Trying'),
    ],
  ])('%s has it come back', async (_what, change) => {
    const { network, amira } = await story();
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('NOTIFY ') ? change(message) : message;
    await resultOf(blind(amira, '203'));
    await until(() => amira.call.transfer?.stage === 'failed', 'given up');
    expect(amira.call.transfer?.reason).toBeUndefined();
    await until(() => amira.call.state === 'connected', 'resumed');
  });

  it('hangs up meanwhile has hung up', async () => {
    const { amira, bruno, chloe } = await story();
    await resultOf(blind(amira, '203'));
    await until(() => chloe.calls.length > 0, 'chloe rings');
    await resultOf(bruno.ask({ kind: 'hang-up', callId: callTo(bruno, '201').id }));
    await until(() => amira.call.state === 'ended', 'the end');
    expect(amira.call).toMatchObject({ endReason: 'remote-hung-up' });
    expect(amira.call.transfer).toBeUndefined();
    // He talks to Chloé if she answers.
    await resultOf(chloe.answer());
    await until(() => callTo(bruno, '203').state === 'connected', 'connected');
  });

  it('hangs up while it is put on hold has hung up', async () => {
    const { network, amira, bruno } = await story();
    network.tap = (message, from) => (from === 'client' && isReInvite(message) ? undefined : message);
    const transfer = blind(amira, '203');
    await until(() => amira.call.state === 'held', 'held here');
    await resultOf(bruno.hangUp());
    expect(await resultOf(transfer)).toMatchObject({ ok: false });
    expect(amira.call).toMatchObject({ state: 'ended', endReason: 'remote-hung-up' });
    expect(network.count('REFER')).toBe(0);
  });

  it('renegotiates meanwhile is answered as ever', async () => {
    const { amira, bruno, chloe } = await story();
    await resultOf(blind(amira, '203'));
    await until(() => chloe.calls.length > 0, 'chloe rings');
    const callId = callTo(bruno, '201').id;
    expect(await resultOf(bruno.ask({ kind: 'hold', callId, held: true }))).toMatchObject(ok);
    expect(amira.call).toMatchObject({ state: 'held', remoteHold: true, transfer: { stage: 'ringing' } });
    await resultOf(chloe.answer());
    await until(() => amira.call.endReason === 'transferred', 'transferred');
  });
});

describe('a consultative transfer', () => {
  /** Amira has Bruno on hold and talks to Chloé. */
  async function consulting() {
    const all = await story();
    await resultOf(all.amira.dial('203'));
    await until(() => all.chloe.calls.length > 0, 'chloe rings');
    await resultOf(all.chloe.answer());
    await until(() => callTo(all.amira, '203').state === 'connected', 'consulting');
    return all;
  }
  const join = (amira: Telephone) =>
    amira.ask({
      kind: 'transfer',
      callId: callTo(amira, '202').id,
      to: { kind: 'call', callId: callTo(amira, '203').id },
    });

  it('joins the two at once and leaves both', async () => {
    const { network, amira, bruno, chloe } = await consulting();
    const itsId = chloe.call.id;
    expect(await resultOf(join(amira))).toMatchObject(ok);
    await until(() => amira.calls.every(({ state }) => state === 'ended'), 'amira is out');
    expect(amira.calls.map(({ endReason }) => endReason)).toEqual(['transferred', 'transferred']);
    await until(
      () => has(bruno, '203') && callTo(bruno, '203').state === 'connected',
      'bruno talks to chloe',
    );
    await until(() => bruno.calls.filter(({ state }) => state !== 'ended').length === 1, 'bruno left amira');
    expect(callTo(bruno, '203').remote).toEqual({ number: '203', name: 'Person 203' });
    // For Chloé it is the same call with somebody else.
    expect(chloe.call).toMatchObject({ id: itsId, state: 'connected', remote: { number: '202' } });
    expect(chloe.calls).toHaveLength(1);
    const refer = network.sent.find((message) => message.startsWith('REFER '));
    expect(refer).toMatch(
      /^Refer-To: <sip:\w+@[\w.]+\.invalid;transport=ws\?Replaces=[^;@<>\s&?]+%3Bto-tag%3D\w+%3Bfrom-tag%3D\w+>\r$/m,
    );
  });

  it('names the number of a telephone whose own address only its network knows', async () => {
    const all = await story();
    const { network, amira, bruno, chloe } = all;
    const desk = 'sip:203@192.0.2.9:5060';
    let window = '';
    network.tap = (message, from) => {
      if (from === 'client') return window ? message.replace(desk, window) : message;
      const answer =
        /^SIP\/2\.0 (?:180|200) [^]*^CSeq: \d+ INVITE/m.test(message) &&
        /^To:.*sip:203@.*;tag=/im.test(message);
      const contact = /^Contact: <(sip:[^>]+)>/im.exec(message)?.[1];
      if (!answer || !contact) return message;
      window = contact;
      return message.replace(contact, desk);
    };
    await resultOf(amira.dial('203'));
    await until(() => chloe.calls.length > 0, 'chloe rings');
    await resultOf(chloe.answer());
    await until(() => callTo(amira, '203').state === 'connected', 'consulting');
    expect(await resultOf(join(amira))).toMatchObject(ok);
    const refer = network.sent.find((message) => message.startsWith('REFER '));
    expect(refer).toMatch(/^Refer-To: <sip:203@calls\.test\?Replaces=[^>]+>\r$/m);
    await until(() => callTo(bruno, '203').state === 'connected', 'bruno talks to chloe');
    expect(chloe.calls).toHaveLength(1);
  });

  it('that fails leaves both calls as they were', async () => {
    const { network, amira, bruno, chloe } = await consulting();
    network.tap = (message, from, client) => {
      if (from !== 'client' || !/^INVITE [^]*^Replaces:/m.test(message)) return message;
      client.receive(responseTo(message, 481));
      return undefined;
    };
    await resultOf(join(amira));
    await until(() => callTo(amira, '202').transfer?.stage === 'failed', 'failed');
    await jest.advanceTimersByTimeAsync(2_000);
    // Bruno was on hold before, and Chloé is being talked to.
    expect([callTo(amira, '202').state, callTo(amira, '203').state]).toEqual(['held', 'connected']);
    expect(callTo(bruno, '201').state).toBe('connected');
    await resultOf(chloe.hangUp());
    await until(() => callTo(amira, '203').state === 'ended', 'chloe has gone');
    expect(callTo(amira, '203').endReason).toBe('remote-hung-up');
  });

  it('to somebody who hangs up meanwhile says so', async () => {
    const { network, amira, chloe } = await consulting();
    let tooLate: (() => void) | undefined;
    network.tap = (message, from, client) => {
      if (from !== 'client' || !/^INVITE [^]*^Replaces:/m.test(message)) return message;
      tooLate = () => {
        client.receive(responseTo(message, 603));
      };
      return undefined;
    };
    await resultOf(join(amira));
    await until(() => tooLate !== undefined, 'bruno calls');
    await resultOf(chloe.hangUp());
    await until(() => callTo(amira, '203').state === 'ended', 'chloe has gone');
    tooLate?.();
    await until(() => callTo(amira, '202').transfer?.stage === 'failed', 'failed');
    expect(callTo(amira, '203').endReason).toBe('remote-hung-up');
    await until(() => callTo(amira, '202').state === 'held', 'bruno is still there');
  });

  it('is refused when either call takes part in another', async () => {
    const { network, amira } = await consulting();
    network.tap = (message) => (message.startsWith('REFER ') ? undefined : message);
    const first = join(amira);
    await until(() => network.count('REFER') > 0, 'asked');
    const other = { kind: 'number', number: '204' } as const;
    const again = await resultOf(amira.ask({ kind: 'transfer', callId: callTo(amira, '203').id, to: other }));
    expect(again).toMatchObject({ ok: false, code: 'already-running' });
    // Nobody answers: the command is answered long before its controller gives up.
    expect(await resultOf(first)).toMatchObject(ok);
    expect(callTo(amira, '202').transfer?.stage).toBe('asked');
  });
});

describe('a NOTIFY', () => {
  it('for nothing is refused, and the call goes on', async () => {
    const { network, amira, bruno } = await story();
    const dtmf = bruno.connection.getTransceivers()[0]?.sender.dtmf;
    if (dtmf) dtmf.canInsertDTMF = false;
    network.tap = (message, from) =>
      from === 'client' && message.startsWith('INFO ')
        ? message
            .replace(/^INFO/, 'NOTIFY')
            .replace(/^(CSeq: \d+) INFO/m, '$1 NOTIFY')
            .replace(
              /^Content-Type.*\r\n/m,
              'Event: refer\r\nSubscription-State: terminated;reason=noresource\r\nContent-Type: message/sipfrag\r\n',
            )
            .replace(/^Content-Length: \d+\r\n\r\n[^]*/m, 'Content-Length: 16\r\n\r\nSIP/2.0 200 OK\r\n')
        : message;
    void bruno.ask({ kind: 'dtmf', callId: bruno.call.id, tones: '1' });
    await until(() => network.sent.some((message) => /^SIP\/2\.0 481[^]*\d NOTIFY/.test(message)), 'refused');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(amira.call.state).toBe('connected');
  });
});
