import type { SoundOutput } from '../../../../companion/devices';
import { CallNotifier } from '../../../../companion/media/call-notifier';
import { Ringer } from '../../../../companion/media/ringer';
import type { Call } from '../../../../shared/call/call';
import { noVideo } from '../../../../shared/call/call';
import type { Endpoint, EndpointSnapshot } from '../../../../shared/endpoint/endpoint';
import { quietLog } from '../sip/support/quiet-log';
import { settled } from './fake-devices';

/** Counts what sounds. */
class FakeAudioContext extends EventTarget {
  state: AudioContextState = 'running';
  currentTime = 0;
  readonly destination = {};
  sounding = new Set<number>();
  sinkId = '';
  closed = false;
  /** How loud what sounds last is at its loudest, 0…1. */
  loudness = 0;

  setSinkId(deviceId: string): Promise<void> {
    if (deviceId === 'gone') return Promise.reject(new DOMException('no such output', 'NotFoundError'));
    this.sinkId = deviceId;
    return Promise.resolve();
  }

  createGain(): unknown {
    const gain = {
      value: 0,
      setValueAtTime: () => gain,
      linearRampToValueAtTime: (value: number) => {
        this.loudness = Math.max(value, this.loudness);
        return gain;
      },
      cancelScheduledValues: () => gain,
    };
    return { gain, connect: () => undefined, disconnect: () => undefined };
  }

  createOscillator(): unknown {
    const frequency = { value: 0 };
    return {
      frequency,
      connect: () => undefined,
      start: () => this.sounding.add(frequency.value),
      stop: () => this.sounding.delete(frequency.value),
    };
  }

  resume(): Promise<void> {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

class FakeEndpoint implements Endpoint {
  private calls: readonly Call[] = [];
  private readonly listeners = new Set<() => void>();

  snapshot(): EndpointSnapshot {
    const state = {
      epoch: 'e',
      revision: 1,
      publishedAt: 1,
      registration: 'registered',
      microphone: 'ready',
      calls: this.calls,
    } as const;
    return { availability: 'ready', unconfirmed: [], state };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  execute(): Promise<never> {
    return Promise.reject(new Error('not here'));
  }

  show(...calls: readonly Call[]): void {
    this.calls = calls;
    for (const listener of this.listeners) listener();
  }
}

const call = (id: string, change: Partial<Call>): Call => ({
  id,
  direction: 'outgoing',
  state: 'dialing',
  remote: { number: '202', name: 'Bruno' },
  video: noVideo,
  muted: false,
  remoteHold: false,
  startedAt: 1,
  ...change,
});
const incoming = call('in', { direction: 'incoming', state: 'incoming' });
const talking = call('talk', { state: 'connected', connectedAt: 2 });

/** An output that a test changes. */
class Output {
  private readonly listeners = new Set<() => void>();

  constructor(private current: SoundOutput) {}

  readonly snapshot = (): SoundOutput => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(next: SoundOutput): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}

function ringer(
  state: AudioContextState = 'running',
  selfAnswering?: ConstructorParameters<typeof Ringer>[0]['selfAnswering'],
  undisturbed?: ConstructorParameters<typeof Ringer>[0]['undisturbed'],
) {
  const endpoint = new FakeEndpoint();
  const context = new FakeAudioContext();
  context.state = state;
  const gestures = new EventTarget();
  const made = new Ringer({
    endpoint,
    createContext: () => context as unknown as AudioContext,
    gestures,
    selfAnswering,
    undisturbed,
    log: quietLog,
  });
  return { endpoint, context, gestures, ringer: made };
}

describe('a call that answers itself', () => {
  it('is announced by a tone instead of a ring; it rings once that is not to be', () => {
    const announced = new Set(['in']);
    let changed: () => void = () => undefined;
    const { endpoint, ringer: ring } = ringer('running', {
      has: (callId) => announced.has(callId),
      subscribe: (listener) => {
        changed = listener;
        return () => undefined;
      },
    });
    endpoint.show(incoming);
    expect(ring.playing).toBe('auto-answer');
    announced.clear();
    changed();
    expect(ring.playing).toBe('ring');
    ring.close();
  });
});

describe('while nobody should disturb', () => {
  it('a call is not heard, nor a second caller, and is once that is over', () => {
    let silent = true;
    let changed: () => void = () => undefined;
    const { endpoint, ringer: ring } = ringer('running', undefined, {
      doNotDisturb: () => silent,
      subscribe: (listener) => {
        changed = listener;
        return () => undefined;
      },
    });
    endpoint.show(incoming);
    expect(ring.playing).toBeUndefined();
    endpoint.show(incoming, { ...incoming, id: 'other', state: 'connected' });
    expect(ring.playing).toBeUndefined();
    endpoint.show(incoming);
    silent = false;
    changed();
    expect(ring.playing).toBe('ring');
    silent = true;
    changed();
    expect(ring.playing).toBeUndefined();
    ring.close();
  });
});

describe('what is heard', () => {
  it('is a ring for who is called, silent in the moment of the answer', () => {
    const { endpoint, context, ringer: ring } = ringer();
    endpoint.show(incoming);
    expect(ring.playing).toBe('ring');
    expect(context.sounding.size).toBe(2);
    endpoint.show({ ...incoming, state: 'answering' });
    expect(ring.playing).toBeUndefined();
    expect(context.sounding.size).toBe(0);
    ring.close();
  });

  it('is a quiet knock for who is called in a conversation', () => {
    const { endpoint, ringer: ring } = ringer();
    endpoint.show(talking, incoming);
    expect(ring.playing).toBe('call-waiting');
    endpoint.show({ ...talking, state: 'ended', endReason: 'hung-up' }, incoming);
    expect(ring.playing).toBe('ring');
    ring.close();
  });

  it('is a ring-back for who calls, from the moment the other telephone rings', () => {
    const { endpoint, ringer: ring } = ringer();
    endpoint.show(call('1', { state: 'dialing' }));
    expect(ring.playing).toBeUndefined();
    endpoint.show(call('1', { state: 'alerting' }));
    expect(ring.playing).toBe('ring-back');
    endpoint.show(call('1', { state: 'connected' }));
    expect(ring.playing).toBeUndefined();
    ring.close();
  });

  it.each([
    ['busy', 'busy'],
    ['remote-declined', 'busy'],
    ['not-found', 'failure'],
    ['no-answer', 'failure'],
    ['cancelled', undefined],
  ] as const)('of a call that ends with %s: %s', (endReason, tone) => {
    const { endpoint, ringer: ring } = ringer();
    endpoint.show(call('1', { state: 'alerting' }));
    endpoint.show(call('1', { state: 'ended', endReason }));
    expect(ring.playing).toBe(tone);
    endpoint.show();
    expect(ring.playing).toBe(tone);
    endpoint.show(call('2', { state: 'dialing' }));
    expect(ring.playing).toBeUndefined();
    ring.close();
  });

  it('waits for a gesture where the browser wants one, and says so', async () => {
    const { endpoint, context, gestures, ringer: ring } = ringer('suspended');
    let told = 0;
    ring.subscribe(() => (told += 1));
    expect(ring.blocked).toBe(true);
    context.resume = () => new Promise(() => undefined);
    endpoint.show(incoming);
    expect(ring.blocked).toBe(true);
    context.resume = FakeAudioContext.prototype.resume.bind(context);
    gestures.dispatchEvent(new Event('pointerdown'));
    await settled();
    expect(ring.blocked).toBe(false);
    expect(told).toBe(1);
    ring.close();
  });

  it('is nothing, and no harm, in a browser without sound', () => {
    const endpoint = new FakeEndpoint();
    const ring = new Ringer({
      endpoint,
      createContext: () => {
        throw new Error('no audio');
      },
      log: quietLog,
    });
    endpoint.show(incoming);
    endpoint.show();
    expect(ring.blocked).toBe(false);
    ring.close();
  });
});

describe('where it is heard', () => {
  function placed(ringing: SoundOutput, talkingOn: SoundOutput) {
    const endpoint = new FakeEndpoint();
    const contexts: FakeAudioContext[] = [];
    const outputs = { ringer: new Output(ringing), speaker: new Output(talkingOn) };
    const made = new Ringer({
      endpoint,
      createContext: () => {
        const context = new FakeAudioContext();
        contexts.push(context);
        return context as unknown as AudioContext;
      },
      outputs,
      log: quietLog,
    });
    return { endpoint, contexts, outputs, ringer: made };
  }
  const headset = { deviceId: 'headset', volume: 1 };

  it('is the loudspeaker for a ring and the headset for a knock', async () => {
    const { endpoint, contexts, ringer: ring } = placed({ deviceId: 'desk', volume: 0.5 }, headset);
    await settled();
    endpoint.show(incoming);
    expect(contexts.map(({ sinkId }) => sinkId)).toEqual(['desk']);
    expect(contexts[0]?.sounding.size).toBe(2);
    expect(contexts[0]?.loudness).toBeCloseTo(0.125);
    endpoint.show(talking, incoming);
    expect(contexts[0]?.sounding.size).toBe(0);
    await settled();
    expect(contexts[1]).toMatchObject({ sinkId: 'headset', closed: false });
    expect(contexts[1]?.sounding.size).toBe(1);
    endpoint.show(talking);
    expect(contexts[1]?.sounding.size).toBe(0);
    expect(contexts.map(({ closed }) => closed)).toEqual([false, true]);
    ring.close();
  });

  it('needs one output where both are the same', () => {
    const { endpoint, contexts, ringer: ring } = placed(headset, headset);
    endpoint.show(call('1', { state: 'alerting' }));
    expect(contexts).toHaveLength(1);
    ring.close();
  });

  it('moves while it rings, and keeps quiet about a tone that is over', async () => {
    const { endpoint, contexts, outputs, ringer: ring } = placed(headset, headset);
    endpoint.show(incoming);
    outputs.ringer.set({ deviceId: 'desk', volume: 1 });
    await settled();
    expect([contexts[0]?.sinkId, contexts[0]?.sounding.size]).toEqual(['desk', 2]);
    endpoint.show(call('1', { state: 'alerting' }));
    endpoint.show(call('1', { state: 'ended', endReason: 'busy' }));
    await settled();
    const before = contexts.length;
    outputs.speaker.set({ deviceId: 'desk', volume: 0.3 });
    expect(contexts).toHaveLength(before);
    ring.close();
  });

  it('is the default of the computer when the chosen output is not to be had', async () => {
    const { endpoint, contexts, ringer: ring } = placed({ deviceId: 'gone', volume: 1 }, headset);
    await settled();
    endpoint.show(incoming);
    expect([contexts[0]?.sinkId, contexts[0]?.sounding.size]).toEqual(['', 2]);
    ring.close();
  });
});

describe('the desktop notification', () => {
  it('is there while a call rings, once', () => {
    const endpoint = new FakeEndpoint();
    const shown: string[] = [];
    const closed: string[] = [];
    const notifier = new CallNotifier({
      endpoint,
      describe: ({ remote }) => ({ ...buttons, title: remote.name ?? remote.number, body: '' }),
      show: (callId, { title }) => {
        shown.push(title);
        return () => closed.push(callId);
      },
      log: quietLog,
    });
    endpoint.show(incoming);
    endpoint.show(incoming, talking);
    expect(shown).toEqual(['Bruno']);
    endpoint.show({ ...incoming, state: 'ended' });
    expect(closed).toEqual([incoming.id]);
    notifier.close();
  });

  it('that is not allowed stops nothing', () => {
    const endpoint = new FakeEndpoint();
    let tries = 0;
    new CallNotifier({
      endpoint,
      describe: () => ({ ...buttons, title: 'x', body: '' }),
      show: () => {
        tries += 1;
        throw new TypeError('Illegal constructor');
      },
      log: quietLog,
    });
    endpoint.show(incoming);
    endpoint.show(incoming);
    expect(tries).toBe(1);
  });
});

const buttons = { answer: 'Answer', decline: 'Decline' };
