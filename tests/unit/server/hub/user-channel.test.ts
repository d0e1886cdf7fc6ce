import { GRACE_MS, MEMORY_MS, UserChannel } from '../../../../server/hub/user-channel';
import type { ToCompanion, ToController } from '../../../../shared/protocol/envelope';
import { dial, liveCall, stateOf } from '../support/states';
import { FakeClock } from './fake-clock';

type Heard = ToController | ToCompanion;

class FakePeer {
  readonly heard: Heard[] = [];
  constructor(readonly id: string) {}

  send(text: string): void {
    this.heard.push((JSON.parse(text) as { message: Heard }).message);
  }

  /** What was heard since this was last asked. */
  news(): Heard[] {
    return this.heard.splice(0);
  }
}

describe('the channel of a user', () => {
  let clock: FakeClock;
  let idle: number;
  let channel: UserChannel;
  let tab: FakePeer;
  let companion: FakePeer;

  beforeEach(() => {
    clock = new FakeClock();
    idle = 0;
    channel = new UserChannel(clock, () => (idle += 1));
    tab = new FakePeer('tab');
    companion = new FakePeer('companion');
  });

  const bothConnected = (): void => {
    channel.addController(tab);
    channel.addCompanion(companion, 'epoch-1');
    tab.news();
  };
  const states = (peer: FakePeer) => peer.news().filter((message) => message.type === 'state');

  it('tells a controller first of all how things stand', () => {
    channel.addController(tab);
    expect(tab.news()).toEqual([{ type: 'state', sequence: 1, companion: 'offline', age: 0 }]);

    channel.addCompanion(companion, 'epoch-1');
    channel.publish(companion, stateOf('epoch-1', 1));
    clock.pass(400);
    const late = new FakePeer('late');
    channel.addController(late);
    expect(late.news()).toEqual([
      { type: 'state', sequence: 4, companion: 'online', state: stateOf('epoch-1', 1), age: 400 },
    ]);
  });

  it('numbers what it tells, and tells every change to everybody', () => {
    bothConnected();
    const outlook = new FakePeer('outlook');
    channel.addController(outlook);
    outlook.news();
    channel.publish(companion, stateOf('epoch-1', 1));
    channel.publish(companion, stateOf('epoch-1', 2, [liveCall]));
    const [first, second] = states(tab);
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Number.NaN);
    expect(second).toMatchObject({ companion: 'online', state: { revision: 2, calls: [{ id: 'call-1' }] } });
    expect(states(outlook)).toEqual([first, second]);
  });

  it('drops a state that is older than the last, and refuses one of an epoch not its sender’s', () => {
    bothConnected();
    channel.publish(companion, stateOf('epoch-1', 5));
    tab.news();
    expect(channel.publish(companion, stateOf('epoch-1', 4))).toBeUndefined();
    expect(channel.publish(companion, stateOf('epoch-1', 5))).toBeUndefined();
    expect(channel.publish(companion, stateOf('epoch-9', 6))).toBe('invalid-message');
    expect(tab.news()).toEqual([]);
  });

  it('passes a command to the companion, and its result to who asked', () => {
    bothConnected();
    const outlook = new FakePeer('outlook');
    channel.addController(outlook);
    outlook.news();
    channel.command(tab, dial('wish-1'));
    expect(companion.news()).toEqual([{ type: 'command', command: dial('wish-1') }]);
    channel.result(companion, { id: 'wish-1', ok: true, callId: 'call-1' });
    expect(tab.news()).toEqual([{ type: 'result', result: { id: 'wish-1', ok: true, callId: 'call-1' } }]);
    expect(outlook.news()).toEqual([]);
  });

  it('tells every controller the result when the one who asked has gone, or asked by a ticket', () => {
    bothConnected();
    const reloaded = new FakePeer('tab-reloaded');
    channel.command(tab, dial('wish-1'));
    channel.removePeer(tab);
    channel.addController(reloaded);
    reloaded.news();
    channel.result(companion, { id: 'wish-1', ok: true });
    channel.result(companion, { id: 'by-ticket', ok: false, code: 'not-registered' });
    expect(reloaded.news()).toEqual([
      { type: 'result', result: { id: 'wish-1', ok: true } },
      { type: 'result', result: { id: 'by-ticket', ok: false, code: 'not-registered' } },
    ]);
  });

  it('answers at once when there is no companion', () => {
    channel.addController(tab);
    tab.news();
    channel.command(tab, dial('wish-1'));
    expect(tab.news()).toEqual([
      { type: 'result', result: { id: 'wish-1', ok: false, code: 'no-companion' } },
    ]);
  });

  it('runs an id once, gives up after twelve seconds, and bounds what is under way', () => {
    bothConnected();
    channel.command(tab, dial('wish-1'));
    channel.command(tab, dial('wish-1'));
    expect(companion.news()).toHaveLength(1);
    expect(tab.news()).toMatchObject([{ result: { id: 'wish-1', code: 'already-running' } }]);
    clock.pass(11_999);
    expect(tab.news()).toEqual([]);
    clock.pass(1);
    expect(tab.news()).toMatchObject([{ result: { id: 'wish-1', code: 'timeout' } }]);

    for (let index = 0; index <= 100; index += 1) channel.command(tab, dial(`many-${String(index)}`));
    expect(tab.news()).toMatchObject([{ result: { id: 'many-100', code: 'rate-limited' } }]);
  });

  describe('when the companion loses its connection', () => {
    beforeEach(() => {
      bothConnected();
      channel.publish(companion, stateOf('epoch-1', 1, [liveCall]));
      tab.news();
    });

    it('says nothing while it is back soon, and delivers what was asked meanwhile', () => {
      channel.command(tab, dial('before'));
      channel.removePeer(companion);
      clock.pass(GRACE_MS - 1);
      channel.command(tab, dial('meanwhile'));
      const returned = new FakePeer('companion-again');
      channel.addCompanion(returned, 'epoch-1');
      expect(returned.news()).toEqual([{ type: 'command', command: dial('meanwhile') }]);
      channel.result(returned, { id: 'before', ok: true });
      clock.pass(GRACE_MS);
      expect(tab.news()).toEqual([{ type: 'result', result: { id: 'before', ok: true } }]);
    });

    it('then says so, keeping its calls in sight for a minute', () => {
      channel.command(tab, dial('before'));
      channel.removePeer(companion);
      channel.command(tab, dial('meanwhile'));
      clock.pass(GRACE_MS);
      expect(tab.news()).toMatchObject([
        { type: 'result', result: { id: 'meanwhile', code: 'no-companion' } },
        { type: 'result', result: { id: 'before', code: 'companion-lost' } },
        { type: 'state', companion: 'offline', state: { calls: [{ id: 'call-1' }] } },
      ]);
      clock.pass(MEMORY_MS);
      const [forgotten] = states(tab);
      expect(forgotten).toMatchObject({ companion: 'offline' });
      expect(forgotten?.state).toBeUndefined();
    });

    it('forgets at once one that had nothing going on', () => {
      channel.publish(companion, stateOf('epoch-1', 2));
      tab.news();
      channel.removePeer(companion);
      clock.pass(GRACE_MS);
      const [gone] = states(tab);
      expect(gone).toMatchObject({ companion: 'offline' });
      expect(gone?.state).toBeUndefined();
    });

    it('takes it back with its calls within the minute', () => {
      channel.removePeer(companion);
      clock.pass(GRACE_MS + 1);
      tab.news();
      channel.addCompanion(new FakePeer('again'), 'epoch-1');
      clock.pass(MEMORY_MS);
      expect(states(tab)).toMatchObject([{ companion: 'online', state: { calls: [{ id: 'call-1' }] } }]);
    });
  });

  describe('with a second companion', () => {
    let newer: FakePeer;
    beforeEach(() => {
      bothConnected();
      channel.publish(companion, stateOf('epoch-1', 9, [liveCall]));
      newer = new FakePeer('newer');
      tab.news();
    });

    it('listens to the newer alone, and tells the older', () => {
      channel.command(tab, dial('of-the-older'));
      channel.addCompanion(newer, 'epoch-2');
      expect(companion.news()).toContainEqual({ type: 'superseded' });
      expect(tab.news()).toMatchObject([
        { type: 'result', result: { id: 'of-the-older', code: 'companion-lost' } },
        { type: 'state', companion: 'online' },
      ]);
      channel.publish(companion, stateOf('epoch-1', 10));
      channel.result(companion, { id: 'of-the-older', ok: true });
      channel.removePeer(companion);
      clock.pass(GRACE_MS);
      expect(tab.news()).toEqual([]);

      channel.publish(newer, stateOf('epoch-2', 1));
      expect(states(tab)).toMatchObject([{ state: { epoch: 'epoch-2', revision: 1 } }]);
      channel.command(tab, dial('wish'));
      expect(newer.news()).toEqual([{ type: 'command', command: dial('wish') }]);
    });

    it('does not let the older back in that only lost its connection', () => {
      channel.addCompanion(newer, 'epoch-2');
      channel.removePeer(companion);
      const again = new FakePeer('older-again');
      channel.addCompanion(again, 'epoch-1');
      expect(again.news()).toEqual([{ type: 'superseded' }]);
      expect(newer.news()).toEqual([]);
      channel.command(tab, dial('wish'));
      expect(newer.news()).toHaveLength(1);
    });

    it('lets the older back in once the newer has gone', () => {
      channel.addCompanion(newer, 'epoch-2');
      channel.removePeer(newer);
      clock.pass(GRACE_MS);
      const again = new FakePeer('older-again');
      channel.addCompanion(again, 'epoch-1');
      channel.command(tab, dial('wish'));
      expect(again.news()).toEqual([{ type: 'command', command: dial('wish') }]);
    });

    it('takes a reconnection of the same companion for what it is, though the old one has not been missed yet', () => {
      const again = new FakePeer('same-again');
      channel.addCompanion(again, 'epoch-1');
      expect(companion.news()).toEqual([]);
      channel.removePeer(companion);
      clock.pass(GRACE_MS);
      expect(states(tab)).toMatchObject([{ companion: 'online', state: { revision: 9 } }]);
    });
  });

  it('is idle once everybody has gone and nothing is remembered', () => {
    bothConnected();
    channel.publish(companion, stateOf('epoch-1', 1, [liveCall]));
    channel.removePeer(tab);
    channel.removePeer(companion);
    expect(idle).toBe(0);
    clock.pass(GRACE_MS);
    expect(idle).toBe(0);
    clock.pass(MEMORY_MS);
    expect(idle).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('leaves no timer behind when it is closed', () => {
    bothConnected();
    channel.command(tab, dial('wish'));
    channel.close();
    channel.removePeer(companion);
    expect(clock.pending).toBe(0);
  });
});
