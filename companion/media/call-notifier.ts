import type { Call } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';

/** What a desktop notification says; words are the window's. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

export interface CallNotifierOptions {
  readonly endpoint: Endpoint;
  readonly describe: (call: Call) => NotificationText;
  /** Makes a notification; undefined where it is not supported or not allowed. */
  readonly notify: (text: NotificationText, tag: string) => Notification | undefined;
  /** Brings the window to the front. */
  readonly focus: () => void;
  readonly log: Logger;
}

/** The browser's notifications, where they are supported and granted. */
export function browserNotification(text: NotificationText, tag: string): Notification | undefined {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return undefined;
  return new Notification(text.title, { body: text.body, tag, requireInteraction: true });
}

/** Shows every incoming call on the desktop while it rings. */
export class CallNotifier {
  private readonly shown = new Map<string, Notification | undefined>();
  private readonly release: () => void;

  constructor(private readonly options: CallNotifierOptions) {
    this.release = options.endpoint.subscribe(() => {
      this.follow();
    });
  }

  close(): void {
    this.release();
    for (const notification of this.shown.values()) notification?.close();
    this.shown.clear();
  }

  private follow(): void {
    const calls = this.options.endpoint.snapshot().state?.calls ?? [];
    const ringing = calls.filter(({ state }) => state === 'incoming');
    for (const call of ringing) if (!this.shown.has(call.id)) this.show(call);
    for (const [id, notification] of this.shown) {
      if (ringing.some((call) => call.id === id)) continue;
      notification?.close();
      this.shown.delete(id);
    }
  }

  private show(call: Call): void {
    const { describe, notify, focus, log } = this.options;
    try {
      const notification = notify(describe(call), call.id);
      this.shown.set(call.id, notification);
      notification?.addEventListener('click', () => {
        focus();
        notification.close();
      });
    } catch (error) {
      // Mobile browsers have the constructor and throw.
      this.shown.set(call.id, undefined);
      log.debug('no notification', { error });
    }
  }
}
