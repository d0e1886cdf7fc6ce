import type { ApiClient } from '../shared/api/api-client';
import type { SessionKeeper, SignedIn } from '../shared/api/session-keeper';
import type { Call } from '../shared/call/call';
import { diallingSettings, type DiallingSettings } from '../shared/dialing/dialling-settings';
import { isPhone } from '../shared/dialing/emergency-policy';
import type { LogEntry } from '../shared/diagnostics/log-entry';
import type { Logger } from '../shared/diagnostics/logger';
import type { PartReport } from '../shared/diagnostics/report/part-report';
import type { Command } from '../shared/endpoint/command';
import { openAlerts } from './alerts/open-alerts';
import type { ScreenWatch } from './auto-answer/screen-watch';
import { noCallLog } from './call-log/no-call-log';
import { openCallLog, type CompanionCallLog } from './call-log/open-call-log';
import { callManners } from './call-manners';
import { CallMemory } from './continuity/call-memory';
import { watchDeparture } from './continuity/departure';
import type { Desktop } from './desktop/desktop';
import type { Devices } from './devices';
import type { HeadsetsView } from './headset/headsets';
import { openHeadsets } from './headset/open-headsets';
import { browserHid } from './headset/web-hid';
import { CompanionLink, type News } from './hub/companion-link';
import { connectHub } from './hub/connect-hub';
import { openMediaKeys } from './keys/open-media-keys';
import type { MediaEndpoint } from './media-endpoint';
import { createPictures } from './media/create-pictures';
import type { NotificationText } from './media/call-notifier';
import { pictureChoices } from './media/picture-choices';
import { openDevices } from './media/open-devices';
import type { Ringer } from './media/ringer';
import { Preferences } from './preferences/preferences';
import { SettingsWatch } from './preferences/settings-watch';
import type { Pictures } from './pictures';
import { answerReports } from './report/answer-reports';
import { companionReport } from './report/companion-report';
import { SipEndpoint } from './sip/sip-endpoint';
import { navigatorPart, networkInformation } from './window/browser-parts';
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
  readonly desktop: Desktop;
  /** The words of a desktop notification. */
  readonly describeCall: (call: Call) => NotificationText;
  readonly version: string;
  /** The end of this window's log. */
  readonly journal: () => readonly LogEntry[];
  /** A second window was opened for this user: show this one. */
  readonly onAttention?: (() => void) | undefined;
  readonly log: Logger;
  /** What the hub says beside commands, for what lives with the window. */
  readonly onNews?: ((news: News) => void) | undefined;
}

export interface Companion {
  readonly endpoint: MediaEndpoint;
  readonly devices: Devices;
  readonly headsets: HeadsetsView;
  readonly ringer: Pick<Ringer, 'blocked' | 'subscribe' | 'unblock'>;
  readonly link: Pick<CompanionLink, 'snapshot' | 'subscribe'>;
  readonly preferences: Preferences;
  /** Whether a locked screen would be noticed. */
  readonly screen: Pick<ScreenWatch, 'watching' | 'ask' | 'subscribe'>;
  /** How numbers are dialled from here, and what becomes of emergency calls. */
  readonly dialling: DiallingSettings;
  readonly pictures: Pictures;
  readonly desktop: Desktop;
  /** The calls of this user, from whatever device. */
  readonly callLog: Pick<CompanionCallLog, 'calls' | 'leave'>;
  /** How this window stands, for a problem report. */
  readonly report: () => PartReport;
  /** Ends the calls, unregisters and lets everything go. */
  close(): Promise<void>;
}

/**
 * The telephone of whoever is signed in, wired to the browser, the PBX and the hub. Undefined when
 * another window of this browser is this user's companion: it has taken the command.
 * @throws AppError when the settings cannot be had or used
 */
export async function createCompanion(options: CompanionOptions): Promise<Companion | undefined> {
  const { session, signedIn, api, origin, desktop, log } = options;
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

  const guest = signedIn.user.role === 'guest';
  const preferences = new Preferences({
    // Every guest is another; the devices of this computer are the same.
    userId: guest ? 'guest' : signedIn.user.id,
    storage: () => localStorage,
    log: log.child('preferences'),
  });
  const settingsWatch = new SettingsWatch({
    fetch: () => api.settings(),
    preferences,
    log: log.child('settings'),
  });
  const memory = new CallMemory({
    owner: `${signedIn.environment}:${signedIn.user.id}`,
    storage: () => sessionStorage,
    log: log.child('memory'),
  });
  const { microphone, camera, outputs, devices, ...opened } = openDevices({
    platform: { mediaDevices: navigatorPart('mediaDevices'), permissions: navigatorPart('permissions') },
    preferences,
    log,
  });
  const { source, pictures } = createPictures(camera, preferences, log.child('pictures'));

  let endpoint: SipEndpoint;
  let dialling: DiallingSettings;
  const epoch = crypto.randomUUID();
  try {
    const [settings, sip] = await Promise.all([api.settings(), api.sipSettings()]);
    settingsWatch.start(settings);
    dialling = diallingSettings(settings, isPhone(navigator));
    endpoint = new SipEndpoint({
      settings: sip,
      iceServers: settings.iceServers,
      concealCallers: settings.callerDisplay === 'on-request',
      dialling,
      microphone,
      camera: source,
      ...callManners(preferences, log),
      pictures: pictureChoices(preferences),
      epoch,
      instanceId: options.instanceId,
      memory,
      pullCode: settings.featureCodes?.pullCall,
      wake: wakeSource(globalThis.window, document, networkInformation()),
      log: log.child('sip'),
    });
  } catch (error) {
    settingsWatch.close();
    opened.close();
    window.close();
    throw error;
  }

  const { transport, stopRenewing } = connectHub({ origin, epoch, session, api, log: log.child('hub') });
  const callLog = (guest ? noCallLog : openCallLog)({
    endpoint,
    api,
    transport,
    owner: `${signedIn.environment}:${signedIn.user.id}`,
    inCharge: () => link.snapshot() !== 'superseded',
    log: log.child('call-log'),
  });
  const link: CompanionLink = new CompanionLink({
    transport,
    endpoint,
    onNews: (news) => {
      callLog.hear(news);
      options.onNews?.(news);
      answerReport(news);
    },
    log: log.child('hub'),
  });
  const { screen, ringer, ...alerts } = openAlerts({
    endpoint,
    outputs,
    desktop,
    describeCall: options.describeCall,
    log,
  });
  const headsets = openHeadsets({ hid: browserHid(), endpoint, log: log.child('headset') });
  const mediaKeys = openMediaKeys(endpoint, log.child('media-keys'));

  const report = (): PartReport =>
    companionReport({
      version: options.version,
      userAgent: navigator.userAgent,
      endpoint,
      devices,
      link,
      ringer,
      notifications: desktop.notifications,
      entries: options.journal(),
    });
  const answerReport = answerReports(transport, report);

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      stopWatching();
      stopRenewing();
      desktop.relay.close();
      alerts.close();
      mediaKeys.close();
      headsets.close();
      settingsWatch.close();
      await endpoint.close();
      callLog.close();
      link.close();
      opened.close();
      window.close();
    })();
    return closing;
  };
  const stopWatching = watchDeparture({
    page: globalThis.window,
    navigation: (globalThis as { readonly navigation?: EventTarget }).navigation,
    path: location.pathname,
    onLeave: (returns) => {
      if (returns) memory.keep();
      // The media end with the page: the peers are told while the socket still takes a message.
      else void close();
    },
  });

  run = (command) => {
    void link.execute(command);
  };
  lost = () => {
    desktop.relay.close();
    link.supersede();
  };
  desktop.relay.serve((link) => {
    globalThis.focus();
    desktop.requests.ask(link);
  });
  void endpoint.start();
  if (options.command) run(options.command);
  return {
    endpoint,
    devices,
    headsets,
    ringer,
    link,
    preferences,
    screen,
    dialling,
    pictures,
    desktop,
    callLog,
    report,
    close,
  };
}
