import type { PlanStep } from '../../../../../server/switch';
import { ring, ScriptedPlan } from '../support/scripted-plan';
import { TestSwitch } from '../support/test-switch';
import type { UserAgent } from '../support/user-agent';

/** Amira calls 8301, a group of those people, each with a telephone. */
function group(names: readonly string[], ...steps: PlanStep[]) {
  const plan = new ScriptedPlan({ '8301': steps });
  plan.names.set('8301', 'Support');
  const world = new TestSwitch({ plan, users: ['amira', ...names] });
  world.names.set('amira', 'Amira');
  const amira = world.registered('amira');
  const members = names.map((name) => world.registered(name));
  return { plan, world, amira, members };
}

const all = (names: readonly string[], seconds?: number): PlanStep =>
  ring(names, { cause: 'group', via: ['8301'], seconds });

function giveWay(agent: UserAgent): void {
  agent.respond(agent.request('CANCEL'), 200);
  agent.respond(agent.request('INVITE'), 487);
}

const THREE = ['bruno', 'chloe', 'david'];

describe('a group that rings together', () => {
  it('is answered by one; the others are told that it was', () => {
    const { world, amira, members } = group(THREE, all(THREE));
    amira.invite('8301');
    for (const member of members) member.respond(member.last(), 180);
    const [bruno, chloe, david] = members as [UserAgent, UserAgent, UserAgent];
    expect(bruno.last().header('p-asserted-identity')).toBe('"Amira > Support" <sip:amira@calls.test>');
    chloe.respond(chloe.last(), 200);
    for (const other of [bruno, david]) {
      expect(other.last().header('reason')).toBe('SIP;cause=200;text="Call completed elsewhere"');
      giveWay(other);
    }
    expect(amira.last()).toMatchObject({ status: 200 });
    world.pass(5_000);
    amira.within(amira.callerDialog(amira.last()), 'BYE');
    const [story] = world.stories;
    expect(story).toMatchObject({ caller: 'amira', called: '8301', origin: 'dialled' });
    expect(story && story.endedAt - (story.answeredAt ?? 0)).toBe(5_000);
    expect(story?.legs.map(({ number, cause, end }) => [number, cause, end])).toEqual([
      ['bruno', 'group', 'elsewhere'],
      ['chloe', 'group', 'answered'],
      ['david', 'group', 'elsewhere'],
    ]);
  });

  it('goes on for the others when one declines', () => {
    const { plan, amira, members } = group(THREE, all(THREE, 20));
    amira.invite('8301');
    const [bruno, chloe, david] = members as [UserAgent, UserAgent, UserAgent];
    bruno.respond(bruno.last(), 603);
    expect(chloe.summary()).toEqual(['INVITE']);
    chloe.respond(chloe.last(), 600);
    david.respond(david.last(), 486);
    expect(plan.told).toEqual([{ bruno: 'declined', chloe: 'busy', david: 'busy' }]);
    expect(amira.last().status).toBe(480);
  });

  it('a member who declines on one telephone does so on all', () => {
    const { world, amira, members } = group(['bruno', 'chloe'], all(['bruno', 'chloe']));
    const second = world.registered('bruno');
    amira.invite('8301');
    const [bruno, chloe] = members as [UserAgent, UserAgent];
    for (const one of [bruno, second, chloe]) one.respond(one.last(), 180);
    bruno.respond(bruno.request('INVITE'), 603);
    expect(second.last().header('reason')).toBe('SIP;cause=603;text="Decline"');
    giveWay(second);
    expect(chloe.summary()).toEqual(['INVITE']);
    chloe.respond(chloe.last(), 200);
    expect(amira.last().status).toBe(200);
  });

  it('tells how each ended when the time is up', () => {
    const { plan, world, amira, members } = group(THREE, all(THREE, 15));
    const [bruno, chloe] = members as [UserAgent, UserAgent, UserAgent];
    world.server.dismiss('david');
    world.settle();
    amira.invite('8301');
    bruno.respond(bruno.last(), 180);
    chloe.respond(chloe.last(), 486);
    world.pass(15_000);
    giveWay(bruno);
    expect(plan.told).toEqual([{ bruno: 'unanswered', chloe: 'busy', david: 'absent' }]);
  });

  it('rings at fifty members at once, and at no more than sixty', () => {
    const names = Array.from({ length: 70 }, (_, at) => `member${String(at)}`);
    const { amira, members } = group(names, all(names.slice(0, 50), 10), all(names));
    amira.invite('8301');
    expect(members.filter(({ inbox }) => inbox.length > 0)).toHaveLength(50);
    for (const member of members.slice(0, 50)) member.respond(member.last(), 486);
    expect(members.filter(({ inbox }) => inbox.some(({ method }) => method === 'INVITE'))).toHaveLength(60);
  });

  it('rings at the nearest first, the others later', () => {
    const later: PlanStep = {
      kind: 'ring',
      ringing: [
        { number: 'david', cause: 'group', after: 10 },
        { number: 'bruno', cause: 'group' },
        { number: 'chloe', cause: 'group', after: 5 },
      ],
      seconds: 20,
    };
    const { world, amira, members } = group(THREE, later);
    const ringing = (): boolean[] => members.map(({ inbox }) => inbox.length > 0);
    amira.invite('8301');
    expect(ringing()).toEqual([true, false, false]);
    world.pass(5_000);
    expect(ringing()).toEqual([true, true, false]);
    // Nobody rings any more: the last need not wait.
    for (const member of members.slice(0, 2)) member.respond(member.last(), 486);
    expect(ringing()).toEqual([true, true, true]);
  });

  it('nobody rings later when the call is over before', () => {
    const later: PlanStep = {
      kind: 'ring',
      ringing: [
        { number: 'bruno', cause: 'group' },
        { number: 'chloe', cause: 'group', after: 5 },
      ],
    };
    const { world, amira, members } = group(THREE, later);
    const [bruno, chloe] = members as [UserAgent, UserAgent, UserAgent];
    const invite = amira.invite('8301');
    bruno.respond(bruno.last(), 180);
    amira.cancel(invite);
    giveWay(bruno);
    world.pass(20_000);
    expect(chloe.inbox).toEqual([]);
  });

  it('a number may ring again in a later step', () => {
    const { amira, members } = group(['bruno'], all(['bruno']), all(['bruno']));
    const [bruno] = members as [UserAgent];
    amira.invite('8301');
    bruno.respond(bruno.last(), 486);
    expect(bruno.summary()).toEqual(['INVITE', 'ACK', 'INVITE']);
    bruno.respond(bruno.last(), 200);
    expect(amira.last().status).toBe(200);
  });

  it('a member who sends the call elsewhere rings there, and is told of', () => {
    const { world, amira, members } = group(THREE, all(['bruno', 'chloe']), { kind: 'end', status: 480 });
    const [bruno, chloe, david] = members as [UserAgent, UserAgent, UserAgent];
    amira.invite('8301');
    bruno.respond(bruno.last(), 302, ['Contact: <sip:david@calls.test>']);
    chloe.respond(chloe.last(), 486);
    expect(david.request('INVITE').all('diversion')[0]).toContain('sip:bruno@calls.test');
    david.respond(david.last(), 486);
    expect(world.stories[0]?.legs.map(({ number, via, end }) => [number, via, end])).toEqual([
      ['bruno', ['8301'], 'declined'],
      ['chloe', ['8301'], 'busy'],
      ['david', ['8301', 'bruno'], 'busy'],
    ]);
  });
});

describe('who watches a group call', () => {
  it('sees ring whoever rings, and nobody who does not any more', () => {
    const { world, amira, members } = group(['bruno', 'chloe'], all(['bruno'], 10), all(['chloe']));
    const [bruno, chloe] = members as [UserAgent, UserAgent];
    const watcher = world.registered('amira');
    const states = new Map<string, string>();
    const look = (): void => {
      for (const notify of watcher.inbox.filter(({ method }) => method === 'NOTIFY')) {
        const user = /entity="sip:([^@]+)@/.exec(notify.body)?.[1] ?? '';
        states.set(user, /<state>([^<]+)/.exec(notify.body)?.[1] ?? 'none');
        watcher.respond(notify, 200);
      }
      watcher.forget();
    };
    for (const user of ['bruno', 'chloe']) {
      watcher.send('SUBSCRIBE', `sip:${user}@calls.test`, { headers: ['Event: dialog', 'Expires: 600'] });
    }
    look();
    amira.invite('8301');
    bruno.respond(bruno.last(), 180);
    look();
    expect(states).toEqual(
      new Map([
        ['bruno', 'early'],
        ['chloe', 'none'],
      ]),
    );
    world.pass(10_000);
    look();
    expect(states.get('bruno')).toBe('none');
    giveWay(bruno);
    chloe.respond(chloe.last(), 180);
    look();
    expect(states).toEqual(
      new Map([
        ['bruno', 'none'],
        ['chloe', 'early'],
      ]),
    );
    chloe.respond(chloe.request('INVITE'), 200);
    look();
    expect(states.get('chloe')).toBe('confirmed');
  });
});
