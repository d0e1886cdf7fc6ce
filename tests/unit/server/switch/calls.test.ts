import { establish } from './support/call';
import { TestSwitch } from './support/test-switch';

const IDLE = { serverTransactions: 0, clientTransactions: 0, calls: 0 };

describe('a call', () => {
  it('rings, is answered, and ends', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno', { body: 'v=0\r\ns=caller\r\n' });
    const invite = bruno.request('INVITE');
    expect(invite.uri).toBe(bruno.contact);
    expect(invite.body).toBe('v=0\r\ns=caller\r\n');
    expect(invite.header('max-forwards')).toBe('69');
    expect(invite.all('via')).toHaveLength(2);
    bruno.respond(invite, 180);
    bruno.respond(invite, 200, [], 'v=0\r\ns=callee\r\n');
    expect(amira.summary()).toEqual(['100 INVITE', '180 INVITE', '200 INVITE']);
    expect(amira.last().all('via')).toHaveLength(1);
    expect(amira.last().body).toBe('v=0\r\ns=callee\r\n');
    const dialog = amira.callerDialog(amira.last());
    amira.within(dialog, 'ACK', { cseq: 1 });
    amira.within(dialog, 'BYE');
    expect(bruno.summary()).toEqual(['INVITE', 'ACK', 'BYE']);
    bruno.respond(bruno.last(), 200);
    expect(amira.last().about).toBe('BYE');
    expect(world.server.metrics()).toMatchObject(IDLE);
  });

  it('can be ended by the one who was called', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const call = establish(amira, bruno);
    bruno.within(call.callee, 'BYE');
    amira.respond(amira.request('BYE'), 200);
    expect(bruno.summary()).toEqual(['200 BYE']);
    expect(world.server.metrics()).toMatchObject(IDLE);
  });

  it.each(['INVITE', 'UPDATE', 'INFO', 'REFER', 'NOTIFY', 'MESSAGE', 'PRACK'])(
    'carries %s untouched',
    (method) => {
      const world = new TestSwitch();
      const amira = world.registered('amira');
      const bruno = world.registered('bruno');
      const call = establish(amira, bruno);
      const headers = ['Refer-To: <sip:chloe@calls.test?Replaces=x%3Bto-tag%3Dy>', 'X-Own: a  b;c="d,e"'];
      amira.within(call.caller, method, { headers, body: 'v=0\r\nb=AS:64\r\n' });
      const arrived = bruno.request(method);
      expect(arrived.header('refer-to')).toBe('<sip:chloe@calls.test?Replaces=x%3Bto-tag%3Dy>');
      expect(arrived.header('x-own')).toBe('a  b;c="d,e"');
      expect(arrived.body).toBe('v=0\r\nb=AS:64\r\n');
      expect(arrived.all('record-route')).toEqual([]);
      bruno.respond(arrived, 491);
      expect(amira.last().status).toBe(491);
      if (method === 'INVITE') bruno.request('ACK');
    },
  );

  it('is asserted to come from whom it comes, whatever the client says', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const headers = ['P-Asserted-Identity: <sip:chloe@calls.test>', 'Proxy-Authorization: Digest secret="x"'];
    amira.invite('bruno', { headers });
    expect(bruno.last().all('p-asserted-identity')).toEqual(['<sip:amira@calls.test>']);
    expect(bruno.last().text).not.toContain('secret');
    amira.invite('bruno', { headers: ['Privacy: id'], from: '<sip:anonymous@anonymous.invalid>;tag=1' });
    expect(bruno.last().all('p-asserted-identity')).toEqual([]);
  });

  it('names both sides as the directory does, whatever the clients say', () => {
    const world = new TestSwitch();
    world.names.set('amira', 'Amira "A" Haddad').set('bruno', 'Bruno Kéller\r\nX: y');
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    const invite = bruno.request('INVITE');
    expect(invite.all('p-asserted-identity')).toEqual(['"Amira \\"A\\" Haddad" <sip:amira@calls.test>']);
    bruno.respond(invite, 180, ['P-Asserted-Identity: "Chloe" <sip:chloe@calls.test>']);
    const onTheWire = Buffer.from('Kéller', 'utf8').toString('latin1');
    const asserted = [`"Bruno ${onTheWire}  X: y" <sip:bruno@calls.test>`];
    expect(amira.last().all('p-asserted-identity')).toEqual(asserted);
    bruno.respond(invite, 200);
    expect(amira.last().all('p-asserted-identity')).toEqual(asserted);
    expect(amira.last().all('x')).toEqual([]);

    amira.invite('bruno');
    bruno.respond(bruno.request('INVITE'), 486, ['P-Preferred-Identity: <sip:chloe@calls.test>']);
    expect(amira.last().text).not.toMatch(/chloe/);
  });

  it('reaches a user by another of his names', () => {
    const world = new TestSwitch();
    world.extensions.set('202', 'bruno');
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('202');
    expect(bruno.request('INVITE').uri).toBe(bruno.contact);
    amira.send('INVITE', 'sip:BRUNO@Calls.Test');
    expect(bruno.summary()).toEqual(['INVITE', 'INVITE']);
  });

  it('to somebody unknown is 404, to somebody not registered 480', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const unknown = amira.invite('nobody');
    expect(amira.last().status).toBe(404);
    amira.acknowledge(unknown, amira.last());
    const absent = amira.invite('bruno');
    expect(amira.last().status).toBe(480);
    amira.acknowledge(absent, amira.last());
    amira.send('INVITE', 'sip:bruno@elsewhere.test');
    expect(amira.last().status).toBe(404);
    amira.send('MESSAGE', 'sip:bruno@calls.test');
    expect(amira.last().status).toBe(480);
  });

  it('to a Contact itself reaches that client, as an attended transfer does', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno', 'sip:k3j@b7.invalid;transport=ws');
    amira.send('INVITE', 'sip:k3j@b7.invalid;transport=ws', { headers: ['Replaces: a;to-tag=b;from-tag=c'] });
    expect(bruno.request('INVITE').header('replaces')).toBe('a;to-tag=b;from-tag=c');
  });

  it('is given up by its caller', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const sent = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.cancel(sent);
    expect(amira.last()).toMatchObject({ status: 200, about: 'CANCEL' });
    const cancel = bruno.request('CANCEL');
    expect(cancel.header('via')).toBe(bruno.request('INVITE').header('via'));
    bruno.respond(cancel, 200);
    bruno.respond(bruno.request('INVITE'), 487);
    expect(bruno.last().method).toBe('ACK');
    expect(amira.last()).toMatchObject({ status: 487, about: 'INVITE' });
    amira.acknowledge(sent, amira.last());
    expect(world.server.metrics()).toMatchObject(IDLE);
  });

  it('given up before anything rang, is cancelled as soon as it may be', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const sent = amira.invite('bruno');
    amira.cancel(sent);
    expect(bruno.summary()).toEqual(['INVITE']);
    bruno.respond(bruno.last(), 180);
    expect(bruno.summary()).toEqual(['INVITE', 'CANCEL']);
  });

  it('answered while it is given up, is answered: the caller gets the 200 and hangs up', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const sent = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    amira.cancel(sent);
    bruno.respond(bruno.request('INVITE'), 200);
    expect(amira.last()).toMatchObject({ status: 200, about: 'INVITE' });
    amira.within(amira.callerDialog(amira.last()), 'ACK', { cseq: 1 });
    expect(bruno.last().method).toBe('ACK');
  });

  it('cannot be given up when it is over, nor by somebody else', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const chloe = world.registered('chloe');
    const sent = amira.invite('bruno');
    bruno.respond(bruno.last(), 180);
    chloe.cancel(sent);
    expect(chloe.last()).toMatchObject({ status: 481, about: 'CANCEL' });
    expect(bruno.summary()).toEqual(['INVITE']);
    bruno.respond(bruno.last(), 200);
    amira.cancel(sent);
    expect(amira.last()).toMatchObject({ status: 481, about: 'CANCEL' });
    expect(bruno.summary()).toEqual(['INVITE']);
  });

  it('passes on a 200 that is repeated, for 32 seconds', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    const invite = bruno.last();
    bruno.respond(invite, 200);
    world.pass(31_000);
    bruno.respond(invite, 200);
    expect(amira.summary()).toEqual(['100 INVITE', '200 INVITE', '200 INVITE']);
    expect(amira.last().all('via')).toHaveLength(1);
    world.pass(12_000);
    bruno.respond(invite, 200);
    expect(amira.inbox).toHaveLength(3);
    expect(world.server.metrics().lateAnswers).toBe(0);
  });

  it('sent twice is made once, and answered as before', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    const text = amira.compose('INVITE', 'sip:bruno@calls.test');
    amira.raw(text);
    bruno.respond(bruno.last(), 180);
    amira.raw(text);
    expect(bruno.summary()).toEqual(['INVITE']);
    expect(amira.summary()).toEqual(['100 INVITE', '180 INVITE', '180 INVITE']);
    bruno.respond(bruno.last(), 486);
    amira.raw(text);
    expect(amira.summary().slice(3)).toEqual(['486 INVITE', '486 INVITE']);
  });
});
