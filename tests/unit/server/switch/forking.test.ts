import { TestSwitch } from './support/test-switch';
import type { UserAgent } from './support/user-agent';

interface Scene {
  readonly world: TestSwitch;
  readonly amira: UserAgent;
  readonly desk: UserAgent;
  readonly home: UserAgent;
}

/** Bruno is registered twice; amira calls him. */
function twoClients(): Scene {
  const world = new TestSwitch();
  const amira = world.registered('amira');
  const desk = world.registered('bruno');
  const home = world.registered('bruno');
  return { world, amira, desk, home };
}

function ringing(): Scene {
  const scene = twoClients();
  scene.amira.invite('bruno');
  for (const agent of [scene.desk, scene.home]) agent.respond(agent.last(), 180);
  return scene;
}

/** What a client does with a CANCEL. */
function giveWay(agent: UserAgent): void {
  agent.respond(agent.request('CANCEL'), 200);
  agent.respond(agent.request('INVITE'), 487);
}

describe('a call to somebody with two clients', () => {
  it('rings at both; one answers, the other is cancelled', () => {
    const { world, amira, desk, home } = ringing();
    expect([desk.last().uri, home.last().uri]).toEqual([desk.contact, home.contact]);
    expect(desk.last().header('via')).not.toBe(home.last().header('via'));
    expect(desk.last().header('record-route')).not.toBe(home.last().header('record-route'));
    home.respond(home.last(), 200);
    expect(amira.last()).toMatchObject({ status: 200 });
    giveWay(desk);
    expect(desk.summary()).toEqual(['INVITE', 'CANCEL', 'ACK']);
    expect(amira.summary()).toEqual(['100 INVITE', '180 INVITE', '180 INVITE', '200 INVITE']);
    expect(world.server.metrics()).toMatchObject({ serverTransactions: 0, clientTransactions: 0 });
  });

  it('passes both answers on when both answer at once', () => {
    const { amira, desk, home } = ringing();
    home.respond(home.last(), 200);
    desk.respond(desk.request('INVITE'), 200);
    expect(amira.summary().slice(-2)).toEqual(['200 INVITE', '200 INVITE']);
    expect(amira.last().header('contact')).toBe(`<${desk.contact}>`);
  });

  it('waits for the second while one is busy, then tells the better reason', () => {
    const { amira, desk, home } = ringing();
    desk.respond(desk.last(), 480);
    expect(amira.last().status).toBe(180);
    home.respond(home.last(), 486);
    expect(amira.last().status).toBe(486);
  });

  it('stops ringing everywhere when one declines', () => {
    const { amira, desk, home } = ringing();
    desk.respond(desk.last(), 486);
    home.respond(home.last(), 603);
    expect(amira.last().status).toBe(603);
    const second = ringing();
    second.desk.respond(second.desk.last(), 603);
    expect(second.amira.last().status).toBe(180);
    giveWay(second.home);
    expect(second.amira.last().status).toBe(603);
  });

  it('is answered by one although the other declined a moment before', () => {
    const { amira, desk, home } = ringing();
    desk.respond(desk.last(), 603);
    home.respond(home.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
  });

  it('tells a client that all were unable as its own trouble, not as the switch’s', () => {
    const { amira, desk, home } = ringing();
    desk.respond(desk.last(), 503);
    home.respond(home.last(), 503);
    expect(amira.last().status).toBe(500);
  });

  it('hands on every challenge when all ask for credentials', () => {
    const { amira, desk, home } = ringing();
    desk.respond(desk.last(), 407, ['Proxy-Authenticate: Digest realm="desk", nonce="1"']);
    home.respond(home.last(), 401, ['WWW-Authenticate: Digest realm="home", nonce="2"']);
    expect(amira.last().status).toBe(407);
    expect(amira.last().header('proxy-authenticate')).toContain('desk');
    expect(amira.last().header('www-authenticate')).toContain('home');
  });

  it('rings at the preferred client first in order, and never at more than the limit', () => {
    const world = new TestSwitch({ limits: { branches: 3 } });
    const amira = world.registered('amira');
    const agents = Array.from({ length: 5 }, () => world.registered('bruno'));
    amira.invite('bruno');
    expect(agents.filter(({ inbox }) => inbox.length > 0)).toHaveLength(3);
  });

  it('a message reaches both, and the first answer counts', () => {
    const { world, amira, desk, home } = twoClients();
    amira.send('MESSAGE', 'sip:bruno@calls.test', { body: 'hello' });
    for (const agent of [desk, home]) agent.respond(agent.request('MESSAGE'), 200);
    expect(amira.summary()).toEqual(['200 MESSAGE']);
    expect(world.server.metrics()).toMatchObject({ serverTransactions: 0, clientTransactions: 0 });
  });
});

describe('a redirection', () => {
  it('to another user of the domain is followed', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 302, ['Contact: <sip:chloe@calls.test>']);
    expect(bruno.last().method).toBe('ACK');
    const invite = chloe.request('INVITE');
    expect(invite.uri).toBe(chloe.contact);
    chloe.respond(invite, 200);
    expect(amira.summary()).toEqual(['100 INVITE', '200 INVITE']);
  });

  it('to elsewhere is left to the caller', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 302, ['Contact: <sip:premium@elsewhere.test>']);
    expect(amira.last()).toMatchObject({ status: 302 });
    expect(amira.last().header('contact')).toBe('<sip:premium@elsewhere.test>');
  });

  it('followed in part leaves the rest for later', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 300, ['Contact: <sip:chloe@calls.test>, <sip:x@elsewhere.test>']);
    chloe.respond(chloe.request('INVITE'), 486);
    expect(amira.last().status).toBe(300);
    expect(amira.last().all('contact')).toEqual(['<sip:x@elsewhere.test>']);
  });

  it('in a circle ends', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 302, ['Contact: <sip:chloe@calls.test>']);
    chloe.respond(chloe.last(), 302, ['Contact: <sip:bruno@calls.test>']);
    expect(amira.last()).toMatchObject({ status: 480, about: 'INVITE' });
    expect(bruno.summary()).toEqual(['INVITE', 'ACK']);
  });

  it('is followed only so often', () => {
    const world = new TestSwitch({ limits: { redirections: 1 } });
    const amira = world.registered('amira');
    const [bruno, chloe, david] = ['bruno', 'chloe', 'david'].map((name) => world.registered(name));
    amira.invite('bruno');
    bruno?.respond(bruno.last(), 302, ['Contact: <sip:chloe@calls.test>']);
    chloe?.respond(chloe.last(), 302, ['Contact: <sip:david@calls.test>']);
    expect(david?.inbox).toEqual([]);
    expect(amira.last().status).toBe(302);
  });
});
