import { establish } from './support/call';
import { TestSwitch } from './support/test-switch';

const world = (): TestSwitch => {
  const made = new TestSwitch({ users: ['guest-1', '8201', '8202', 'amira'] });
  made.confined.set('guest-1', '8201');
  return made;
};

describe('somebody who may call one number', () => {
  it('calls it, talks and hangs up', () => {
    const there = world();
    const guest = there.registered('guest-1');
    const room = there.registered('8201');
    const call = establish(guest, room);
    guest.within(call.caller, 'INFO');
    room.respond(room.request('INFO'), 200);
    guest.within(call.caller, 'BYE');
    room.respond(room.request('BYE'), 200);
    expect(guest.last().about).toBe('BYE');
    expect(guest.last().status).toBe(200);
  });

  it.each(['8202', 'amira', 'guest-1', '8201x', '%38202'])('does not call %s', (other) => {
    const there = world();
    const guest = there.registered('guest-1');
    const called = there.registered('8202');
    guest.invite(other);
    expect(guest.last().status).toBe(403);
    expect(called.summary()).toEqual([]);
  });

  it('calls it however its digits are written', () => {
    const there = world();
    const guest = there.registered('guest-1');
    const room = there.registered('8201');
    guest.invite('%38201');
    expect(room.summary()).toEqual(['INVITE']);
  });

  it('reaches nobody by the address of their client either, not even as if in a dialog', () => {
    const there = world();
    const guest = there.registered('guest-1');
    const amira = there.registered('amira');
    guest.send('INVITE', amira.contact, { body: 'v=0\r\n' });
    expect(guest.last().status).toBe(403);
    guest.send('INVITE', amira.contact, { body: 'v=0\r\n', to: `<${amira.contact}>;tag=forged` });
    expect(guest.last().status).toBe(403);
    guest.send('INVITE', amira.address, { body: 'v=0\r\n', to: `<${amira.address}>;tag=forged` });
    expect(guest.last().status).toBe(481);
    expect(amira.summary()).toEqual([]);
  });

  it.each(['SUBSCRIBE', 'MESSAGE', 'NOTIFY', 'REFER', 'OPTIONS', 'PUBLISH', 'INFO'])(
    'sends no %s, not even to the number',
    (method) => {
      const there = world();
      const guest = there.registered('guest-1');
      const room = there.registered('8201');
      guest.send(method, room.address, { headers: ['Event: presence', 'Refer-To: <sip:amira@calls.test>'] });
      expect(guest.last().status).toBe(403);
      expect(room.summary()).toEqual([]);
    },
  );

  it('is out at once when dismissed, and does not come back', () => {
    const there = world();
    const guest = there.registered('guest-1');
    const amira = there.registered('amira');
    there.passwords.delete('guest-1');
    there.server.dismiss('guest-1');
    there.settle();
    expect(guest.socket.readyState).not.toBe(1);
    expect(amira.socket.readyState).toBe(1);
    guest.connect();
    expect(guest.register().status).toBe(401);
    expect(there.server.metrics().connections).toBe(2);
  });

  it('is the only one who is confined', () => {
    const there = world();
    const amira = there.registered('amira');
    const other = there.registered('8202');
    amira.invite('8202');
    expect(other.summary()).toEqual(['INVITE']);
  });
});
