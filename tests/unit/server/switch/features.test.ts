import { ring, ScriptedPlan } from './support/scripted-plan';
import { Host } from './support/host';
import { TestSwitch } from './support/test-switch';
import type { UserAgent } from './support/user-agent';

const CODES = [
  { number: '*8', name: 'Pick up', feature: true },
  { number: '*69', name: 'Retrieve', feature: true },
  { number: 'park1', name: 'Parking place 1' },
];

interface Scene {
  readonly host: Host;
  readonly world: TestSwitch;
  readonly amira: UserAgent;
  readonly bruno: UserAgent;
  readonly chloe: UserAgent;
}

function scene(plan = new ScriptedPlan({})): Scene {
  const host = new Host(CODES);
  const world = new TestSwitch({ agents: [host], plan });
  world.names.set('amira', 'Amira');
  world.names.set('bruno', 'Bruno');
  const [amira, bruno, chloe] = [
    world.registered('amira'),
    world.registered('bruno'),
    world.registered('chloe'),
  ];
  return { host, world, amira, bruno, chloe };
}

describe('picking up a call that rings at another', () => {
  function picked(numbers: readonly string[], plan?: ScriptedPlan) {
    const stage = scene(plan);
    const { host, world, amira, bruno, chloe } = stage;
    amira.invite(plan ? '8301' : 'bruno');
    bruno.respond(bruno.last(), 180);
    const code = chloe.invite('*8');
    const done = world.server.features.pickUp(numbers, host.call);
    world.settle();
    return { ...stage, code, done };
  }

  it('ends the call to the code, and the call rings at the device it came from, to be answered at once', () => {
    const { amira, bruno, chloe, code, done, world } = picked(['bruno']);
    expect(done).toBe(true);
    const [, ended, invite] = chloe.inbox;
    expect(ended).toMatchObject({ status: 487, about: 'INVITE' });
    expect(ended?.header('reason')).toBe('SIP;cause=200;text="Feature activated"');
    if (ended) chloe.acknowledge(code, ended);
    expect(invite?.method).toBe('INVITE');
    expect(invite?.uri).toBe(chloe.contact);
    expect(invite?.header('call-info')).toBe('<sip:calls.test>;answer-after=0');
    expect(invite?.header('answer-mode')).toBe('Auto');
    expect(invite?.header('p-asserted-identity')).toBe('"Amira > Bruno" <sip:amira@calls.test>');
    chloe.respond(chloe.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
    expect(bruno.last().header('reason')).toContain('Call completed elsewhere');
    bruno.respond(bruno.request('INVITE'), 487);
    amira.within(amira.callerDialog(amira.last()), 'BYE');
    chloe.respond(chloe.request('BYE'), 200);
    expect(
      world.stories.map(({ origin, called, legs }) => [origin, called, legs.map(({ end }) => end)]),
    ).toEqual([
      ['feature', '*8', []],
      ['dialled', 'bruno', ['elsewhere', 'answered']],
    ]);
    expect(world.stories[1]?.legs[1]).toMatchObject({ number: 'chloe', cause: 'picked-up', via: ['bruno'] });
    expect(world.server.metrics()).toMatchObject({ serverTransactions: 0, clientTransactions: 0, calls: 0 });
  });

  it('finds a call by the group it came through', () => {
    const plan = new ScriptedPlan({ '8301': [ring(['bruno'], { cause: 'group', via: ['8301'] })] });
    const { chloe, done } = picked(['8301'], plan);
    expect(done).toBe(true);
    expect(chloe.request('INVITE').header('diversion')).toContain('bruno');
  });

  it('leaves the code unanswered when nobody rings there', () => {
    const { chloe, done, host, world } = picked(['david']);
    expect(done).toBe(false);
    expect(chloe.summary()).toEqual(['100 INVITE']);
    host.call.refuse({ status: 480 });
    world.settle();
    expect(chloe.last().status).toBe(480);
  });

  it('does not end the call for whom it rings when the device will not have it', () => {
    const { amira, bruno, chloe } = picked(['bruno']);
    chloe.respond(chloe.request('INVITE'), 603);
    expect(amira.last().status).toBe(180);
    bruno.respond(bruno.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
  });

  it('does not take one’s own call, nor one that is over', () => {
    const { host, world, amira, bruno } = scene();
    const invite = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.invite('*8');
    expect(world.server.features.pickUp(['bruno'], host.call)).toBe(false);
    amira.cancel(invite);
    bruno.respond(bruno.request('INVITE'), 487);
    expect(world.server.features.pickUp(['bruno'], host.call)).toBe(false);
  });

  it('no client can order another to answer', () => {
    const { amira, bruno } = scene();
    amira.invite('bruno', {
      headers: [
        'Call-Info: <sip:calls.test>;answer-after=0',
        'Alert-Info: <http://x>;info=alert-autoanswer',
        'Answer-Mode: Auto',
        'Priv-Answer-Mode: Auto',
        'Subject: hello',
      ],
    });
    expect(bruno.last().text).not.toMatch(/answer/i);
    expect(bruno.last().header('subject')).toBe('hello');
  });
});

describe('retrieving a call that is parked', () => {
  /** Bruno waits at the parking place, where amira has sent him. */
  function parked() {
    const stage = scene();
    const { host, world, amira, bruno } = stage;
    host.onCall = (call) => {
      if (call.party.number === 'park1') call.accept('v=0 music\r\n');
    };
    // Amira talks with him, and sends him there.
    amira.invite('bruno');
    bruno.respond(bruno.request('INVITE'), 200);
    const talk = amira.callerDialog(amira.last());
    amira.within(talk, 'ACK', { cseq: 1 });
    bruno.forget();
    const invite = bruno.invite('park1', { headers: ['Referred-By: <sip:amira@calls.test>'] });
    const place = host.call;
    world.settle();
    const dialog = bruno.callerDialog(bruno.last());
    bruno.within(dialog, 'ACK', { cseq: Number(invite.header('cseq')?.split(' ')[0]) });
    amira.within(talk, 'BYE');
    bruno.respond(bruno.request('BYE'), 200);
    // How they came to talk is no part of what follows.
    world.stories.length = 0;
    amira.forget();
    bruno.forget();
    return { ...stage, invite, place, dialog };
  }

  it('tells the place who sent the caller there', () => {
    expect(parked().place.referredBy).toBe('amira');
  });

  it('invites whoever waits to go on with the retriever in the place of waiting', () => {
    const { host, world, bruno, chloe, invite, place, dialog } = parked();
    chloe.invite('*69', { body: 'v=0 chloe\r\n' });
    expect(world.server.features.retrieve(place, host.call)).toBe(true);
    world.settle();
    const taking = bruno.request('INVITE');
    expect(taking.uri).toBe(bruno.contact);
    expect(taking.body).toBe('v=0 chloe\r\n');
    expect(taking.header('require')).toBe('replaces');
    const theirs = /tag=([^;]+)$/.exec(invite.header('from') ?? '')?.[1] ?? '';
    const ours = /tag=([^;]+)$/.exec(dialog.remote)?.[1] ?? '';
    expect(taking.header('replaces')).toBe(`${dialog.callId};to-tag=${theirs};from-tag=${ours}`);
    expect(taking.header('p-asserted-identity')).toContain('sip:chloe@calls.test');
    bruno.respond(taking, 200, [], 'v=0 bruno\r\n');
    expect(chloe.last()).toMatchObject({ status: 200, body: 'v=0 bruno\r\n' });
    expect(chloe.last().header('p-asserted-identity')).toContain('sip:bruno@calls.test');
    bruno.within(dialog, 'BYE');
    expect(host.noted).toEqual(['ended']);
    chloe.within(chloe.callerDialog(chloe.last()), 'BYE');
    bruno.respond(bruno.request('BYE'), 200);
    expect(world.stories.map(({ origin, called, legs }) => ({ origin, called, legs }))).toMatchObject([
      { origin: 'transferred', called: 'park1', legs: [{ end: 'answered' }] },
      { origin: 'feature', called: '*69', legs: [{ number: 'bruno', cause: 'retrieved', end: 'answered' }] },
    ]);
    expect(world.server.metrics()).toMatchObject({ serverTransactions: 0, localCalls: 0, calls: 0 });
  });

  it('leaves whoever waits where they are when their telephone cannot do it', () => {
    const { host, world, bruno, chloe, place } = parked();
    chloe.invite('*69');
    world.server.features.retrieve(place, host.call);
    world.settle();
    bruno.respond(bruno.request('INVITE'), 420, ['Unsupported: replaces']);
    expect(chloe.last().status).toBe(420);
    expect(host.noted).toEqual([]);
    expect(world.server.metrics()).toMatchObject({ localCalls: 1 });
  });

  it('may be given up by the retriever meanwhile', () => {
    const { host, world, bruno, chloe, place } = parked();
    const invite = chloe.invite('*69');
    world.server.features.retrieve(place, host.call);
    world.settle();
    bruno.respond(bruno.request('INVITE'), 180);
    chloe.cancel(invite);
    expect(bruno.last().method).toBe('CANCEL');
    bruno.respond(bruno.request('INVITE'), 487);
    expect(chloe.last()).toMatchObject({ status: 487, about: 'INVITE' });
  });

  it('is too late when the other has gone', () => {
    const { host, world, bruno, chloe, place, dialog } = parked();
    bruno.within(dialog, 'BYE');
    chloe.invite('*69');
    expect(world.server.features.retrieve(place, host.call)).toBe(false);
  });

  it('a code may be dialled without offering any media', () => {
    const { host, world, chloe } = scene();
    chloe.invite('*8', { body: '' });
    expect(host.call.offer).toBe('');
    host.call.done();
    world.settle();
    expect(chloe.last()).toMatchObject({ status: 487, about: 'INVITE' });
    chloe.invite('park1', { body: '' });
    expect(chloe.last().status).toBe(488);
  });
});
