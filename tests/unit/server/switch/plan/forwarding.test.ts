import type { PlanStep } from '../../../../../server/switch';
import { ring, ScriptedPlan } from '../support/scripted-plan';
import { TestSwitch } from '../support/test-switch';
import type { UserAgent } from '../support/user-agent';

const IDLE = { serverTransactions: 0, clientTransactions: 0, calls: 0 };

interface Scene {
  readonly plan: ScriptedPlan;
  readonly world: TestSwitch;
  readonly amira: UserAgent;
  readonly bruno: UserAgent;
  readonly chloe: UserAgent;
  readonly david: UserAgent;
}

/** Amira calls bruno, whose calls go by these steps. */
function called(...steps: PlanStep[]): Scene {
  const plan = new ScriptedPlan({ bruno: steps });
  const world = new TestSwitch({ plan });
  for (const [user, name] of [
    ['amira', 'Amira'],
    ['bruno', 'Bruno'],
    ['chloe', 'Chloé'],
  ] as const) {
    world.names.set(user, name);
  }
  const [amira, bruno, chloe, david] = ['amira', 'bruno', 'chloe', 'david'].map((one) =>
    world.registered(one),
  );
  if (!amira || !bruno || !chloe || !david) throw new Error('somebody is missing');
  return { plan, world, amira, bruno, chloe, david };
}

const thenChloe = ring(['chloe'], { cause: 'forwarded', via: ['bruno'] });

/** What a client does with a CANCEL. */
function giveWay(agent: UserAgent): void {
  agent.respond(agent.request('CANCEL'), 200);
  agent.respond(agent.request('INVITE'), 487);
}

describe('a call by a plan', () => {
  it('goes to the next when the first is busy', () => {
    const { plan, world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 20 }), thenChloe);
    amira.invite('bruno');
    expect(plan.asked).toEqual([{ caller: 'amira', called: 'bruno' }]);
    bruno.respond(bruno.last(), 486);
    expect(plan.told).toEqual([{ bruno: 'busy' }]);
    chloe.respond(chloe.request('INVITE'), 180);
    chloe.respond(chloe.last(), 200);
    expect(amira.summary()).toEqual(['100 INVITE', '180 INVITE', '200 INVITE']);
    expect(amira.last().header('p-asserted-identity')).toContain('sip:chloe@calls.test');
    amira.within(amira.callerDialog(amira.last()), 'BYE');
    chloe.respond(chloe.request('BYE'), 200);
    expect(world.server.metrics()).toMatchObject(IDLE);
  });

  it('goes to the next when nobody answers in time, and takes the first back', () => {
    const { plan, world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 20 }), thenChloe);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(19_999);
    expect(bruno.summary()).toEqual(['INVITE']);
    world.pass(1);
    expect(bruno.last()).toMatchObject({ method: 'CANCEL' });
    expect(bruno.last().header('reason')).toBeUndefined();
    expect(chloe.inbox).toEqual([]);
    giveWay(bruno);
    expect(plan.told).toEqual([{ bruno: 'unanswered' }]);
    expect(chloe.summary()).toEqual(['INVITE']);
    expect(amira.summary()).toEqual(['100 INVITE', '180 INVITE']);
  });

  it('does not wait long for one who says nothing to the CANCEL', () => {
    const { world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 20 }), thenChloe);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(20_499);
    expect(chloe.inbox).toEqual([]);
    world.pass(1);
    expect(chloe.summary()).toEqual(['INVITE']);
  });

  it('is answered by the first although its time was just up', () => {
    const { plan, world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 20 }), thenChloe);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(20_000);
    bruno.respond(bruno.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
    world.pass(60_000);
    expect(chloe.inbox).toEqual([]);
    expect(plan.told).toEqual([]);
  });

  it('is answered by the first although the next rings already, who is told so', () => {
    const { world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 20 }), thenChloe);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(20_500);
    chloe.respond(chloe.request('INVITE'), 180);
    bruno.respond(bruno.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
    expect(chloe.last().header('reason')).toBe('SIP;cause=200;text="Call completed elsewhere"');
    giveWay(chloe);
    amira.within(amira.callerDialog(amira.last()), 'BYE');
    bruno.respond(bruno.request('BYE'), 200);
    expect(world.stories).toMatchObject([
      {
        answeredAt: expect.any(Number) as number,
        legs: [
          { number: 'bruno', end: 'answered' },
          { number: 'chloe', end: 'elsewhere', via: ['bruno'] },
        ],
      },
    ]);
  });

  it('tells telephones through whom it came', () => {
    const { amira, bruno, chloe } = called(ring(['bruno'], { seconds: 20 }), thenChloe);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 486);
    const invite = chloe.request('INVITE');
    expect(invite.header('p-asserted-identity')).toBe('"Amira > Bruno" <sip:amira@calls.test>');
    expect(invite.header('diversion')).toBe('<sip:bruno@calls.test>;reason=user-busy;counter=1');
    expect(invite.header('history-info')).toBe(
      '<sip:bruno@calls.test?Reason=SIP%3Bcause%3D486>;index=1, <sip:chloe@calls.test>;index=1.1;mp=1',
    );
    expect(bruno.request('INVITE').header('diversion')).toBeUndefined();
  });

  it('shows the first through whom it came, and tells of all', () => {
    const { amira, david } = called(ring(['david'], { cause: 'forwarded', via: ['bruno', 'chloe'] }));
    amira.invite('bruno');
    const invite = david.request('INVITE');
    expect(invite.header('p-asserted-identity')).toContain('"Amira > Bruno"');
    expect(invite.all('diversion')).toEqual([
      '<sip:chloe@calls.test>;reason=unconditional;counter=1',
      '<sip:bruno@calls.test>;reason=unconditional;counter=1',
    ]);
    expect(invite.header('history-info')).toContain('<sip:david@calls.test>;index=1.1.1;mp=1.1');
  });

  it('does not name a caller who asks for privacy, nor lets one make up a way of its own', () => {
    const { amira, chloe } = called(thenChloe);
    const headers = [
      'Privacy: id',
      'Diversion: <sip:boss@calls.test>',
      'History-Info: <sip:boss@x.test>;index=1',
    ];
    amira.invite('bruno', { headers });
    expect(chloe.request('INVITE').text).not.toMatch(/Amira|boss/);
  });

  it.each([1, 2, 3])('is given up by its caller in step %i', (step) => {
    const { world, amira, bruno, chloe, david } = called(
      ring(['bruno'], { seconds: 10 }),
      ring(['chloe'], { seconds: 10 }),
      ring(['david']),
    );
    const invite = amira.invite('bruno');
    for (const [at, agent] of [bruno, chloe, david].slice(0, step).entries()) {
      if (at > 0) {
        world.pass(10_000);
        const before = [bruno, chloe][at - 1];
        if (before) giveWay(before);
      }
      agent.respond(agent.request('INVITE'), 180);
    }
    amira.cancel(invite);
    const last = [bruno, chloe, david][step - 1];
    expect(last?.last().method).toBe('CANCEL');
    expect(last?.last().header('reason')).toBeUndefined();
    if (last) giveWay(last);
    expect(amira.last()).toMatchObject({ status: 487, about: 'INVITE' });
    amira.acknowledge(invite, amira.last());
    world.pass(60_000);
    expect([bruno, chloe, david].filter(({ inbox }) => inbox.length > 0)).toHaveLength(step);
    expect(world.server.metrics()).toMatchObject(IDLE);
    expect(world.stories[0]?.legs.map(({ end }) => end)).toEqual([
      ...Array.from({ length: step - 1 }, () => 'unanswered'),
      'cancelled',
    ]);
  });

  it('is given up between two steps: nobody else rings', () => {
    const { world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 10 }), thenChloe);
    const invite = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(10_000);
    amira.cancel(invite);
    giveWay(bruno);
    expect(amira.last()).toMatchObject({ status: 487, about: 'INVITE' });
    world.pass(10_000);
    expect(chloe.inbox).toEqual([]);
  });

  it('ends when the caller’s connection is gone for good', () => {
    const { world, amira, bruno, chloe } = called(ring(['bruno'], { seconds: 30 }), thenChloe);
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.socket.clientDrop();
    world.pass(10_000);
    giveWay(bruno);
    world.pass(60_000);
    expect(chloe.inbox).toEqual([]);
    expect(world.server.metrics()).toMatchObject({ clientTransactions: 0, calls: 0 });
  });

  it('ends with the plan’s own word', () => {
    const { amira, bruno } = called(ring(['bruno'], { seconds: 10 }), { kind: 'end', status: 486 });
    amira.invite('bruno');
    bruno.respond(bruno.last(), 603);
    expect(amira.last()).toMatchObject({ status: 486, about: 'INVITE' });
  });

  it('passes over those without a telephone, in a chain as well', () => {
    const { plan, world, amira, david } = called(
      ring(['bruno']),
      ring(['chloe'], { via: ['bruno'] }),
      ring(['nobody'], { via: ['bruno', 'chloe'] }),
      ring(['david'], { via: ['bruno', 'chloe'] }),
    );
    for (const one of ['bruno', 'chloe']) world.server.dismiss(one);
    world.settle();
    amira.invite('bruno');
    expect(david.summary()).toEqual(['INVITE']);
    expect(plan.told).toEqual([{ bruno: 'absent' }, { chloe: 'absent' }, { nobody: 'absent' }]);
  });

  it('ends although the plan goes in a circle', () => {
    const circle = Array.from({ length: 200 }, () => ring(['bruno']));
    const { amira, bruno } = called(...circle);
    amira.invite('bruno');
    for (let times = 0; amira.last().status === 100; times++) {
      if (times > 150) throw new Error('it does not end');
      bruno.respond(bruno.request('INVITE'), 486);
    }
    expect(amira.last().status).toBe(480);
    expect(bruno.inbox.filter(({ method }) => method === 'INVITE')).toHaveLength(100);
  });

  it('fails alone when the plan does', () => {
    const { world, amira } = called();
    const plan = { routeOf: () => ({ begin: fail, next: fail }) };
    const broken = new TestSwitch({ plan });
    const caller = broken.registered('amira');
    broken.registered('bruno');
    caller.invite('bruno');
    expect(caller.last().status).toBe(500);
    expect(broken.server.metrics()).toMatchObject({ calls: 0 });
    amira.invite('nobody');
    expect(amira.last().status).toBe(404);
    expect(world.stories).toEqual([]);
  });

  it('is no business of a call that takes the place of another', () => {
    const { plan, amira, bruno } = called(thenChloe);
    amira.invite('bruno', { headers: ['Replaces: 1;to-tag=2;from-tag=3'] });
    expect(bruno.summary()).toEqual(['INVITE']);
    expect(plan.asked).toEqual([]);
  });
});

function fail(): never {
  throw new Error('the rules are broken');
}
