import { establish } from './support/call';
import { TestSwitch } from './support/test-switch';
import type { ReceivedMessage } from './support/received-message';
import type { UserAgent } from './support/user-agent';

/** Subscribes and answers the first NOTIFY; gives back the 200. */
function watch(agent: UserAgent, user: string, event: string, expires = 600): ReceivedMessage {
  agent.send('SUBSCRIBE', `sip:${user}@calls.test`, {
    headers: [`Event: ${event}`, `Expires: ${String(expires)}`],
  });
  const ok = agent.inbox.find(({ about, status }) => about === 'SUBSCRIBE' && status !== undefined);
  if (!ok) throw new Error('no answer');
  if (ok.status === 200) agent.respond(agent.request('NOTIFY'), 200);
  return ok;
}

/** Answers the NOTIFY that came last and returns its body. */
function told(agent: UserAgent): string {
  const notify = agent.request('NOTIFY');
  agent.respond(notify, 200);
  return notify.body;
}

describe('voice messages', () => {
  it('are announced to their owner when he asks and when they change', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    watch(amira, 'amira', 'message-summary');
    const notify = amira.request('NOTIFY');
    expect(notify.header('subscription-state')).toBe('active;expires=600');
    expect(notify.header('content-type')).toBe('application/simple-message-summary');
    expect(notify.body).toMatch(/^Messages-Waiting: no\r\n/);
    world.server.messageWaiting('amira', { newMessages: 2, oldMessages: 1 });
    world.settle();
    expect(told(amira)).toBe(
      'Messages-Waiting: yes\r\nMessage-Account: sip:amira@calls.test\r\nVoice-Message: 2/1 (0/0)\r\n',
    );
  });

  it('are nobody else’s business', () => {
    const world = new TestSwitch();
    expect(watch(world.registered('bruno'), 'amira', 'message-summary').status).toBe(403);
  });
});

describe('presence', () => {
  it('follows a person in and out, and onto the phone', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const chloe = world.registered('chloe');
    watch(amira, 'bruno', 'presence');
    expect(amira.request('NOTIFY').body).toContain('<basic>closed</basic>');
    const bruno = world.registered('bruno');
    expect(told(amira)).toContain('<basic>open</basic>');
    const call = establish(chloe, bruno);
    expect(told(amira)).toContain('<rpid:on-the-phone/>');
    bruno.within(call.callee, 'BYE');
    expect(told(amira)).not.toContain('on-the-phone');
    bruno.register(0);
    expect(told(amira)).toContain('<basic>closed</basic>');
  });

  it('does not flicker when a connection breaks for a moment, and shows when it stays broken', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    watch(amira, 'bruno', 'presence');
    amira.forget();
    bruno.socket.clientDrop();
    world.settle();
    world.pass(2_000);
    bruno.connect();
    bruno.register();
    world.pass(20_000);
    expect(amira.inbox).toEqual([]);
    bruno.socket.clientDrop();
    world.settle();
    world.pass(10_000);
    expect(told(amira)).toContain('<basic>closed</basic>');
    bruno.connect();
    bruno.register();
    expect(told(amira)).toContain('<basic>open</basic>');
  });
});

describe('dialog state', () => {
  it('shows others how far a call is, and not with whom', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    watch(amira, 'bruno', 'dialog');
    expect(amira.request('NOTIFY').body).toMatch(
      /version="0" state="full" entity="sip:bruno@calls.test"><\/dia/,
    );
    const invite = chloe.invite('bruno');
    bruno.respond(bruno.last(), 180);
    const early = told(amira);
    expect(early).toMatch(/version="1".*direction="recipient"><state>early<\/state><\/dialog>/);
    expect(early).not.toMatch(/chloe|call-id|tag=/);
    bruno.respond(bruno.last(), 200);
    expect(told(amira)).toContain('<state>confirmed</state>');
    chloe.within(chloe.callerDialog(chloe.last()), 'BYE');
    expect(told(amira)).not.toContain('<dialog ');
    expect(invite.method).toBe('INVITE');
  });

  it('shows a user his own calls with everything', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    watch(bruno, 'bruno', 'dialog');
    const sent = chloe.invite('bruno');
    bruno.respond(bruno.request('INVITE'), 180);
    const body = told(bruno);
    expect(body).toContain('<remote><identity>sip:chloe@calls.test</identity></remote>');
    expect(body).toContain(`call-id="${sent.header('call-id') ?? ''}"`);
    expect(body).toContain(`remote-tag="${sent.parameter('from', 'tag') ?? ''}"`);
  });

  it('forgets a call whose end vanished without a BYE', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    establish(chloe, bruno);
    watch(amira, 'bruno', 'dialog', 3600);
    expect(amira.request('NOTIFY').body).toContain('confirmed');
    chloe.socket.clientDrop();
    world.settle();
    world.pass(125_000);
    expect(told(amira)).not.toContain('<dialog ');
    expect(world.server.metrics().calls).toBe(0);
  });

  it('is known again after a restart, once the call speaks', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    world.killAndRestart([amira, bruno]);
    for (const agent of [amira, bruno]) {
      agent.connect();
      agent.register();
    }
    const chloe = world.registered('chloe');
    watch(chloe, 'bruno', 'dialog');
    expect(chloe.request('NOTIFY').body).not.toContain('<dialog ');
    amira.within(call.caller, 'INVITE', { body: 'v=0\r\n' });
    bruno.respond(bruno.request('INVITE'), 200);
    expect(told(chloe)).toContain('confirmed');
    bruno.within(call.callee, 'BYE');
    expect(told(chloe)).not.toContain('<dialog ');
  });
});

describe('a subscription', () => {
  it('is refused for a package there is not, with those there are', () => {
    const world = new TestSwitch();
    const refused = watch(world.registered('amira'), 'bruno', 'winfo');
    expect([refused.status, refused.header('allow-events')]).toEqual([
      489,
      'dialog, presence, message-summary',
    ]);
  });

  it('is for those who signed in, to users that exist, and not too brief', () => {
    const world = new TestSwitch();
    expect(watch(world.client('amira'), 'bruno', 'presence').status).toBe(407);
    expect(watch(world.registered('amira'), 'nobody', 'presence').status).toBe(404);
    expect(watch(world.registered('amira'), 'bruno', 'presence', 3).status).toBe(423);
  });

  it('is refreshed in its dialog, and ended there', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const ok = watch(amira, 'bruno', 'presence');
    const dialog = amira.callerDialog(ok);
    world.pass(500_000);
    amira.within(dialog, 'SUBSCRIBE', { headers: ['Event: presence', 'Expires: 600'] });
    told(amira);
    world.pass(300_000);
    expect(world.server.metrics().subscriptions).toBe(1);
    amira.within(dialog, 'SUBSCRIBE', { headers: ['Event: presence', 'Expires: 0'] });
    expect(amira.request('NOTIFY').header('subscription-state')).toBe('terminated;reason=timeout');
    expect(world.server.metrics().subscriptions).toBe(0);
    amira.within(dialog, 'SUBSCRIBE', { headers: ['Event: presence', 'Expires: 600'] });
    expect(amira.last().status).toBe(481);
  });

  it('ends with a last word when it is not refreshed', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    watch(amira, 'bruno', 'presence', 60);
    world.pass(62_000);
    expect(amira.request('NOTIFY').header('subscription-state')).toContain('terminated');
    amira.respond(amira.request('NOTIFY'), 200);
    expect(world.server.metrics()).toMatchObject({ subscriptions: 0, clientTransactions: 0 });
  });

  it('can be a single look', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    watch(amira, 'bruno', 'presence', 0);
    expect(amira.request('NOTIFY').header('subscription-state')).toContain('terminated');
    expect(world.server.metrics().subscriptions).toBe(0);
  });

  it('is over when the subscriber refuses a NOTIFY or answers none', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    watch(amira, 'amira', 'message-summary');
    world.server.messageWaiting('amira', { newMessages: 1, oldMessages: 0 });
    world.settle();
    amira.respond(amira.request('NOTIFY'), 481);
    expect(world.server.metrics().subscriptions).toBe(0);
    watch(amira, 'amira', 'message-summary');
    world.server.messageWaiting('amira', { newMessages: 2, oldMessages: 0 });
    world.pass(32_000);
    expect(world.server.metrics()).toMatchObject({ subscriptions: 0, clientTransactions: 0 });
  });

  it('sends one NOTIFY at a time: the next says how it is then', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    watch(amira, 'amira', 'message-summary');
    amira.forget();
    for (const newMessages of [1, 2, 3]) {
      world.server.messageWaiting('amira', { newMessages, oldMessages: 0 });
    }
    world.settle();
    expect(amira.summary()).toEqual(['NOTIFY']);
    expect(told(amira)).toContain('Voice-Message: 1/0');
    expect(told(amira)).toContain('Voice-Message: 3/0');
    expect(amira.summary()).toEqual(['NOTIFY', 'NOTIFY']);
  });

  it('tells a subscriber that was away how it is when he is back', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    watch(amira, 'amira', 'message-summary');
    amira.socket.clientDrop();
    world.settle();
    world.server.messageWaiting('amira', { newMessages: 5, oldMessages: 0 });
    world.pass(60_000);
    amira.connect();
    amira.register();
    expect(told(amira)).toContain('Voice-Message: 5/0');
  });

  it('cannot be used or ended by another', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const dialog = amira.callerDialog(watch(amira, 'bruno', 'presence'));
    const chloe = world.registered('chloe');
    chloe.within(dialog, 'SUBSCRIBE', { headers: ['Event: presence', 'Expires: 0'] });
    expect(chloe.last().status).toBe(403);
    expect(world.server.metrics().subscriptions).toBe(1);
  });

  it('is one of a bounded number', () => {
    const world = new TestSwitch({ limits: { subscriptionsPerUser: 1 } });
    const amira = world.registered('amira');
    watch(amira, 'bruno', 'presence');
    amira.forget();
    expect(watch(amira, 'chloe', 'presence').status).toBe(403);
  });
});
