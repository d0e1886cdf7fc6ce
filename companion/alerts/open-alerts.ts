import type { Call } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { AutoAnswer } from '../auto-answer/auto-answer';
import type { ScreenWatch } from '../auto-answer/screen-watch';
import type { Undisturbed } from './undisturbed';
import { AppBadge } from '../desktop/app-badge';
import { runCallAction } from '../desktop/call-action';
import { callNotifications } from '../desktop/call-notifications';
import type { Desktop } from '../desktop/desktop';
import { CallNotifier, type NotificationText } from '../media/call-notifier';
import { Ringer } from '../media/ringer';
import type { SoundOutputs } from '../media/sound-outputs';

export interface AlertsOptions {
  readonly endpoint: Endpoint;
  readonly outputs: SoundOutputs;
  /** Whether anybody is at the computer. */
  readonly screen: Pick<ScreenWatch, 'away'>;
  /** Whether its user wants to be left alone (requirement P4); absent: never. */
  readonly presence?: Undisturbed | undefined;
  readonly desktop: Pick<Desktop, 'notifications' | 'serviceWorker'>;
  /** The words of a desktop notification. */
  readonly describeCall: (call: Call) => NotificationText;
  readonly log: Logger;
}

export interface Alerts {
  readonly ringer: Ringer;
  close(): void;
}

/** How a person learns of a call: it rings, is notified, counts on the icon, or answers itself. */
export function openAlerts(options: AlertsOptions): Alerts {
  const { endpoint, outputs, screen, presence, desktop, describeCall, log } = options;
  // Before the ringer: whether a call answers itself decides what is heard of it.
  const autoAnswer: AutoAnswer = new AutoAnswer({
    endpoint,
    audible: () => !ringer.blocked,
    away: () => screen.away,
    doNotDisturb: () => presence?.doNotDisturb() ?? false,
    log: log.child('auto-answer'),
  });
  const ringer: Ringer = new Ringer({
    endpoint,
    createContext: () => new AudioContext(),
    outputs,
    gestures: document,
    selfAnswering: autoAnswer,
    undisturbed: presence,
    log: log.child('ringer'),
  });
  const notifier = new CallNotifier({
    endpoint,
    describe: describeCall,
    show: callNotifications({
      granted: () => desktop.notifications.snapshot() === 'granted' && !presence?.doNotDisturb(),
      worker: desktop.serviceWorker.worker,
      focus: () => {
        globalThis.focus();
      },
      log: log.child('notifier'),
    }),
    log: log.child('notifier'),
  });
  const badge = new AppBadge({
    endpoint,
    badge: navigator,
    page: globalThis.window,
    isFocused: () => document.hasFocus(),
  });
  const stopActions = desktop.serviceWorker.onMessage((raw) => {
    runCallAction(raw, endpoint);
  });
  return {
    ringer,
    close: () => {
      stopActions();
      badge.close();
      notifier.close();
      ringer.close();
      autoAnswer.close();
    },
  };
}
