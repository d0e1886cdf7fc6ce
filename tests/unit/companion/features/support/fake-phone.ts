import type { CallStatistics } from '../../../../../companion/call-statistics';
import { AppError } from '../../../../../shared/errors/app-error';
import type {
  DeviceChoice,
  DeviceChoicesSnapshot,
  DeviceRole,
  DevicesSnapshot,
  SoundOutput,
} from '../../../../../companion/devices';
import type { HeadsetStatus } from '../../../../../companion/headset/headsets';
import { LoggedCalls } from '../../../../../shared/call-log/logged-calls';
import type { CallLog } from '../../../../../shared/call-log/call-record';
import { createLogger } from '../../../../../shared/diagnostics/create-logger';
import { Preferences } from '../../../../../companion/preferences/preferences';
import { CallRequests } from '../../../../../companion/desktop/call-requests';
import type { CallMedia } from '../../../../../companion/media-endpoint';
import type { News } from '../../../../../companion/hub/companion-link';
import { IncomingDesk } from '../../../../../shared/incoming-calls/incoming-desk';
import { Listeners } from '../../../../../shared/host/listeners';
import type { Phone } from '../../../../../companion/features/phone';
import { noVideo, type Call } from '../../../../../shared/call/call';
import type { Contact } from '../../../../../shared/contacts/contact';
import type { Command } from '../../../../../shared/endpoint/command';
import type { EndpointSnapshot } from '../../../../../shared/endpoint/endpoint';
import type { EndpointState } from '../../../../../shared/endpoint/endpoint-state';
import { diallingSettings, type DiallingSource } from '../../../../../shared/dialing/dialling-settings';
import type { DialTarget } from '../../../../../shared/dialing/dial-target';
import { parseDialInput } from '../../../../../shared/dialing/parse-dial-input';
import type { PeopleDesk } from '../../../../../shared/ui/people/people-desk';
import { FakeMeetings } from '../../../shared/ui/support/fake-meetings';
import { fakePeople } from '../../../shared/ui/support/fake-people';

/** A state that a test replaces and its watchers are told of. */
export class Told<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: T) {}

  readonly snapshot = (): T => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(next: T): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  get watched(): boolean {
    return this.listeners.size > 0;
  }
}

export function aCall(over: Partial<Call> = {}): Call {
  return {
    id: 'call-1',
    direction: 'outgoing',
    state: 'connected',
    remote: { number: '202', name: 'Bruno Keller' },
    video: noVideo,
    muted: false,
    remoteHold: false,
    startedAt: 1000,
    connectedAt: 2000,
    ...over,
  };
}

export function ringing(over: Partial<Call> = {}): Call {
  const remote = { number: '203', name: 'Chloé Martin' };
  return aCall({
    id: 'ring-1',
    direction: 'incoming',
    state: 'incoming',
    remote,
    connectedAt: undefined,
    ...over,
  });
}

const bruno: Contact = {
  id: 'c2',
  origin: 'directory',
  displayName: 'Bruno Keller',
  numbers: [{ kind: 'work', number: '202' }],
};

const settings: DiallingSource = { country: 'FR', extensionLength: 4, emergencyNumbers: ['112'] };

/** A telephone of which a test says everything, and which remembers what it was asked. */
export class FakePhone implements Phone {
  readonly commands: Command[] = [];
  readonly streams = new Map<string, CallMedia>();
  figures: CallStatistics | undefined;
  readonly state = new Told<EndpointSnapshot>({ availability: 'ready', unconfirmed: [], state: stateOf([]) });
  readonly link = new Told<'connecting' | 'connected' | 'lost' | 'superseded'>('connected');
  readonly inUse = new Told<DevicesSnapshot>({
    microphone: { state: 'ready', label: 'Headset' },
    camera: { state: 'prompt' },
    speaker: { label: 'Loudspeaker' },
  });
  readonly choosable = new Told<DeviceChoicesSnapshot>({
    microphone: someDevices('Headset', 'Webcam microphone'),
    speaker: someDevices('Headset', 'Loudspeaker'),
    ringer: someDevices('Headset', 'Loudspeaker'),
    camera: someDevices('Webcam'),
  });
  /** What was chosen, in order. */
  readonly chosen: (readonly [DeviceRole, string | undefined])[] = [];
  readonly output = new Told<SoundOutput>({ deviceId: '', volume: 1 });
  asked = 0;
  askedForCamera = 0;
  unblocked = 0;
  readonly sound = new Told(false);

  readonly endpoint = {
    snapshot: this.state.snapshot,
    subscribe: this.state.subscribe,
    execute: (command: Command) => {
      this.commands.push(command);
      return Promise.resolve({ id: command.id, ok: true as const });
    },
    media: (callId: string) => this.streams.get(callId),
    statistics: () => Promise.resolve(this.figures),
  };

  readonly preferences = new Preferences({
    userId: 'u-amira',
    storage: () => localStorage,
    log: createLogger({ scope: 'test', level: 'error', sink: () => undefined }),
  });

  readonly news = new Listeners<News>();
  readonly incoming = new IncomingDesk({
    api: {
      read: () => Promise.reject(new AppError('unavailable', 'no server')),
      change: () => Promise.reject(new AppError('unavailable', 'no server')),
      settle: () => Promise.reject(new AppError('unavailable', 'no server')),
    },
    dial: (codes) => this.endpoint.execute({ kind: 'feature-codes', id: 'codes', codes }),
    log: createLogger({ scope: 'test', level: 'error', sink: () => undefined }),
  });
  readonly voicemail = {
    client: { authorised: () => Promise.reject(new AppError('unavailable', 'no server')) },
    news: this.news,
    log: createLogger({ scope: 'test', level: 'error', sink: () => undefined }),
  };
  readonly agenda = new FakeMeetings();
  readonly openMeetings = () => Promise.resolve(this.agenda.desk());

  /** What the server keeps of calls. */
  history: CallLog = { revision: 1, seen: 0, records: [] };
  left = 0;
  readonly callLog = {
    calls: new LoggedCalls({
      api: {
        read: () => Promise.resolve(this.history),
        remove: () => Promise.resolve(this.history),
        clear: () => Promise.resolve(this.history),
        see: () => Promise.resolve(this.history),
      },
      log: createLogger({ scope: 'test', level: 'error', sink: () => undefined }),
    }),
    leave: () => {
      this.left += 1;
      return Promise.resolve();
    },
  };

  readonly report = () => ({
    app: 'companion' as const,
    version: '0.1.0',
    platform: [],
    facts: {},
    entries: [],
  });
  readonly reportSources = () => [];

  screenAsked = 0;
  readonly screen = {
    watching: false,
    ask: () => {
      this.screenAsked += 1;
      return Promise.resolve();
    },
    subscribe: () => () => undefined,
  };

  /** This person's own picture. */
  readonly pictures = {
    acquire: () => Promise.reject<MediaStreamTrack>(new AppError('camera-missing')),
    onExchange: () => () => undefined,
    background: {
      supported: true,
      rate: (): number | undefined => undefined,
      subscribe: () => () => undefined,
    },
  };

  readonly handledLinks: boolean[] = [];
  readonly installable = new Told(false);
  installs = 0;
  readonly permission = new Told<NotificationPermission>('granted');
  readonly desktop = {
    notifications: {
      snapshot: this.permission.snapshot,
      subscribe: this.permission.subscribe,
      request: () => {
        this.permission.set('granted');
        return Promise.resolve();
      },
    },
    serviceWorker: { worker: () => undefined, onMessage: () => () => undefined },
    requests: new CallRequests(),
    relay: { serve: () => undefined, close: () => undefined },
    install: {
      snapshot: this.installable.snapshot,
      subscribe: this.installable.subscribe,
      install: () => {
        this.installs += 1;
        return Promise.resolve();
      },
    },
    telephoneLinks: {
      possible: () => true,
      handle: (on: boolean) => {
        this.handledLinks.push(on);
        return true;
      },
    },
  };

  readonly devices = {
    snapshot: this.inUse.snapshot,
    subscribe: this.inUse.subscribe,
    requestMicrophone: () => {
      this.asked += 1;
      return Promise.resolve();
    },
    requestCamera: () => {
      this.askedForCamera += 1;
      return Promise.resolve();
    },
    onMicrophoneExchange: () => () => undefined,
    acquireMicrophone: () => Promise.reject(new Error('no microphone in this test')),
    choices: {
      snapshot: this.choosable.snapshot,
      subscribe: this.choosable.subscribe,
      choose: (role: DeviceRole, deviceId: string | undefined) => {
        this.chosen.push([role, deviceId]);
      },
    },
    outputs: { speaker: this.output, ringer: new Told<SoundOutput>({ deviceId: '', volume: 1 }) },
  };

  readonly headsetButtons = new Told<readonly HeadsetStatus[]>([]);
  headsetsAsked = 0;
  headsets: Phone['headsets'] = {
    snapshot: this.headsetButtons.snapshot,
    subscribe: this.headsetButtons.subscribe,
    connect: () => {
      this.headsetsAsked += 1;
      return Promise.resolve();
    },
  };

  readonly ringer: Phone['ringer'];

  constructor() {
    const { sound } = this;
    this.ringer = {
      get blocked() {
        return sound.snapshot();
      },
      subscribe: sound.subscribe,
      unblock: () => {
        this.unblocked += 1;
        return Promise.resolve();
      },
    };
  }

  readonly openPeople = (): Promise<PeopleDesk> => {
    this.people ??= fakePeople([bruno]);
    return Promise.resolve(this.people);
  };
  readonly onContactTask = (listener: () => void) => {
    this.people ??= fakePeople([bruno]);
    return this.people.task.watch(listener);
  };
  readonly forgetPeople = () => Promise.resolve();
  readonly formatter = () => Promise.resolve((number: string) => number);
  private people: PeopleDesk | undefined;

  readonly openDirectory = () =>
    Promise.resolve({ list: () => Promise.resolve([bruno]), search: () => Promise.resolve([bruno]) });

  dialling = diallingSettings(settings, false);

  readonly reader = () => Promise.resolve((text: string) => parseDialInput(text, settings));

  readonly room: DialTarget = { kind: 'number', number: '8211', name: 'Board', postDial: ',821122#' };
  readonly joins: (readonly [slug: string, pin: string | undefined])[] = [];
  readonly meetings = () =>
    Promise.resolve({
      join: (slug: string, pin?: string) => {
        this.joins.push([slug, pin]);
        return Promise.resolve({ name: 'Board', role: 'participant' as const, target: this.room });
      },
      guestCall: () => Promise.resolve({ room: 'Board', target: this.room }),
    });
  summoned = false;

  readonly untilIdle = () => Promise.resolve();
  readonly close = () => Promise.resolve();

  has(...calls: readonly Call[]): void {
    this.state.set({ ...this.state.snapshot(), state: stateOf(calls) });
  }

  stands(change: Partial<EndpointState>): void {
    const { state, ...rest } = this.state.snapshot();
    this.state.set({ ...rest, state: { ...(state ?? stateOf([])), ...change } });
  }
}

function stateOf(calls: readonly Call[]): EndpointState {
  return {
    epoch: 'e',
    revision: 1,
    publishedAt: 0,
    registration: 'registered',
    microphone: 'ready',
    calls,
  };
}

/** Devices of these names, with ids made of them; the first is the default of the computer. */
export function someDevices(...labels: readonly string[]): DeviceChoice {
  return {
    options: labels.map((label) => ({ deviceId: `id of ${label}`, label })),
    defaultLabel: labels[0],
    lost: false,
  };
}
