import type { Call } from '../../../../shared/call/call';
import { createLogger } from '../../../../shared/diagnostics/create-logger';
import type { LogEntry } from '../../../../shared/diagnostics/log-entry';
import type { Command } from '../../../../shared/endpoint/command';
import type { EndpointState } from '../../../../shared/endpoint/endpoint-state';
import type { CompanionOpener } from '../../../../shared/endpoint/hub/companion-opener';
import { HubEndpoint } from '../../../../shared/endpoint/hub/hub-endpoint';
import { AppError } from '../../../../shared/errors/app-error';
import { COMMAND_TIMEOUT_MS, SUMMON_TIMEOUT_MS } from '../../../../shared/protocol/limits';
import type { StateMessage } from '../../../../shared/protocol/state-message';
import { FakeTransport } from './fake-transport';

const NOW = 1_750_000_100_000;

const call: Call = {
  id: 'k-1',
  direction: 'outgoing',
  state: 'connected',
  remote: { number: '202', name: 'Bruno' },
  video: { offered: false, sending: false, receiving: false },
  muted: false,
  remoteHold: false,
  startedAt: NOW - 60_000,
  connectedAt: NOW - 50_000,
};

function companion(change: Partial<EndpointState> = {}): EndpointState {
  return {
    epoch: 'e-1',
    revision: 1,
    publishedAt: NOW,
    registration: 'registered',
    microphone: 'ready',
    calls: [],
    ...change,
  };
}

function stateMessage(sequence: number, change: Partial<StateMessage> = {}): StateMessage {
  return { type: 'state', sequence, companion: 'online', state: companion(), age: 0, ...change };
}

const dial: Extract<Command, { kind: 'dial' }> = {
  kind: 'dial',
  id: 'c-1',
  target: { kind: 'number', number: '202' },
  media: 'audio',
};
const hangUp: Command = { kind: 'hang-up', id: 'c-2', callId: 'k-1' };

/** A controller that has just connected; `opener` where it can open a companion. */
function controller(opener?: CompanionOpener) {
  const transport = new FakeTransport();
  const logged: LogEntry[] = [];
  const log = createLogger({ scope: 'test', level: 'debug', sink: (entry) => logged.push(entry) });
  const endpoint = new HubEndpoint({ transport, log, now: () => NOW, ...(opener ? { opener } : {}) });
  transport.move('connected');
  return { transport, endpoint, logged };
}

/** An opener that remembers what it was asked for. */
function remembering(open: () => Promise<void> = () => Promise.resolve()) {
  const opened: Command[] = [];
  return {
    opened,
    open: (command: Command) => {
      opened.push(command);
      return open();
    },
  };
}

/** Lets promises that are already settled reach those who wait. */
const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what a controller shows', () => {
  it('nothing before the hub has spoken, then the whole state', () => {
    const { transport, endpoint } = controller();
    expect(endpoint.snapshot()).toEqual({ availability: 'connecting', unconfirmed: [] });
    const changed = jest.fn();
    endpoint.subscribe(changed);
    transport.say(stateMessage(0, { state: companion({ calls: [call] }) }));
    expect(changed).toHaveBeenCalledTimes(1);
    expect(endpoint.snapshot()).toMatchObject({ availability: 'ready', state: { calls: [call] } });
  });

  it('each snapshot is a new one and the old one stays as it was', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0));
    const before = endpoint.snapshot();
    transport.say(stateMessage(1, { state: companion({ revision: 2, calls: [call] }) }));
    expect(endpoint.snapshot()).not.toBe(before);
    expect(before.state?.calls).toEqual([]);
  });

  it('drops what is older: by sequence, and by revision within an epoch', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(5, { state: companion({ revision: 7 }) }));
    transport.say(stateMessage(4, { state: companion({ revision: 8 }) }));
    transport.say(stateMessage(5, { state: companion({ revision: 8 }) }));
    transport.say(stateMessage(6, { state: companion({ revision: 6 }) }));
    expect(endpoint.snapshot().state?.revision).toBe(7);
    transport.say(stateMessage(7, { state: companion({ revision: 9 }) }));
    expect(endpoint.snapshot().state?.revision).toBe(9);
  });

  it('a companion that started anew begins a new count', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(5, { state: companion({ revision: 7, calls: [call] }) }));
    transport.say(stateMessage(6, { state: companion({ epoch: 'e-2', revision: 0 }) }));
    expect(endpoint.snapshot().state).toMatchObject({ epoch: 'e-2', revision: 0, calls: [] });
  });

  it('a hub that started anew may count from the beginning', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(50, { state: companion({ revision: 7 }) }));
    transport.move('disconnected');
    expect(endpoint.snapshot().availability).toBe('offline');
    transport.move('connected');
    transport.say(stateMessage(0, { state: companion({ revision: 7, calls: [call] }) }));
    expect(endpoint.snapshot()).toMatchObject({ availability: 'ready', state: { calls: [call] } });
  });

  it('offline keeps the last known state in view', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0, { state: companion({ calls: [call] }) }));
    transport.move('disconnected');
    expect(endpoint.snapshot()).toMatchObject({ availability: 'offline', state: { calls: [call] } });
    transport.move('connecting');
    expect(endpoint.snapshot().availability).toBe('offline');
  });

  it('a companion that went during a call is lost, otherwise absent', () => {
    const { transport, endpoint } = controller();
    const offline = (sequence: number, calls: readonly Call[]) =>
      stateMessage(sequence, { companion: 'offline', state: companion({ calls }) });
    transport.say(offline(0, [call]));
    expect(endpoint.snapshot().availability).toBe('lost');
    transport.say(offline(1, [{ ...call, state: 'ended', endedAt: NOW, endReason: 'hung-up' }]));
    expect(endpoint.snapshot().availability).toBe('absent');
    transport.say({ type: 'state', sequence: 2, companion: 'offline', age: 0 });
    expect(endpoint.snapshot()).toEqual({ availability: 'absent', state: undefined, unconfirmed: [] });
  });

  it('a listener that has left hears nothing more', () => {
    const { transport, endpoint } = controller();
    const changed = jest.fn();
    const leave = endpoint.subscribe(changed);
    leave();
    transport.say(stateMessage(0));
    expect(changed).not.toHaveBeenCalled();
  });

  it('what it cannot read changes nothing and is logged without its content', () => {
    const { transport, endpoint, logged } = controller();
    transport.say(stateMessage(0));
    const before = endpoint.snapshot();
    for (const raw of [
      '{"v":1,"message":{"type":"state","secretary":"x"}}',
      'garbage',
      undefined,
      { v: 1 },
    ]) {
      transport.sayRaw(raw);
    }
    expect(endpoint.snapshot()).toBe(before);
    expect(logged).toHaveLength(4);
    expect(JSON.stringify(logged)).not.toMatch(/secretary|garbage/);
  });
});

describe('the clock of another machine', () => {
  const hour = 3_600_000;

  it('is set right, so that the time of a call runs true', () => {
    const { transport, endpoint } = controller();
    const ahead: Call = { ...call, startedAt: NOW + hour - 60_000, connectedAt: NOW + hour - 50_000 };
    const state = companion({ publishedAt: NOW + hour, calls: [ahead] });
    // The hub has held the state for four seconds.
    transport.say(stateMessage(0, { state, age: 4000 }));
    const shown = endpoint.snapshot().state;
    expect(shown?.publishedAt).toBe(NOW - 4000);
    expect(shown?.calls[0]).toMatchObject({ startedAt: NOW - 64_000, connectedAt: NOW - 54_000 });
    expect(shown?.calls[0]?.endedAt).toBeUndefined();
  });

  it('is left alone when the difference is only the way of the message', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0, { state: companion({ publishedAt: NOW - 1500, calls: [call] }) }));
    expect(endpoint.snapshot().state?.calls[0]).toEqual(call);
  });

  it('never makes a time before the beginning of time', () => {
    const { transport, endpoint } = controller();
    const state = companion({ publishedAt: Number.MAX_SAFE_INTEGER, calls: [{ ...call, connectedAt: 5 }] });
    transport.say(stateMessage(0, { state }));
    expect(endpoint.snapshot().state?.calls[0]).toMatchObject({ startedAt: 0, connectedAt: 0 });
  });
});

describe('a command', () => {
  it('is on its way before anybody shows it', () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0));
    const sentWhenShown: number[] = [];
    endpoint.subscribe(() => sentWhenShown.push(transport.sent.length));
    void endpoint.execute(dial);
    expect(sentWhenShown).toEqual([1]);
  });

  it('goes to the hub and is answered by its id', async () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0));
    const result = endpoint.execute(hangUp);
    expect(transport.sent).toEqual([{ type: 'command', command: hangUp }]);
    transport.say({ type: 'result', result: { id: 'somebody-else', ok: false, code: 'internal' } });
    transport.say({ type: 'result', result: { id: 'c-2', ok: true } });
    await expect(result).resolves.toEqual({ id: 'c-2', ok: true });
  });

  it('several at once are each answered by their own result', async () => {
    const { transport, endpoint } = controller();
    const first = endpoint.execute({ ...hangUp, id: 'a' });
    const second = endpoint.execute({ ...hangUp, id: 'b' });
    transport.say({ type: 'result', result: { id: 'b', ok: false, code: 'no-such-call' } });
    transport.say({ type: 'result', result: { id: 'a', ok: true } });
    expect(await Promise.all([first, second])).toEqual([
      { id: 'a', ok: true },
      { id: 'b', ok: false, code: 'no-such-call' },
    ]);
  });

  it('fails after its time limit, and a late result changes nothing', async () => {
    const { transport, endpoint } = controller();
    const settled = jest.fn();
    const result = endpoint.execute(hangUp).then(settled);
    await jest.advanceTimersByTimeAsync(COMMAND_TIMEOUT_MS - 1);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await result;
    expect(settled).toHaveBeenCalledWith({ id: 'c-2', ok: false, code: 'timeout' });
    transport.say({ type: 'result', result: { id: 'c-2', ok: true } });
    await settle();
    expect(settled).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('fails at once when the hub is out of reach, and is not sent later', async () => {
    const { transport, endpoint } = controller();
    transport.move('disconnected');
    await expect(endpoint.execute(hangUp)).resolves.toEqual({ id: 'c-2', ok: false, code: 'hub-lost' });
    transport.move('connected');
    expect(transport.sent).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each(['disconnected', 'refused'] as const)(
    'fails when the hub is %s before it answers',
    async (status) => {
      const { transport, endpoint } = controller();
      const result = endpoint.execute(hangUp);
      transport.move(status);
      await expect(result).resolves.toEqual({ id: 'c-2', ok: false, code: 'hub-lost' });
      expect(jest.getTimerCount()).toBe(0);
    },
  );

  it('is told why the hub refused it; a refusal of nothing in particular fails nothing', async () => {
    const { transport, endpoint, logged } = controller();
    const settled = jest.fn();
    const result = endpoint.execute(hangUp).then(settled);
    transport.say({ type: 'refusal', code: 'invalid-message' });
    await settle();
    expect(settled).not.toHaveBeenCalled();
    const warned = logged.filter(({ level }) => level !== 'debug');
    expect(warned).toMatchObject([{ level: 'warn', fields: { code: 'invalid-message' } }]);
    transport.say({ type: 'refusal', code: 'rate-limited', commandId: 'c-2' });
    await result;
    expect(settled).toHaveBeenCalledWith({ id: 'c-2', ok: false, code: 'rate-limited' });
  });

  it('repeated under the same id ends the first wait', async () => {
    const { transport, endpoint } = controller();
    const first = endpoint.execute(hangUp);
    const second = endpoint.execute(hangUp);
    await expect(first).resolves.toEqual({ id: 'c-2', ok: false, code: 'already-running' });
    transport.say({ type: 'result', result: { id: 'c-2', ok: true } });
    await expect(second).resolves.toEqual({ id: 'c-2', ok: true });
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('dialling', () => {
  it('is shown as unconfirmed until its result, whatever comes in between', async () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0));
    const result = endpoint.execute(dial);
    expect(endpoint.snapshot().unconfirmed).toEqual([dial]);
    transport.say(stateMessage(1, { state: companion({ revision: 2 }) }));
    expect(endpoint.snapshot().unconfirmed).toEqual([dial]);
    transport.say({ type: 'result', result: { id: 'c-1', ok: true, callId: 'k-9' } });
    await expect(result).resolves.toEqual({ id: 'c-1', ok: true, callId: 'k-9' });
    expect(endpoint.snapshot().unconfirmed).toEqual([]);
  });

  it('one of two fails and the other stays unconfirmed', async () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0));
    const first = endpoint.execute(dial);
    const second = endpoint.execute({ ...dial, id: 'c-9' });
    transport.say({ type: 'result', result: { id: 'c-1', ok: false, code: 'too-many-calls' } });
    await first;
    expect(endpoint.snapshot().unconfirmed.map(({ id }) => id)).toEqual(['c-9']);
    transport.say({ type: 'result', result: { id: 'c-9', ok: true } });
    await second;
  });

  it('other commands are never shown as unconfirmed', async () => {
    const { transport, endpoint } = controller();
    const result = endpoint.execute(hangUp);
    expect(endpoint.snapshot().unconfirmed).toEqual([]);
    transport.say({ type: 'result', result: { id: 'c-2', ok: true } });
    await result;
  });

  it('when the hub finds no companion, one is opened with the command and its result is awaited', async () => {
    const opener = remembering();
    const { transport, endpoint } = controller(opener);
    transport.say(stateMessage(0));
    const result = endpoint.execute(dial);
    transport.say({ type: 'result', result: { id: 'c-1', ok: false, code: 'no-companion' } });
    await settle();
    expect(opener.opened).toEqual([dial]);
    expect(transport.sent).toHaveLength(1);
    expect(endpoint.snapshot().unconfirmed).toEqual([dial]);
    await jest.advanceTimersByTimeAsync(COMMAND_TIMEOUT_MS + 5000);
    transport.say({ type: 'result', result: { id: 'c-1', ok: true, callId: 'k-9' } });
    await expect(result).resolves.toEqual({ id: 'c-1', ok: true, callId: 'k-9' });
    expect(endpoint.snapshot().unconfirmed).toEqual([]);
  });

  it.each(['absent', 'lost'] as const)(
    'when it is known to be %s, it is opened within the click, and the hub is not asked',
    async (availability) => {
      const opener = remembering();
      const { transport, endpoint } = controller(opener);
      const calls = availability === 'lost' ? [call] : [];
      transport.say(stateMessage(0, { companion: 'offline', state: companion({ calls }) }));
      expect(endpoint.snapshot().availability).toBe(availability);
      const result = endpoint.execute(dial);
      expect(opener.opened).toEqual([dial]);
      expect(transport.sent).toEqual([]);
      transport.say({ type: 'result', result: { id: 'c-1', ok: true } });
      await expect(result).resolves.toEqual({ id: 'c-1', ok: true });
    },
  );

  it('a result that is faster than the opening counts', async () => {
    let opened: () => void = () => undefined;
    const opener = remembering(() => new Promise((resolve) => (opened = resolve)));
    const { transport, endpoint } = controller(opener);
    transport.say(stateMessage(0, { companion: 'offline' }));
    const result = endpoint.execute(dial);
    transport.say({ type: 'result', result: { id: 'c-1', ok: true } });
    opened();
    await expect(result).resolves.toEqual({ id: 'c-1', ok: true });
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each<[string, unknown, string]>([
    ['the pop-up blocker', new AppError('companion-blocked'), 'companion-blocked'],
    ['anything unforeseen', new Error('boom'), 'internal'],
  ])('fails with the reason when %s prevents the opening', async (_, thrown, code) => {
    const opener = remembering(() => Promise.reject(thrown as Error));
    const { transport, endpoint } = controller(opener);
    transport.say(stateMessage(0, { companion: 'offline' }));
    await expect(endpoint.execute(dial)).resolves.toEqual({ id: 'c-1', ok: false, code });
    expect(endpoint.snapshot().unconfirmed).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('fails when the companion opened and never answered', async () => {
    const { transport, endpoint } = controller(remembering());
    transport.say(stateMessage(0, { companion: 'offline' }));
    const settled = jest.fn();
    const result = endpoint.execute(dial).then(settled);
    await jest.advanceTimersByTimeAsync(SUMMON_TIMEOUT_MS - 1);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await result;
    expect(settled).toHaveBeenCalledWith({ id: 'c-1', ok: false, code: 'timeout' });
  });

  it('without a way to open one, a missing companion is the error', async () => {
    const { transport, endpoint } = controller();
    transport.say(stateMessage(0, { companion: 'offline' }));
    await expect(endpoint.execute(dial)).resolves.toEqual({ id: 'c-1', ok: false, code: 'no-companion' });
  });

  it('only dialling opens a companion: there is no call to hang up in a new one', async () => {
    const opener = remembering();
    const { transport, endpoint } = controller(opener);
    transport.say(stateMessage(0, { companion: 'offline' }));
    const result = endpoint.execute(hangUp);
    transport.say({ type: 'result', result: { id: 'c-2', ok: false, code: 'no-companion' } });
    await expect(result).resolves.toMatchObject({ code: 'no-companion' });
    expect(opener.opened).toEqual([]);
  });
});

describe('the end', () => {
  it('fails what is waiting and leaves nothing behind', async () => {
    const { transport, endpoint } = controller();
    const changed = jest.fn();
    endpoint.subscribe(changed);
    const result = endpoint.execute(hangUp);
    endpoint.close();
    await expect(result).resolves.toEqual({ id: 'c-2', ok: false, code: 'hub-lost' });
    transport.say(stateMessage(0));
    expect(changed).not.toHaveBeenCalled();
    expect(transport.listeners).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });
});

it('passes on what the hub tells of other things than the endpoint', () => {
  const transport = new FakeTransport();
  const news: unknown[] = [];
  const log = createLogger({ scope: 'test', level: 'debug', sink: () => undefined });
  const endpoint = new HubEndpoint({ transport, log, onNews: (one) => news.push(one) });
  transport.move('connected');
  const told = { type: 'call-log', log: { revision: 1, seen: 0, records: [] } } as const;
  transport.say(told);
  transport.say({ type: 'report', id: 'r-1', code: 'no-companion' });
  transport.say(stateMessage(1));
  expect(news).toEqual([told, { type: 'report', id: 'r-1', code: 'no-companion' }]);
  expect(endpoint.snapshot().availability).toBe('ready');
});
