import { establish } from './support/call';
import { TestSwitch } from './support/test-switch';
import type { UserAgent } from './support/user-agent';

/** The client comes back with the Contact it had. */
function comesBack(agent: UserAgent): void {
  agent.connect();
  expect(agent.register().status).toBe(200);
  agent.forget();
}

describe('a client that lost its connection', () => {
  it('is reached in its calls as soon as it is back with the same Contact', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    bruno.socket.clientDrop();
    world.settle();
    comesBack(bruno);
    amira.within(call.caller, 'INFO');
    expect(bruno.last().method).toBe('INFO');
    bruno.within(call.callee, 'BYE');
    expect(amira.last().method).toBe('BYE');
  });

  it('gets a request sent meanwhile when it is back', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    bruno.socket.clientDrop();
    world.settle();
    amira.within(call.caller, 'BYE');
    expect(amira.inbox).toEqual([]);
    world.pass(3_000);
    bruno.connect();
    bruno.register();
    bruno.respond(bruno.request('BYE'), 200);
    expect(amira.last()).toMatchObject({ status: 200, about: 'BYE' });
  });

  it('that stays away is reported to the other side, and the dialog is left alone', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    bruno.socket.clientDrop();
    world.settle();
    amira.within(call.caller, 'INFO');
    world.pass(8_000);
    expect(amira.last().status).toBe(430);
  });

  it('may act in its call before it has registered again, by saying who it is', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    amira.socket.clientDrop();
    world.settle();
    amira.connect();
    amira.within(call.caller, 'BYE');
    expect(amira.last().status).toBe(407);
    const credentials = amira.credentials('BYE', call.caller.target, amira.last());
    amira.within(call.caller, 'BYE', { headers: [`Proxy-Authorization: ${credentials}`] });
    expect(bruno.last().method).toBe('BYE');
    bruno.respond(bruno.last(), 200);
    expect(amira.last().status).toBe(200);
  });

  it('is rung again when it comes back while it is being called', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    const before = bruno.last();
    bruno.socket.clientDrop();
    world.settle();
    world.pass(2_000);
    bruno.forget();
    bruno.connect();
    bruno.register();
    const again = bruno.request('INVITE');
    expect(again.header('via')).toBe(before.header('via'));
    bruno.respond(again, 200);
    expect(amira.last().status).toBe(200);
  });

  it('and does not come back while it is being called is unavailable', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    bruno.socket.clientDrop();
    world.settle();
    world.pass(8_000);
    expect(amira.last().status).toBe(480);
    expect(world.server.metrics().clientTransactions).toBe(0);
  });

  it('while it calls, hears the answer when it is back in time', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.socket.clientDrop();
    world.settle();
    world.pass(3_000);
    comesBack(amira);
    world.pass(20_000);
    bruno.respond(bruno.request('INVITE'), 200);
    expect(amira.last().status).toBe(200);
    amira.within(amira.callerDialog(amira.last()), 'ACK', { cseq: 1 });
    expect(bruno.last().method).toBe('ACK');
  });

  it('while it calls, and stays away, lets nobody ring on', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.socket.clientDrop();
    world.settle();
    world.pass(8_000);
    expect(bruno.last().method).toBe('CANCEL');
    bruno.respond(bruno.request('INVITE'), 487);
    world.pass(32_000);
    expect(world.server.metrics()).toMatchObject({ serverTransactions: 0, clientTransactions: 0 });
  });

  it('is followed to its new connection while the old one still seems open', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    const dead = bruno.socket;
    bruno.connect();
    bruno.register();
    dead.clientDrop();
    world.settle();
    amira.within(call.caller, 'INFO');
    expect(bruno.last().method).toBe('INFO');
  });
});

describe('a call that was set up before the switch was killed', () => {
  it('goes on when both clients are back: re-INVITE and BYE arrive', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    world.killAndRestart([amira, bruno]);
    comesBack(amira);
    comesBack(bruno);
    bruno.within(call.callee, 'INVITE', { body: 'v=0\r\n' });
    amira.respond(amira.request('INVITE'), 200);
    expect(bruno.last()).toMatchObject({ status: 200, about: 'INVITE' });
    bruno.within(call.callee, 'ACK', { cseq: 1 });
    amira.within(call.caller, 'BYE');
    bruno.respond(bruno.request('BYE'), 200);
    expect(amira.summary()).toEqual(['INVITE', 'ACK', '200 BYE']);
  });

  it('is ended for both although one comes back later', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    world.killAndRestart([amira, bruno]);
    comesBack(amira);
    amira.within(call.caller, 'BYE');
    world.pass(5_000);
    bruno.connect();
    bruno.register();
    const bye = bruno.request('BYE');
    bruno.respond(bye, 200);
    expect(amira.last()).toMatchObject({ status: 200, about: 'BYE' });
  });

  it('cannot be reached with a token of another key', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    const routes = call.caller.routes.map((route) => route.replace(/~[^~@]+@/, '~AAAAAAAAAAAAAAAA@'));
    amira.within({ ...call.caller, routes }, 'BYE');
    expect(amira.last().status).toBe(403);
    expect(bruno.inbox).toEqual([]);
  });

  it('is closed to everybody else, token or not', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe', amira.contact);
    const call = establish(amira, bruno);
    chloe.within(call.caller, 'BYE');
    expect(chloe.last().status).toBe(403);
    expect(bruno.inbox).toEqual([]);
    bruno.within(call.callee, 'INFO');
    expect(amira.last().method).toBe('INFO');
  });
});

describe('a client that is no longer there without a word', () => {
  it('is noticed by an unanswered ping', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    world.pass(61_000);
    expect(bruno.socket.closed).toBeUndefined();
    bruno.socket.answersPings = false;
    world.pass(61_000);
    expect(bruno.socket.closed).toEqual({ code: 1006, reason: 'terminated' });
    expect(world.server.metrics()).toMatchObject({ connections: 0, bindings: 1 });
  });
});
