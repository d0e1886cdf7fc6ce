import type { Call } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';

/** What a desktop notification says; words are the window's. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** What its two buttons are called, where it can have buttons. */
  readonly answer: string;
  readonly decline: string;
}

/** Shows a notification; answers what takes it away, or undefined where it is not supported or not allowed. */
export type ShowNotification = (callId: string, text: NotificationText) => (() => void) | undefined;

export interface CallNotifierOptions {
  readonly endpoint: Endpoint;
  readonly describe: (call: Call) => NotificationText;
  readonly show: ShowNotification;
  readonly log: Logger;
}

/** Shows every incoming call on the desktop while it rings. */
export class CallNotifier {
  private readonly shown = new Map<string, (() => void) | undefined>();
  private readonly release: () => void;

  constructor(private readonly options: CallNotifierOptions) {
    this.release = options.endpoint.subscribe(() => {
      this.follow();
    });
  }

  close(): void {
    this.release();
    for (const takeAway of this.shown.values()) takeAway?.();
    this.shown.clear();
  }

  private follow(): void {
    const calls = this.options.endpoint.snapshot().state?.calls ?? [];
    const ringing = calls.filter(({ state }) => state === 'incoming');
    for (const call of ringing) if (!this.shown.has(call.id)) this.show(call);
    for (const [id, takeAway] of this.shown) {
      if (ringing.some((call) => call.id === id)) continue;
      takeAway?.();
      this.shown.delete(id);
    }
  }

  private show(call: Call): void {
    const { describe, show, log } = this.options;
    try {
      this.shown.set(call.id, show(call.id, describe(call)));
    } catch (error) {
      // Mobile browsers have the constructor and throw.
      this.shown.set(call.id, undefined);
      log.debug('no notification', { error });
    }
  }
}
