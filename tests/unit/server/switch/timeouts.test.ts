import { TestSwitch } from './support/test-switch';

const IDLE = { serverTransactions: 0, clientTransactions: 0, lateAnswers: 0, calls: 0 };

describe('time limits', () => {
  it('timer B: a client that does not react at all is given up after 32 seconds', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    world.pass(31_999);
    expect(amira.last().status).toBe(100);
    world.pass(1);
    expect(amira.last().status).toBe(408);
    expect(bruno.summary()).toEqual(['INVITE']);
  });

  it('timer C: a call nobody answers is cancelled after three minutes', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(184_000);
    expect(bruno.summary()).toEqual(['INVITE']);
    world.pass(1_000);
    expect(bruno.last().method).toBe('CANCEL');
    bruno.respond(bruno.request('INVITE'), 487);
    expect(amira.last().status).toBe(487);
  });

  it('timer C: each sign of life gives it three minutes more', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    world.pass(184_000);
    bruno.respond(bruno.last(), 183);
    world.pass(184_000);
    expect(bruno.summary()).toEqual(['INVITE']);
  });

  it('a client that ignores the CANCEL does not hold the call for ever', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const sent = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.cancel(sent);
    world.pass(32_000);
    expect(amira.last()).toMatchObject({ status: 487, about: 'INVITE' });
  });

  it('timer F: other requests end in silence, since their sender has given up too', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    world.registered('bruno');
    amira.send('MESSAGE', 'sip:bruno@calls.test');
    world.pass(32_000);
    expect(amira.inbox).toEqual([]);
    expect(world.server.metrics()).toMatchObject(IDLE);
  });

  it('timer H: a refused INVITE is kept for its ACK, at most 32 seconds', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    amira.invite('nobody');
    expect(world.server.metrics().serverTransactions).toBe(1);
    world.pass(32_000);
    expect(world.server.metrics()).toMatchObject(IDLE);
  });

  it('leaves nothing behind after a thousand calls of every ending', () => {
    const world = new TestSwitch({ limits: { messagesPerSecond: 1e6, messageBurst: 1e6 } });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    for (let call = 0; call < 1000; call++) {
      const sent = amira.invite('bruno');
      const invite = bruno.request('INVITE');
      if (call % 4 !== 0) bruno.respond(invite, 180);
      if (call % 4 === 1) {
        bruno.respond(invite, 200);
        const dialog = amira.callerDialog(amira.last());
        amira.within(dialog, 'ACK', { cseq: 1 });
        amira.within(dialog, 'BYE');
        bruno.respond(bruno.request('BYE'), 200);
      } else if (call % 4 === 2) {
        bruno.respond(invite, 486);
        amira.acknowledge(sent, amira.last());
      } else if (call % 4 === 3) {
        amira.cancel(sent);
        bruno.respond(invite, 487);
        amira.acknowledge(sent, amira.last());
      }
      amira.forget();
      bruno.forget();
    }
    expect(world.server.metrics()).toMatchObject({ clientTransactions: 250, lateAnswers: 250 });
    world.pass(65_000);
    expect(world.server.metrics()).toMatchObject(IDLE);
    expect(world.server.metrics().flows).toBe(2);
  });

  it('refuses new requests, not old ones, when too much is open', () => {
    const world = new TestSwitch({ limits: { transactions: 4 } });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const first = amira.invite('bruno');
    amira.invite('bruno');
    amira.invite('bruno');
    expect([amira.last().status, amira.last().header('retry-after')]).toEqual([503, '5']);
    amira.cancel(first);
    expect(amira.last()).toMatchObject({ status: 200, about: 'CANCEL' });
    expect(bruno.summary()).toEqual(['INVITE', 'INVITE']);
  });
});
