import { establish } from '../support/call';
import { Host } from '../support/host';
import { ScriptedPlan } from '../support/scripted-plan';
import { TestSwitch } from '../support/test-switch';

function scene() {
  const host = new Host([{ number: '8201', name: 'Room' }]);
  const world = new TestSwitch({ agents: [host] });
  const [amira, bruno] = [world.registered('amira'), world.registered('bruno')];
  return { host, world, amira, bruno };
}

describe('what is told of a call without a plan', () => {
  it('that was answered: once, when somebody hangs up', () => {
    const { world, amira, bruno } = scene();
    const startedAt = world.clock.now();
    const { callee } = establish(amira, bruno);
    world.pass(60_000);
    expect(world.stories).toEqual([]);
    bruno.within(callee, 'BYE');
    amira.respond(amira.request('BYE'), 200);
    expect(world.stories).toEqual([
      {
        callId: callee.callId,
        caller: 'amira',
        called: 'bruno',
        origin: 'dialled',
        startedAt,
        answeredAt: startedAt,
        endedAt: startedAt + 60_000,
        legs: [
          {
            number: 'bruno',
            cause: 'called',
            via: [],
            rangAt: startedAt,
            endedAt: startedAt,
            end: 'answered',
          },
        ],
      },
    ]);
  });

  it.each([
    [486, 'busy'],
    [603, 'declined'],
    [480, 'unanswered'],
    [500, 'absent'],
  ])('that was refused with %i', (status, end) => {
    const { world, amira, bruno } = scene();
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(3_000);
    bruno.respond(bruno.last(), status);
    const [story] = world.stories;
    expect(story).toMatchObject({ legs: [{ end }] });
    expect(story?.answeredAt).toBeUndefined();
    expect(story && story.endedAt - story.startedAt).toBe(3_000);
  });

  it('that its caller gave up', () => {
    const { world, amira, bruno } = scene();
    const invite = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(3_000);
    amira.cancel(invite);
    bruno.respond(bruno.request('INVITE'), 487);
    expect(world.stories).toMatchObject([{ legs: [{ number: 'bruno', end: 'cancelled' }] }]);
  });

  it('to somebody without a telephone, and none of one to nobody', () => {
    const { world, amira } = scene();
    amira.invite('chloe');
    amira.invite('nobody');
    expect(world.stories).toMatchObject([
      { caller: 'amira', called: 'chloe', legs: [{ number: 'chloe', end: 'absent' }] },
    ]);
  });

  it('that went on where a telephone sent it', () => {
    const { world, amira, bruno } = scene();
    const chloe = world.registered('chloe');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 302, ['Contact: <sip:chloe@calls.test>']);
    chloe.respond(chloe.last(), 486);
    expect(world.stories).toMatchObject([
      {
        called: 'bruno',
        legs: [
          { number: 'bruno', end: 'declined' },
          { number: 'chloe', cause: 'forwarded', via: ['bruno'], end: 'busy' },
        ],
      },
    ]);
  });

  it('that two answered at once is over when the one who has it hangs up, not the other', () => {
    const { world, amira, bruno: desk } = scene();
    const home = world.registered('bruno');
    amira.invite('bruno');
    for (const one of [desk, home]) one.respond(one.last(), 200);
    const [first, second] = amira.inbox.filter(({ status }) => status === 200);
    if (!first || !second) throw new Error('two answers were expected');
    amira.within(amira.callerDialog(second), 'BYE');
    expect(world.stories).toEqual([]);
    amira.within(amira.callerDialog(first), 'BYE');
    expect(world.stories).toHaveLength(1);
  });

  it('that vanished: it ended when its caller was lost', () => {
    const { world, amira, bruno } = scene();
    establish(amira, bruno);
    world.pass(10_000);
    amira.socket.clientDrop();
    const lostAt = world.clock.now();
    world.pass(180_000);
    const [story] = world.stories;
    expect(world.stories).toHaveLength(1);
    expect(story && story.endedAt - lostAt).toBeLessThanOrEqual(1_000);
  });

  it('that goes on while the server is shut down: nothing', async () => {
    const { world, amira, bruno } = scene();
    establish(amira, bruno);
    const closed = world.server.close();
    world.settle();
    await closed;
    expect(world.stories).toEqual([]);
  });
});

describe('what brought a call about', () => {
  it('a transfer, by its Referred-By', () => {
    const { world, amira, bruno } = scene();
    amira.invite('bruno', { headers: ['Referred-By: <sip:chloe@calls.test>'] });
    bruno.respond(bruno.last(), 486);
    expect(world.stories).toMatchObject([{ origin: 'transferred' }]);
  });

  it('one that took the place of another, at the very device that has it', () => {
    const { world, amira, bruno } = scene();
    amira.send('INVITE', bruno.contact, { headers: ['Replaces: 1;to-tag=2;from-tag=3'] });
    bruno.respond(bruno.last(), 486);
    expect(world.stories).toMatchObject([
      { origin: 'replacing', called: 'bruno', legs: [{ number: 'bruno' }] },
    ]);
  });

  it('the text that goes with it, no longer than a log keeps', () => {
    const { world, amira, bruno } = scene();
    amira.invite('bruno', { headers: [`Subject: Dossier été ${'x'.repeat(40)}`] });
    bruno.respond(bruno.last(), 486);
    expect(world.stories[0]?.tag).toBe(`Dossier été ${'x'.repeat(19)}`);
  });
});

describe('a call that ends here', () => {
  it('is told like any other', () => {
    const { host, world, amira } = scene();
    const invite = amira.invite('8201');
    host.call.accept('v=0\r\n');
    world.settle();
    const dialog = amira.callerDialog(amira.last());
    amira.within(dialog, 'ACK', { cseq: Number(invite.header('cseq')?.split(' ')[0]) });
    amira.within(dialog, 'BYE');
    amira.invite('8201');
    host.call.refuse({ status: 486 });
    world.settle();
    expect(world.stories.map(({ called, legs }) => [called, legs.map(({ end }) => end)])).toEqual([
      ['8201', ['answered']],
      ['8201', ['busy']],
    ]);
  });

  it('of a guest is not, nor is a guest led elsewhere by a plan', () => {
    const host = new Host([{ number: '8201', name: 'Room' }]);
    const plan = new ScriptedPlan({ '8201': [{ kind: 'end', status: 486 }] });
    const world = new TestSwitch({ agents: [host], plan });
    world.confined.set('amira', '8201');
    const amira = world.registered('amira');
    amira.invite('8201');
    host.call.refuse({ status: 480 });
    world.settle();
    expect(plan.asked).toEqual([]);
    expect(amira.last().status).toBe(480);
    expect(world.stories).toEqual([]);
  });
});
