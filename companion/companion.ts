import type { ApiClient } from '../shared/api/api-client';
import type { SessionKeeper, SignedIn } from '../shared/api/session-keeper';
import type { Call } from '../shared/call/call';
import type { Logger } from '../shared/diagnostics/logger';
import type { Command } from '../shared/endpoint/command';
import { SocketTransport } from '../shared/endpoint/hub/socket-transport';
import type { Devices } from './devices';
import type { HeadsetsView } from './headset/headsets';
import { openHeadsets } from './headset/open-headsets';
import { browserHid } from './headset/web-hid';
import { CompanionLink } from './hub/companion-link';
import { openMediaKeys } from './keys/open-media-keys';
import type { MediaEndpoint } from './media-endpoint';
import { browserNotification, CallNotifier, type NotificationText } from './media/call-notifier';
import { openDevices } from './media/open-devices';
import { Ringer } from './media/ringer';
import { Preferences } from './preferences/preferences';
import { SipEndpoint } from './sip/sip-endpoint';
import { SingleWindow } from './window/single-window';
import { wakeSource } from './window/wake-source';

export interface CompanionOptions {
  readonly session: SessionKeeper;
  readonly signedIn: SignedIn;
  readonly api: ApiClient;
  /** Origin of the server, for the hub. */
  readonly origin: string;
  /** A UUID that survives a reload of this window. */
  readonly instanceId?: string | undefined;
  /** What a ticket or link asked for: run once the telephone is there. */
  readonly command?: Command | undefined;
  /** The words of a desktop notification. */
  readonly describeCall: (call: Call) => NotificationText;
  /** A second window was opened for this user: show this one. */
  readonly onAttention?: (() => void) | undefined;
  readonly log: Logger;
}

export interface Companion {
  readonly endpoint: MediaEndpoint;
  readonly devices: Devices;
  readonly headsets: HeadsetsView;
  readonly ringer: Pick<Ringer, 'blocked' | 'subscribe' | 'unblock'>;
  readonly link: Pick<CompanionLink, 'snapshot' | 'subscribe'>;
  readonly preferences: Preferences;
  /** Ends the calls, unregisters and lets everything go. */
  close(): Promise<void>;
}

/**
 * The telephone of whoever is signed in, wired to the browser, the PBX and the hub. Undefined when
 * another window of this browser is this user's companion: it has taken the command.
 * @throws AppError when the settings cannot be had or used
 */
export async function createCompanion(options: CompanionOptions): Promise<Companion | undefined> {
  const { session, signedIn, api, origin, log } = options;
  let run: (command: Command) => void = () => undefined;
  let lost: () => void = () => undefined;
  const window = new SingleWindow({
    userId: signedIn.user.id,
    environment: signedIn.environment,
    locks: navigatorPart('locks'),
    createChannel: (name) => new BroadcastChannel(name),
    onCommand: (command) => {
      run(command);
    },
    onAttention: () => {
      globalThis.focus();
      options.onAttention?.();
    },
    onLost: () => {
      lost();
    },
    log: log.child('window'),
  });
  if ((await window.claim(options.command)) === 'handed-over') return undefined;

  const preferences = new Preferences({
    userId: signedIn.user.id,
    storage: () => localStorage,
    log: log.child('preferences'),
  });
  const { microphone, camera, outputs, devices, ...opened } = openDevices({
    platform: { mediaDevices: navigatorPart('mediaDevices'), permissions: navigatorPart('permissions') },
    preferences,
    log,
  });

  let endpoint: SipEndpoint;
  const epoch = crypto.randomUUID();
  try {
    const [settings, sip] = await Promise.all([api.settings(), api.sipSettings()]);
    endpoint = new SipEndpoint({
      settings: sip,
      iceServers: settings.iceServers,
      microphone,
      camera,
      epoch,
      instanceId: options.instanceId,
      wake: wakeSource(globalThis.window, document, networkInformation()),
      log: log.child('sip'),
    });
  } catch (error) {
    opened.close();
    window.close();
    throw error;
  }

  const transport = new SocketTransport({
    origin,
    role: 'companion',
    epoch,
    token: () => session.token(),
    log: log.child('hub'),
  });
  const stopRenewing = session.onRenewed((token) => {
    transport.renew(token);
  });
  const link = new CompanionLink({ transport, endpoint, log: log.child('hub') });
  const ringer = new Ringer({
    endpoint,
    createContext: () => new AudioContext(),
    outputs,
    gestures: document,
    log: log.child('ringer'),
  });
  const notifier = new CallNotifier({
    endpoint,
    describe: options.describeCall,
    notify: browserNotification,
    focus: () => {
      globalThis.focus();
    },
    log: log.child('notifier'),
  });

  const headsets = openHeadsets({ hid: browserHid(), endpoint, log: log.child('headset') });
  const mediaKeys = openMediaKeys(endpoint, log.child('media-keys'));

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      globalThis.removeEventListener('pagehide', leave);
      stopRenewing();
      notifier.close();
      ringer.close();
      mediaKeys.close();
      headsets.close();
      await endpoint.close();
      link.close();
      opened.close();
      window.close();
    })();
    return closing;
  };
  // The media end with the page: the peers are told while the socket still takes a message.
  const leave = (): void => {
    void close();
  };
  globalThis.addEventListener('pagehide', leave);

  run = (command) => {
    void link.execute(command);
  };
  lost = () => {
    link.supersede();
  };
  void endpoint.start();
  if (options.command) run(options.command);
  return { endpoint, devices, headsets, ringer, link, preferences, close };
}

/** A part of `navigator` that some browsers lack or throw at. */
function navigatorPart<K extends 'locks' | 'mediaDevices' | 'permissions'>(
  part: K,
): Navigator[K] | undefined {
  try {
    return (navigator as Partial<Navigator>)[part] as Navigator[K] | undefined;
  } catch {
    return undefined;
  }
}

/** Tells of a change of network where the browser knows (Chromium). */
function networkInformation(): EventTarget | undefined {
  const { connection } = navigator as { readonly connection?: EventTarget };
  return connection;
}
