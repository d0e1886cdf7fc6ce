import { HubConnection, type HubIdentity } from '../../../../server/hub/hub-connection';
import { UserChannel } from '../../../../server/hub/user-channel';
import { AppError } from '../../../../shared/errors/app-error';
import { encode, type HubMessage } from '../../../../shared/protocol/envelope';
import type { Role } from '../../../../shared/protocol/hello';
import { quietLogger } from '../support/quiet-logger';
import { dial, stateOf } from '../support/states';
import { FakeClock } from './fake-clock';

const amira: HubIdentity = { userId: 'amira', sessionId: 'session-1', expiresAt: 1_000_000 + 900_000 };

describe('a connection to the hub', () => {
  let clock: FakeClock;
  let channel: UserChannel;
  let sent: HubMessage[];
  let cutOff: number;
  let renewals: Map<string, HubIdentity>;

  beforeEach(() => {
    clock = new FakeClock();
    channel = new UserChannel(clock, () => undefined);
    sent = [];
    cutOff = 0;
    renewals = new Map();
  });

  const connect = (role: Role): HubConnection => {
    const peer = {
      id: role,
      send: (text: string) => sent.push((JSON.parse(text) as { message: HubMessage }).message),
    };
    if (role === 'controller') channel.addController(peer);
    else channel.addCompanion(peer, 'epoch-1');
    sent.splice(0);
    return new HubConnection({
      peer,
      role,
      identity: amira,
      channel,
      clock,
      identify: (token) => {
        const found = renewals.get(token);
        return found ? Promise.resolve(found) : Promise.reject(new AppError('unauthorized'));
      },
      disconnect: () => (cutOff += 1),
      log: quietLogger,
    });
  };
  const refusals = () => sent.filter((message) => message.type === 'refusal');

  it.each([
    ['nothing', undefined, 'invalid-message'],
    ['bytes', Buffer.from('x'), 'invalid-message'],
    ['half a message', '{"v":1,"message":{"ty', 'invalid-message'],
    ['an older protocol', '{"v":0,"message":{"type":"command"}}', 'unsupported-version'],
    ['an unknown message', '{"v":1,"message":{"type":"shout"}}', 'unknown-message'],
    ['a message of the other role', encode({ type: 'publish', state: stateOf('e', 1) }), 'unknown-message'],
    ['too much', `"${'x'.repeat(70_000)}"`, 'message-too-large'],
    ['a prototype', '{"v":1,"message":{"type":"__proto__"}}', 'unknown-message'],
  ])('refuses %s', (_name, raw, code) => {
    connect('controller').handle(raw);
    expect(sent).toEqual([{ type: 'refusal', code }]);
    expect(cutOff).toBe(0);
  });

  it('names the command it refuses, so that its sender need not wait', () => {
    const bad = JSON.stringify({
      v: 1,
      message: { type: 'command', command: { kind: 'dial', id: 'wish-1', user: 'bruno' } },
    });
    connect('controller').handle(bad);
    expect(sent).toEqual([{ type: 'refusal', code: 'invalid-message', commandId: 'wish-1' }]);
  });

  it('cuts off who is unreadable five times', () => {
    const connection = connect('controller');
    for (let count = 0; count < 4; count += 1) connection.handle('nonsense');
    expect(cutOff).toBe(0);
    connection.handleUnknown();
    expect(cutOff).toBe(1);
  });

  it('takes twenty commands at once, five a second after that, and cuts off a flood', () => {
    const connection = connect('controller');
    const say = (id: string) => {
      connection.handle(encode({ type: 'command', command: dial(id) }));
    };
    for (let count = 0; count < 21; count += 1) say(`wish-${String(count)}`);
    expect(refusals()).toEqual([{ type: 'refusal', code: 'rate-limited', commandId: 'wish-20' }]);
    clock.pass(1_000);
    for (let count = 0; count < 6; count += 1) say(`later-${String(count)}`);
    expect(refusals()).toHaveLength(2);
    for (let count = 0; count < 300; count += 1) say(`flood-${String(count)}`);
    expect(cutOff).toBeGreaterThan(0);
  });

  it('shows controllers the newest state of a companion that changes too often, not an old one', () => {
    const seen: number[] = [];
    channel.addController({
      id: 'tab',
      send: (text) => {
        const { message } = JSON.parse(text) as { message: HubMessage };
        if (message.type === 'state' && message.state) seen.push(message.state.revision);
      },
    });
    const connection = connect('companion');
    for (let revision = 1; revision <= 100; revision += 1) {
      connection.handle(encode({ type: 'publish', state: stateOf('epoch-1', revision) }));
    }
    expect(seen).toHaveLength(60);
    clock.pass(100);
    expect(seen.at(-1)).toBe(100);
    expect(seen.length).toBeLessThan(70);
    expect(cutOff).toBe(0);
    for (let revision = 101; revision <= 500; revision += 1) {
      connection.handle(encode({ type: 'publish', state: stateOf('epoch-1', revision) }));
    }
    expect(cutOff).toBeGreaterThan(0);
  });

  describe('when its token runs out', () => {
    it('ends', () => {
      connect('controller');
      clock.pass(899_999);
      expect(cutOff).toBe(0);
      clock.pass(1);
      expect(cutOff).toBe(1);
    });

    it('goes on with a renewed one of the same person and sign-in', async () => {
      renewals.set('fresh', { ...amira, expiresAt: amira.expiresAt + 900_000 });
      const connection = connect('controller');
      clock.pass(800_000);
      connection.handle(encode({ type: 'renew', token: 'fresh' }));
      await Promise.resolve();
      await Promise.resolve();
      clock.pass(900_000);
      expect(cutOff).toBe(0);
      clock.pass(100_000);
      expect(cutOff).toBe(1);
    });

    it.each([
      ['another person', { ...amira, userId: 'bruno', expiresAt: amira.expiresAt + 900_000 }, 'forbidden'],
      [
        'another sign-in',
        { ...amira, sessionId: 'session-2', expiresAt: amira.expiresAt + 900_000 },
        'forbidden',
      ],
      ['nobody', undefined, 'unauthorized'],
    ])('does not take one of %s instead', async (_name, identity, code) => {
      if (identity) renewals.set('other', identity);
      const connection = connect('controller');
      connection.handle(encode({ type: 'renew', token: 'other' }));
      await Promise.resolve();
      await Promise.resolve();
      expect(sent).toEqual([{ type: 'refusal', code }]);
      clock.pass(900_000);
      expect(cutOff).toBe(1);
    });
  });

  it('leaves no timer behind', () => {
    const connection = connect('companion');
    for (let revision = 1; revision <= 61; revision += 1) {
      connection.handle(encode({ type: 'publish', state: stateOf('epoch-1', revision) }));
    }
    expect(clock.pending).toBe(2);
    connection.close();
    expect(clock.pending).toBe(0);
  });
});
