import type { Call } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { AutoAnswer } from '../auto-answer/auto-answer';
import { browserIdleDetector, ScreenWatch } from '../auto-answer/screen-watch';
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
  readonly desktop: Pick<Desktop, 'notifications' | 'serviceWorker'>;
  /** The words of a desktop notification. */
  readonly describeCall: (call: Call) => NotificationText;
  readonly log: Logger;
}

export interface Alerts {
  readonly screen: ScreenWatch;
  readonly ringer: Ringer;
  close(): void;
}

/** How a person learns of a call: it rings, is notified, counts on the icon, or answers itself. */
export function openAlerts({ endpoint, outputs, desktop, describeCall, log }: AlertsOptions): Alerts {
  const screen = new ScreenWatch(browserIdleDetector(), log.child('screen'));
  void screen.start();
  // Before the ringer: whether a call answers itself decides what is heard of it.
  const autoAnswer: AutoAnswer = new AutoAnswer({
    endpoint,
    audible: () => !ringer.blocked,
    away: () => screen.away,
    log: log.child('auto-answer'),
  });
  const ringer: Ringer = new Ringer({
    endpoint,
    createContext: () => new AudioContext(),
    outputs,
    gestures: document,
    selfAnswering: autoAnswer,
    log: log.child('ringer'),
  });
  const notifier = new CallNotifier({
    endpoint,
    describe: describeCall,
    show: callNotifications({
      granted: () => desktop.notifications.snapshot() === 'granted',
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
    screen,
    ringer,
    close: () => {
      stopActions();
      badge.close();
      notifier.close();
      ringer.close();
      autoAnswer.close();
      screen.close();
    },
  };
}
