import { ring, ScriptedPlan } from '../support/scripted-plan';
import { Host } from '../support/host';
import { TestSwitch } from '../support/test-switch';
import type { ReceivedMessage } from '../support/received-message';

const MAILBOX = 'voicemail+bruno';

/** Bruno's telephone rings for ten seconds, then his mailbox gets the call; then it is over. */
function scene() {
  const host = new Host([{ number: MAILBOX, name: 'Bruno’s mailbox' }]);
  const plan = new ScriptedPlan({
    bruno: [
      ring(['bruno'], { seconds: 10 }),
      ring([MAILBOX], { cause: 'voicemail', via: ['bruno'], seconds: 5 }),
      { kind: 'end', status: 480 },
    ],
  });
  const world = new TestSwitch({ agents: [host], plan });
  const [amira, bruno] = [world.registered('amira'), world.registered('bruno')];
  return { host, plan, world, amira, bruno };
}

function reachesMailbox() {
  const stage = scene();
  const { world, amira, bruno } = stage;
  const invite = amira.invite('bruno', { body: 'v=0 amira\r\n' });
  bruno.respond(bruno.last(), 180);
  world.pass(10_000);
  bruno.respond(bruno.request('INVITE'), 487);
  return { ...stage, invite };
}

function acknowledge({ amira }: ReturnType<typeof scene>, invite: ReceivedMessage) {
  const dialog = amira.callerDialog(amira.last());
  amira.within(dialog, 'ACK', { cseq: Number(invite.header('cseq')?.split(' ')[0]) });
  return dialog;
}

describe('a mailbox after ringing', () => {
  it('answers the caller, and the call goes on with it', () => {
    const stage = reachesMailbox();
    const { host, world, amira, invite } = stage;
    expect(host.call).toMatchObject({ caller: 'amira', offer: 'v=0 amira\r\n', party: { number: MAILBOX } });
    host.call.accept('v=0 mailbox\r\n');
    world.settle();
    expect(amira.last()).toMatchObject({ status: 200, body: 'v=0 mailbox\r\n' });
    expect(amira.last().header('p-asserted-identity')).toContain('mailbox');
    const dialog = acknowledge(stage, invite);
    world.pass(7_000);
    expect(world.server.metrics()).toMatchObject({ localCalls: 1, calls: 1 });
    amira.within(dialog, 'BYE');
    expect(host.noted).toEqual(['ended']);
    expect(world.server.metrics()).toMatchObject({ localCalls: 0, calls: 0, serverTransactions: 0 });
    const [story] = world.stories;
    expect(world.stories).toHaveLength(1);
    expect(story?.legs).toMatchObject([
      { number: 'bruno', cause: 'called', end: 'unanswered' },
      { number: MAILBOX, cause: 'voicemail', via: ['bruno'], end: 'answered' },
    ]);
    const [leg] = story?.legs ?? [];
    expect(leg && leg.endedAt - leg.rangAt).toBe(10_000);
    expect(story && story.endedAt - (story.answeredAt ?? 0)).toBe(7_000);
  });

  it('may hang up by itself', () => {
    const stage = reachesMailbox();
    const { host, world, amira, invite } = stage;
    host.call.accept('v=0 mailbox\r\n');
    world.settle();
    acknowledge(stage, invite);
    host.call.hangUp();
    world.settle();
    expect(amira.request('BYE')).toBeDefined();
    expect(world.stories).toHaveLength(1);
  });

  it('that is full lets the plan go on', () => {
    const { host, plan, world, amira } = reachesMailbox();
    host.call.refuse({ status: 486 });
    world.settle();
    expect(plan.told).toEqual([{ bruno: 'unanswered' }, { [MAILBOX]: 'busy' }]);
    expect(amira.last()).toMatchObject({ status: 480, about: 'INVITE' });
    expect(world.stories).toMatchObject([{ legs: [{ end: 'unanswered' }, { end: 'busy' }] }]);
    expect(world.server.metrics()).toMatchObject({ localCalls: 0, calls: 0 });
  });

  it('that does not answer in time, or whose caller gives up, hears that it is over', () => {
    const late = reachesMailbox();
    late.world.pass(5_000);
    expect(late.host.noted).toEqual(['ended']);
    late.host.call.accept('v=0 too late\r\n');
    late.world.settle();
    expect(late.amira.last()).toMatchObject({ status: 480, about: 'INVITE' });
    const left = reachesMailbox();
    left.amira.cancel(left.invite);
    expect(left.host.noted).toEqual(['ended']);
    expect(left.amira.last()).toMatchObject({ status: 487, about: 'INVITE' });
    expect(left.world.stories).toMatchObject([{ legs: [{ end: 'unanswered' }, { end: 'cancelled' }] }]);
  });

  it('rings beside a telephone; whoever answers first has the call', () => {
    const host = new Host([{ number: MAILBOX, name: 'Mailbox' }]);
    const world = new TestSwitch({
      agents: [host],
      plan: new ScriptedPlan({ bruno: [ring(['bruno', MAILBOX])] }),
    });
    const [amira, bruno] = [world.registered('amira'), world.registered('bruno')];
    amira.invite('bruno');
    bruno.respond(bruno.last(), 200);
    expect(host.noted).toEqual(['ended']);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    host.call.accept('v=0 mailbox\r\n');
    world.settle();
    expect(bruno.last().header('reason')).toContain('elsewhere');
  });

  it('answers a caller without a telephone at all to call', () => {
    const { host, world, amira, plan } = scene();
    world.server.dismiss('bruno');
    world.settle();
    amira.invite('bruno');
    expect(plan.told).toEqual([{ bruno: 'absent' }]);
    host.call.accept('v=0 mailbox\r\n');
    world.settle();
    expect(amira.last().status).toBe(200);
  });

  it('is passed over by a caller who offers no media', () => {
    const { plan, world, amira, bruno } = scene();
    amira.invite('bruno', { body: '' });
    bruno.respond(bruno.last(), 486);
    expect(plan.told).toEqual([{ bruno: 'busy' }, { [MAILBOX]: 'absent' }]);
    expect(world.server.metrics()).toMatchObject({ localCalls: 0, calls: 0 });
  });
});
