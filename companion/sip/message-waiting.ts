import type { Core, UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { readMessageSummary, type MessageCounts } from './message-summary';

const EVENT = 'message-summary';
/** Seconds asked for; the PBX may grant less. */
const EXPIRES_S = 1_800;
/** Renewed at this part of what was granted. */
const RENEW_AT = 0.75;
/** A PBX that ends a subscription, or has none to give just now, is not asked again sooner. */
const PAUSE_MS = 300_000;
/** The PBX offers no such thing, or not to us: it is asked again at the next registration. */
const hopeless = new Set([401, 403, 404, 405, 407, 420, 481, 489, 501, 603, 604]);
/** RFC 6665 §4.1.3: whoever says so must not be asked again. */
const final = new Set(['rejected', 'noresource', 'invariant']);

export interface MessageWaitingOptions {
  readonly userAgent: UserAgent;
  /** Undefined: nothing is known any more. */
  readonly onChange: (counts: MessageCounts | undefined) => void;
  readonly log: Logger;
}

/**
 * The subscription to our own message summary (RFC 3842): made after every registration, renewed in
 * time, silent where the PBX does not offer it.
 *
 * Not sip.js's `Subscriber`: it subscribes again at once, without end, when a PBX terminates with
 * `timeout` or `giveup`; it takes the seconds of `retry-after` for milliseconds; and it renews no
 * more once a NOTIFY leaves out `expires`. Its core, underneath, does only what it is told.
 */
export class MessageWaiting {
  private request: Core.OutgoingSubscribeRequest | undefined;
  private subscription: Core.Subscription | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private granted = EXPIRES_S;
  private ready = false;

  constructor(private readonly options: MessageWaitingOptions) {}

  /** We are registered: the PBX may know our subscription still, or nothing of it. */
  registered(): void {
    this.ready = true;
    if (this.subscription && isAlive(this.subscription)) this.renew(this.subscription);
    else this.subscribe(EXPIRES_S);
  }

  /** There is no way to the PBX for now. What was known stays known. */
  unregistered(): void {
    this.ready = false;
    clearTimeout(this.timer);
  }

  /** Ends it; the PBX learns of it if it can be reached. */
  close(): void {
    const { subscription } = this;
    clearTimeout(this.timer);
    this.forget();
    if (!subscription || !isAlive(subscription)) return;
    if (this.ready) subscription.unsubscribe();
    subscription.dispose();
  }

  private subscribe(expires: number): void {
    clearTimeout(this.timer);
    this.forget();
    this.granted = expires;
    const { userAgentCore: core } = this.options.userAgent;
    const { aor, contact } = core.configuration;
    const message = core.makeOutgoingRequestMessage('SUBSCRIBE', aor, aor, aor, {}, [
      `Event: ${EVENT}`,
      `Expires: ${String(expires)}`,
      'Accept: application/simple-message-summary',
      `Contact: ${contact.toString()}`,
    ]);
    const request = core.subscribe(message);
    this.request = request;
    const mine = (act: () => void): void => {
      if (this.request === request) act();
    };
    request.delegate = {
      onAccept: (response) => {
        mine(() => {
          this.accepted(response);
        });
      },
      onReject: (response) => {
        mine(() => {
          this.refused(response, expires);
        });
      },
      onRedirect: (response) => {
        mine(() => {
          this.refused(response, expires);
        });
      },
      onNotifyTimeout: () => {
        mine(() => {
          this.askLater('no NOTIFY');
        });
      },
      onNotify: ({ request: notify, subscription }) => {
        if (this.request !== request) {
          notify.reject({ statusCode: 481 });
          subscription?.dispose();
          return;
        }
        this.subscription = subscription;
        if (subscription) this.attend(subscription);
        this.notified(notify);
      },
    };
  }

  private attend(subscription: Core.Subscription): void {
    this.renewInTime();
    subscription.delegate = {
      onNotify: (notify) => {
        this.notified(notify);
      },
      // Renewals are ours; sip.js has been told of none.
      onRefresh: () => undefined,
      onTerminated: () => {
        if (this.subscription === subscription) this.lost();
      },
    };
  }

  private renewInTime(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        if (this.subscription && this.ready) this.renew(this.subscription);
      },
      this.granted * 1000 * RENEW_AT,
    );
  }

  private renew(subscription: Core.Subscription): void {
    clearTimeout(this.timer);
    const request = subscription.refresh();
    request.delegate = {
      onAccept: (response) => {
        if (this.subscription === subscription) this.accepted(response);
      },
      onReject: ({ message }) => {
        // Terminated already where sip.js knows that this status ends the dialog (RFC 5057).
        if (this.subscription !== subscription) return;
        this.options.log.info('subscription to voice messages not renewed', { status: message.statusCode });
        subscription.dispose();
        this.lost();
      },
    };
  }

  private accepted({ message }: Core.IncomingResponse): void {
    const seconds = Number(message.getHeader('expires'));
    if (Number.isInteger(seconds) && seconds > 0) this.granted = Math.min(seconds, EXPIRES_S);
    if (this.subscription) this.renewInTime();
  }

  private refused({ message }: Core.IncomingResponse, asked: number): void {
    const status = message.statusCode ?? 500;
    const least = Number(message.getHeader('min-expires'));
    if (status === 423 && least > asked && least <= 86_400) {
      this.subscribe(least);
      return;
    }
    if (!hopeless.has(status)) {
      this.askLater(`refused with ${String(status)}`);
      return;
    }
    this.options.log.info('the PBX does not tell of voice messages', { status });
    this.forget();
    this.options.onChange(undefined);
  }

  private notified(notify: Core.IncomingNotifyRequest): void {
    const { message } = notify;
    // An answer within the transaction comes before anything its body may bring about.
    notify.accept();
    const summary = readMessageSummary(message.body);
    if (summary) this.options.onChange(summary);
    const state = message.getHeader('subscription-state') ?? '';
    if (!/^\s*terminated\b/i.test(state)) return;
    const reason = /;\s*reason\s*=\s*([\w-]+)/i.exec(state)?.[1]?.toLowerCase();
    const retryAfter = Number(/;\s*retry-after\s*=\s*(\d+)/i.exec(state)?.[1] ?? 0);
    this.forget();
    if (reason !== undefined && final.has(reason)) {
      clearTimeout(this.timer);
      this.options.log.info('the PBX tells of voice messages no more', { reason });
    } else this.askLater(`ended: ${reason ?? 'no reason'}`, retryAfter * 1000);
  }

  /** The PBX has forgotten it (a restart, RFC 3261 §12.2.1.2): once it is asked anew at once. */
  private lost(): void {
    this.forget();
    if (this.ready) this.subscribe(EXPIRES_S);
  }

  private askLater(why: string, least = 0): void {
    this.options.log.info('voice messages are asked for later', { why });
    this.forget();
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        if (this.ready) this.subscribe(EXPIRES_S);
      },
      Math.max(PAUSE_MS, least),
    );
  }

  private forget(): void {
    this.request = undefined;
    this.subscription = undefined;
  }
}

function isAlive({ subscriptionState }: Core.Subscription): boolean {
  const state: string = subscriptionState;
  return state === 'Active' || state === 'Pending';
}
