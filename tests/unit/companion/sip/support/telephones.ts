import { diallingSettings } from '../../../../../shared/dialing/dialling-settings';
import { SipEndpoint } from '../../../../../companion/sip/sip-endpoint';
import type { SipEndpointOptions } from '../../../../../companion/sip/sip-endpoint-options';
import type { Call } from '../../../../../shared/call/call';
import type { Command } from '../../../../../shared/endpoint/command';
import type { CommandResult } from '../../../../../shared/endpoint/command-result';
import { FakeSource, type FakeTrack } from './fake-media';
import { FakeWebRtc, type FakePeerConnection } from './fake-peer-connection';
import { InMemoryNetwork } from './in-memory-network';
import { quietLog } from './quiet-log';

type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;

/** One person's telephone in a story. */
export class Telephone {
  readonly microphone = new FakeSource('audio');
  readonly camera = new FakeSource('video');
  readonly webRtc = new FakeWebRtc();
  readonly endpoint: SipEndpoint;
  private readonly wakers = new Set<() => void>();

  constructor(
    readonly number: string,
    network: InMemoryNetwork,
    options: Partial<SipEndpointOptions> = {},
  ) {
    this.endpoint = new SipEndpoint({
      settings: {
        servers: ['ws://switch.test/sip'],
        domain: 'calls.test',
        userName: number,
        authorizationUser: number,
        password: `${number}-secret`,
        displayName: `Person ${number}`,
      },
      iceServers: [],
      dialling: diallingSettings({ country: 'FR', extensionLength: 3, emergencyNumbers: ['112'] }, false),
      microphone: this.microphone,
      camera: this.camera,
      log: quietLog,
      epoch: `epoch-${number}`,
      webRtc: this.webRtc,
      createWebSocket: network.createWebSocket,
      wake: (listener) => {
        this.wakers.add(listener);
        return () => this.wakers.delete(listener);
      },
      ...options,
    });
  }

  get state() {
    const { state } = this.endpoint.snapshot();
    if (!state) throw new Error('no state');
    return state;
  }

  get calls(): readonly Call[] {
    return this.state.calls;
  }

  /** The call of the story: the latest. */
  get call(): Call {
    const call = this.calls.at(-1);
    if (!call) throw new Error('no call');
    return call;
  }

  /** The connection of the latest call. */
  get connection(): FakePeerConnection {
    const found = this.webRtc.connections
      .filter((made) => made.signalingState !== 'closed' || made.closed)
      .at(-1);
    const used = [...this.webRtc.connections].reverse().find((made) => made.getTransceivers().length > 0);
    const connection = used ?? found;
    if (!connection) throw new Error('no connection');
    return connection;
  }

  /** What the latest call sends. */
  get voice(): FakeTrack {
    const track = this.microphone.given.at(-1);
    if (!track) throw new Error('nothing is sent');
    return track;
  }

  ask(wish: Wish): Promise<CommandResult> {
    return this.endpoint.execute({ id: crypto.randomUUID(), ...wish });
  }

  dial(number: string, media: 'audio' | 'video' = 'audio'): Promise<CommandResult> {
    return this.ask({ kind: 'dial', target: { kind: 'number', number }, media });
  }

  answer(media: 'audio' | 'video' = 'audio'): Promise<CommandResult> {
    return this.ask({ kind: 'answer', callId: this.call.id, media });
  }

  hangUp(): Promise<CommandResult> {
    return this.ask({ kind: 'hang-up', callId: this.call.id });
  }

  hold(held: boolean): Promise<CommandResult> {
    return this.ask({ kind: 'hold', callId: this.call.id, held });
  }

  /** The network returned, the tab is looked at again. */
  wake(): void {
    for (const waker of this.wakers) waker();
  }
}

/** Lets virtual time pass until something is so; fails with `what` when it is not within a minute. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let passed = 0; passed < 60_000; passed += 5) {
    if (condition()) return;
    await jest.advanceTimersByTimeAsync(5);
  }
  throw new Error(`never: ${what}`);
}

/** A command's result, while virtual time passes. */
export async function resultOf(command: Promise<CommandResult>): Promise<CommandResult> {
  let result: CommandResult | undefined;
  void command.then((value) => {
    result = value;
  });
  await until(() => result !== undefined, 'a result');
  return command;
}

/** Two people with registered telephones at one switch. */
export async function twoTelephones(): Promise<{
  network: InMemoryNetwork;
  amira: Telephone;
  bruno: Telephone;
}> {
  const network = new InMemoryNetwork();
  const amira = new Telephone('201', network);
  const bruno = new Telephone('202', network);
  await register(amira, bruno);
  return { network, amira, bruno };
}

/** A third one beside them. */
export async function threeTelephones(): Promise<{
  network: InMemoryNetwork;
  amira: Telephone;
  bruno: Telephone;
  chloe: Telephone;
}> {
  const two = await twoTelephones();
  const chloe = new Telephone('203', two.network);
  await register(chloe);
  return { ...two, chloe };
}

export async function register(...telephones: readonly Telephone[]): Promise<void> {
  for (const { endpoint } of telephones) void endpoint.start();
  await until(() => telephones.every(({ state }) => state.registration === 'registered'), 'registered');
}

/** Amira calls Bruno and he answers. */
export async function talking(
  caller: Telephone,
  callee: Telephone,
  media: 'audio' | 'video' = 'audio',
): Promise<void> {
  await resultOf(caller.dial(callee.number, media));
  await until(() => callee.call.state === 'incoming', 'ringing');
  await resultOf(callee.answer(media));
  await until(() => caller.call.state === 'connected' && callee.call.state === 'connected', 'talking');
  caller.connection.path('connected');
  callee.connection.path('connected');
}

/** Virtual time for what the telephones and the switch do; promises stay real. */
export function virtualTime(): void {
  // Minutes of virtual time, every few milliseconds of them looked at, take seconds on a busy machine.
  jest.setTimeout(60_000);
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'performance'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
