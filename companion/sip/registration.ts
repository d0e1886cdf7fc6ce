import { Registerer, RegistererState, type UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import type { RegistrationState } from '../../shared/endpoint/endpoint-state';

/** Seconds asked for; the registrar may grant less. Short, so that a PBX that forgot us learns again soon. */
const EXPIRES_S = 300;
/** Refreshed at three quarters; sip.js's 99 % is too late as soon as one answer is slow. */
const REFRESH_PERCENT = 75;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** sip.js drops some answers without a word (one without our contact): past timer F there is none. */
const VERDICT_LIMIT_MS = 34_000;
/**
 * Wrong credentials do not get better by repetition, and some PBXs lock an account for it, so that
 * not even a new connection is a reason to try again soon; but a PBX that starts may not know us yet.
 */
const REFUSED_PAUSE_MS = 120_000;
const hopeless = new Set([401, 403, 404, 407]);

export interface RegistrationOptions {
  readonly userAgent: UserAgent;
  readonly log: Logger;
  readonly onChange: (state: RegistrationState) => void;
}

/** Our binding at the registrar (RFC 3261 §10): made at every connection, refreshed in time. */
export class Registration {
  state: RegistrationState = 'unregistered';
  private registerer: Registerer | undefined;
  private retryDelay = FIRST_RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  private up = false;
  private readonly waiters = new Set<() => void>();

  constructor(private readonly options: RegistrationOptions) {}

  /** The connection is there: registers on it, since the registrar may know nothing of us any more. */
  connected(): void {
    this.up = true;
    this.retryDelay = FIRST_RETRY_MS;
    if (this.state !== 'refused') this.register();
  }

  disconnected(): void {
    this.up = false;
    if (this.state === 'refused') return;
    clearTimeout(this.timer);
    this.move('unregistered');
  }

  /** Whether we are registered, as soon as that is known; false after `limit` ms without. */
  whenRegistered(limit: number): Promise<boolean> {
    if (this.state === 'registered') return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (registered: boolean): void => {
        clearTimeout(timer);
        this.waiters.delete(look);
        resolve(registered);
      };
      const look = (): void => {
        if (this.state === 'registered') settle(true);
        else if (this.state === 'refused') settle(false);
      };
      const timer = setTimeout(() => {
        settle(false);
      }, limit);
      this.waiters.add(look);
      look();
    });
  }

  /** Takes the binding away and stops. Resolves when the registrar knows, or after `limit` ms. */
  async close(limit: number): Promise<void> {
    clearTimeout(this.timer);
    const { registerer } = this;
    this.registerer = undefined;
    if (!this.up || registerer?.state !== RegistererState.Registered || this.waiting) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limit);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      registerer.unregister({ requestDelegate: { onAccept: done, onReject: done } }).catch(done);
    });
  }

  private register(): void {
    clearTimeout(this.timer);
    this.move('registering');
    // A registerer whose REGISTER went down with its socket refuses to register for 31 s.
    if (!this.registerer || this.waiting) this.registerer = this.create();
    const current = this.registerer;
    this.waiting = true;
    const settle = (status: number, retryAfter?: number): void => {
      if (this.registerer !== current) return;
      this.waiting = false;
      this.settled(status, retryAfter);
    };
    this.timer = setTimeout(() => {
      settle(408);
      this.registerer = undefined;
    }, VERDICT_LIMIT_MS);
    current
      .register({
        requestDelegate: {
          onAccept: () => {
            settle(200);
          },
          onReject: ({ message }) => {
            settle(message.statusCode ?? 500, Number(message.getHeader('retry-after')) || undefined);
          },
          onRedirect: () => {
            settle(500);
          },
        },
      })
      .catch((error: unknown) => {
        this.options.log.warn('REGISTER could not be sent', { error });
        settle(500);
      });
  }

  private create(): Registerer {
    const registerer = new Registerer(this.options.userAgent, {
      expires: EXPIRES_S,
      refreshFrequency: REFRESH_PERCENT,
      regId: 1,
      logConfiguration: false,
    });
    registerer.stateChange.addListener((state) => {
      if (this.registerer !== registerer || !this.up) return;
      // sip.js refreshes, and repeats after a 423, by itself: only its state tells how that went.
      if (state === RegistererState.Registered) {
        this.waiting = false;
        this.settled(200);
      } else if (state === RegistererState.Unregistered && !this.waiting) this.settled(500);
    });
    return registerer;
  }

  private settled(status: number, retryAfter?: number): void {
    if (!this.up) return;
    clearTimeout(this.timer);
    if (status === 200) {
      this.retryDelay = FIRST_RETRY_MS;
      this.move('registered');
      return;
    }
    this.options.log.warn('registration failed', { status });
    if (hopeless.has(status)) {
      this.move('refused');
      this.tryAgainIn(REFUSED_PAUSE_MS);
      return;
    }
    this.move('registering');
    this.tryAgainIn(retryAfter ? Math.min(retryAfter * 1000, LONGEST_RETRY_MS) : this.retryDelay);
    this.retryDelay = Math.min(LONGEST_RETRY_MS, this.retryDelay * 2);
  }

  private tryAgainIn(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.up) this.register();
      // Refused and without a connection: the next one registers.
      else this.move('unregistered');
    }, wait);
  }

  private move(state: RegistrationState): void {
    if (this.state === state) return;
    this.state = state;
    this.options.onChange(state);
    for (const tell of [...this.waiters]) tell();
  }
}
