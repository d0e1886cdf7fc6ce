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

  createGain(): unknown {
    const gain = {
      value: 0,
      setValueAtTime: () => gain,
      linearRampToValueAtTime: () => gain,
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

function ringer(
  state: AudioContextState = 'running',
  selfAnswering?: ConstructorParameters<typeof Ringer>[0]['selfAnswering'],
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
