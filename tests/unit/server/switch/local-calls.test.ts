import { Host } from './support/host';
import { TestSwitch } from './support/test-switch';
import type { ReceivedMessage } from './support/received-message';
import type { Dialog, UserAgent } from './support/user-agent';

const OFFER = 'v=0\r\n';
const ROOM = 'sip:8201@calls.test';

/** The microtasks of an answer that is made later, and the frames they send. */
async function settled(world: TestSwitch): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  world.settle();
}

describe('a call to somebody within the server', () => {
  let host: Host;
  let world: TestSwitch;
  let amira: UserAgent;

  beforeEach(() => {
    host = new Host([{ number: '8201', name: 'Équipe "A"' }]);
    world = new TestSwitch({ agents: [host] });
    amira = world.registered('amira');
  });

  function talk(caller = amira): { invite: ReceivedMessage; ok: ReceivedMessage; dialog: Dialog } {
    const invite = caller.invite('8201', { body: OFFER });
    host.call.accept('v=0 answer\r\n');
    world.settle();
    const ok = caller.last();
    const dialog = caller.callerDialog(ok);
    caller.within(dialog, 'ACK', { cseq: sequenceOf(invite) });
    return { invite, ok, dialog };
  }

  it('is answered with who they are, and goes on until one of the two hangs up', () => {
    const { ok, dialog } = talk();
    expect(amira.summary()).toEqual(['100 INVITE', '200 INVITE']);
    expect(host.call).toMatchObject({ caller: 'amira', offer: OFFER });
    expect(ok.body).toBe('v=0 answer\r\n');
    expect(ok.header('p-asserted-identity')).toContain(String.raw`\"A\"" <sip:8201@calls.test>`);
    expect(dialog.target).toBe('sip:8201@calls.test;transport=ws');
    amira.within(dialog, 'BYE');
    expect(amira.last().status).toBe(200);
    expect(host.noted).toEqual(['ended']);
    amira.within(dialog, 'BYE');
    expect(amira.last().status).toBe(481);
    expect(world.server.metrics()).toMatchObject({ localCalls: 0, calls: 0 });
  });

  it('ends by the word of whoever was called, with a reason', () => {
    const { dialog } = talk();
    host.call.hangUp({ cause: 200, text: 'Meeting ended' });
    world.settle();
    const bye = amira.request('BYE');
    expect(bye.uri).toBe(amira.contact);
    expect(bye.header('from')).toBe(dialog.remote);
    expect(bye.header('reason')).toBe('SIP;cause=200;text="Meeting ended"');
    amira.respond(bye, 200);
    expect(host.noted).toEqual([]);
    expect(world.server.metrics()).toMatchObject({ localCalls: 0, clientTransactions: 0 });
  });

  it('is not hung up before the caller knows that it was answered (RFC 3261 §15)', () => {
    const invite = amira.invite('8201', { body: OFFER });
    host.call.accept('v=0 answer\r\n');
    host.call.hangUp();
    world.settle();
    expect(amira.summary()).toEqual(['100 INVITE', '200 INVITE']);
    amira.within(amira.callerDialog(amira.last()), 'ACK', { cseq: sequenceOf(invite) });
    expect(amira.request('BYE').header('reason')).toBeUndefined();
    expect(host.noted).toEqual([]);
  });

  it('is refused as they like', () => {
    amira.invite('8201', { body: OFFER });
    host.call.refuse({ status: 486, retryAfter: 60 });
    world.settle();
    expect(amira.last()).toMatchObject({ status: 486 });
    expect(amira.last().header('retry-after')).toBe('60');
    expect(world.server.metrics().localCalls).toBe(0);
  });

  it('can be given up before the answer, and is not answered after that', () => {
    const invite = amira.invite('8201', { body: OFFER });
    amira.cancel(invite);
    expect(amira.summary()).toEqual(['100 INVITE', '200 CANCEL', '487 INVITE']);
    host.call.accept('too late');
    world.settle();
    expect(amira.summary()).toHaveLength(3);
    expect(host.noted).toEqual(['ended']);
  });

  it('repeats its answer until the ACK comes, and hangs up when none does', () => {
    const invite = amira.invite('8201', { body: OFFER });
    host.call.accept('v=0 answer\r\n');
    world.pass(1_600);
    expect(amira.summary().filter((one) => one === '200 INVITE')).toHaveLength(3);
    const dialog = amira.callerDialog(amira.last());
    amira.within(dialog, 'ACK', { cseq: sequenceOf(invite) });
    amira.forget();
    world.pass(10_000);
    expect(amira.summary()).toEqual([]);

    amira.invite('8201', { body: OFFER });
    host.call.accept('v=0 answer\r\n');
    world.pass(33_000);
    expect(amira.request('BYE').header('reason')).toContain('No ACK');
    expect(host.noted).toEqual(['ended']);
  });

  it('answers an INVITE that comes again as before', () => {
    const invite = amira.invite('8201', { body: OFFER });
    host.call.accept('v=0 answer\r\n');
    world.settle();
    const ok = amira.last();
    amira.raw(invite.text);
    expect(amira.summary()).toEqual(['100 INVITE', '200 INVITE', '200 INVITE']);
    expect(amira.last().header('to')).toBe(ok.header('to'));
    expect(host.calls).toHaveLength(1);
  });

  it('takes other descriptions, one at a time, and leaves all as it was when one is refused', async () => {
    const { dialog } = talk();
    amira.forget();
    let answer: (sdp: string | undefined) => void = () => undefined;
    host.next = new Promise((resolve) => (answer = resolve));
    const hold = amira.within(dialog, 'INVITE', { body: 'v=0 hold\r\n' });
    amira.within(dialog, 'INVITE', { body: 'v=0 video\r\n' });
    expect(amira.last()).toMatchObject({ status: 500 });
    expect(amira.last().header('retry-after')).toBe('1');
    answer('v=0 held\r\n');
    await settled(world);
    expect(amira.last()).toMatchObject({ status: 200, body: 'v=0 held\r\n' });
    amira.within(dialog, 'ACK', { cseq: sequenceOf(hold) });

    host.next = Promise.resolve(undefined);
    amira.within(dialog, 'UPDATE', { body: 'v=0 odd\r\n' });
    await settled(world);
    expect(amira.last()).toMatchObject({ status: 488 });
    amira.within(dialog, 'UPDATE');
    expect(amira.last()).toMatchObject({ status: 200, body: '' });
    expect(host.noted).toEqual(['described v=0 hold', 'described v=0 odd']);
  });

  it('takes keys by INFO, says what it can, and refuses the rest', () => {
    const { dialog } = talk();
    const info = (type: string, body: string): number | undefined => {
      const text = amira.compose('INFO', dialog.target, {
        from: dialog.local,
        to: dialog.remote,
        callId: dialog.callId,
        headers: [`Content-Type: ${type}`],
      });
      amira.raw(text.replace('Content-Length: 0', `Content-Length: ${String(body.length)}`) + body);
      return amira.last().status;
    };
    expect(info('application/dtmf-relay', 'Signal=5\r\nDuration=160\r\n')).toBe(200);
    expect(info('application/dtmf-relay', 'Signal= 11\r\nDuration=160\r\n')).toBe(200);
    expect(info('application/dtmf', '*')).toBe(200);
    expect(info('application/dtmf-relay', 'Signal=flash\r\n')).toBe(400);
    expect(info('application/broadsoft', 'x')).toBe(415);
    expect(host.noted).toEqual(['key 5', 'key #', 'key *']);
    amira.within(dialog, 'OPTIONS');
    expect(amira.last().header('allow')).toContain('UPDATE');
    amira.within(dialog, 'REFER', { headers: ['Refer-To: <sip:bruno@calls.test>'] });
    expect(amira.last().status).toBe(405);
  });

  it('is nobody else’s: another user cannot hang it up, or send what is out of turn', () => {
    const { dialog } = talk();
    const bruno = world.registered('bruno');
    bruno.send('BYE', dialog.target, {
      from: dialog.local.replace('amira', 'bruno'),
      to: dialog.remote,
      callId: dialog.callId,
    });
    expect(bruno.last().status).toBe(403);
    amira.within(dialog, 'BYE', { cseq: 1 });
    expect(amira.last().status).toBe(500);
    expect(host.noted).toEqual([]);
  });

  it('can be taken over by who names its dialog (RFC 3891), and by nobody who guesses', () => {
    const { dialog } = talk();
    const first = host.call;
    const tag = (text: string): string => /;tag=([^;>]+)/.exec(text)?.[1] ?? '';
    const replaces = (callId: string): string =>
      `Replaces: ${callId};to-tag=${tag(dialog.remote)};from-tag=${tag(dialog.local)}`;
    amira.invite('8201', { body: OFFER, headers: [replaces(dialog.callId), 'Require: replaces'] });
    expect(host.call.replaces).toBe(first);
    amira.invite('8201', { body: OFFER, headers: [replaces('another')] });
    expect(amira.last().status).toBe(481);
    amira.invite('8201', { body: OFFER, headers: ['Require: 100rel, timer'] });
    expect(amira.last()).toMatchObject({ status: 420 });
    expect(amira.last().header('unsupported')).toBe('100rel, timer');
  });

  it('needs a description it can read, and a way back', () => {
    amira.invite('8201', { body: '' });
    expect(amira.last().status).toBe(488);
    amira.send('INVITE', ROOM, { contact: null, body: OFFER });
    expect(amira.last().status).toBe(400);
    amira.send('MESSAGE', ROOM);
    expect(amira.last().status).toBe(405);
    amira.send('OPTIONS', ROOM);
    expect(amira.last().status).toBe(200);
    amira.invite('8299', { body: OFFER });
    expect(amira.last().status).toBe(404);
    expect(host.calls).toHaveLength(0);
  });

  it('follows its caller to another connection', () => {
    const { dialog } = talk();
    amira.connect();
    amira.register();
    amira.forget();
    host.call.hangUp();
    world.settle();
    expect(amira.request('BYE').header('call-id')).toBe(dialog.callId);
  });

  it('shows its caller on the phone', () => {
    const bruno = world.registered('bruno');
    bruno.send('SUBSCRIBE', 'sip:amira@calls.test', { headers: ['Event: presence', 'Expires: 600'] });
    bruno.respond(bruno.request('NOTIFY'), 200);
    const { dialog } = talk();
    expect(bruno.request('NOTIFY').body).toContain('on-the-phone');
    bruno.respond(bruno.request('NOTIFY'), 200);
    amira.within(dialog, 'BYE');
    expect(bruno.request('NOTIFY').body).not.toContain('on-the-phone');
  });

  it('asks strangers who they are, as for any call', () => {
    const stranger = world.client('chloe');
    stranger.invite('8201', { body: OFFER });
    expect(stranger.last().status).toBe(407);
    expect(host.calls).toHaveLength(0);
  });
});

function sequenceOf(request: ReceivedMessage): number {
  return Number(request.header('cseq')?.split(' ')[0]);
}
