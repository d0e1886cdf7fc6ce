import type { Logger } from '../diagnostics/logger';
import { AppError, categoryOf, errorCodeOf } from '../errors/app-error';
import type { ApiRequester } from './api-requester';
import { sessionSchema, type Session, type SignIn, type User } from './session-schema';
import { tryWays, type SignInWay } from './sign-in-ways';

/** The part of a token's life after which it is renewed. */
const RENEW_AT = 0.8;
/** First and longest wait before a renewal is tried again, in ms. */
const RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

export interface SessionKeeperOptions {
  readonly requester: ApiRequester;
  readonly log: Logger;
  /**
   * How the session is renewed where there is no cookie to do it by: rejects as the server's answer to
   * `POST /api/sessions/refresh` would.
   */
  readonly renewBy?: (() => Promise<Session>) | undefined;
  /**
   * How to sign in anew without asking when the server knows no session of this window any more: what
   * a page in a host application can do, and where the refresh cookie may be blocked.
   */
  readonly signInAgain?: () => readonly SignInWay[];
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/**
 * Who ended a session: the person `here`; the person on another device, or the server for good, so
 * that nobody is to be signed in again unasked (`elsewhere`); nobody, it cannot be renewed (`lapse`).
 */
export type SignedOutBy = 'here' | 'elsewhere' | 'lapse';

/** Who is signed in here. */
export interface SignedIn {
  readonly user: User;
  readonly environment: string;
}

interface Held extends SignedIn {
  readonly token: string;
  /** ms since the epoch, on our clock. */
  readonly renewAt: number;
  readonly expiresAt: number;
}

/**
 * Holds the access token of this window, in memory only, and renews it before it expires. At most
 * one renewal is under way at a time, whoever asks.
 */
export class SessionKeeper {
  private held: Held | undefined;
  private renewal: Promise<Held | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retry = RETRY_MS;
  /** Rises with every sign-in and sign-out, so that an answer which is late is recognised. */
  private generation = 0;
  private readonly renewed = new Set<(token: string) => void>();
  private readonly signedOut = new Set<(by: SignedOutBy) => void>();

  constructor(private readonly options: SessionKeeperOptions) {}

  /** Who is signed in, or undefined. */
  current(): SignedIn | undefined {
    return this.held && { user: this.held.user, environment: this.held.environment };
  }

  /** Signs in by what somebody presents. Rejects with AppError. */
  async signIn(signIn: SignIn): Promise<SignedIn> {
    return this.hold(await this.begin(signIn));
  }

  /** Begins the session that the server's answer to `ask` is. Rejects as `ask` does. */
  async enter<Answer extends Session>(ask: (requester: ApiRequester) => Promise<Answer>): Promise<Answer> {
    const answer = await ask(this.options.requester);
    this.hold(answer);
    return answer;
  }

  /**
   * Takes up the session this window had before it was loaded anew. Undefined when there is none;
   * rejects with AppError when the server cannot be asked.
   */
  async resume(): Promise<SignedIn | undefined> {
    const held = await this.renew();
    return held && { user: held.user, environment: held.environment };
  }

  /**
   * A token good for a request now. Renews first when it is due; one that is still good is
   * answered even when the renewal fails. Rejects with `unauthorized` when nobody is signed in.
   */
  async token(): Promise<string> {
    const { held } = this;
    if (held && this.now() < held.renewAt) return held.token;
    if (!held) throw new AppError('unauthorized', 'nobody is signed in');
    try {
      const fresh = await this.renew();
      if (fresh) return fresh.token;
    } catch (error) {
      if (this.held === held && this.now() < held.expiresAt) return held.token;
      throw error;
    }
    throw new AppError('unauthorized', 'the session has ended');
  }

  /** Forgets a token the server refused, so that the next `token()` asks for another. */
  distrust(token: string): void {
    if (this.held?.token === token) this.held = { ...this.held, renewAt: 0, expiresAt: 0 };
  }

  /** Learns from a refusal of this token that the session was ended for good. */
  endedElsewhere(token: string): void {
    if (this.held?.token === token) this.drop('elsewhere');
  }

  /** Ends the session here and, as far as it can be reached, on the server. Never rejects. */
  async signOut(): Promise<void> {
    const token = this.held?.token;
    this.drop('here');
    await this.endOnServer(token);
  }

  /**
   * Ends every session of the user, on every device. Rejects with AppError, and leaves everything as
   * it is, when the server does not: nobody is to believe in it wrongly.
   */
  async signOutEverywhere(): Promise<void> {
    const token = await this.token();
    const path = '/api/sessions?everywhere=true';
    await this.options.requester.send({ method: 'DELETE', path, token });
    this.drop('here');
  }

  /** Calls back with every new token, the first included. */
  onRenewed(listener: (token: string) => void): () => void {
    this.renewed.add(listener);
    return () => this.renewed.delete(listener);
  }

  /** Calls back when somebody who was signed in no longer is, by choice or by the server's. */
  onSignedOut(listener: (by: SignedOutBy) => void): () => void {
    this.signedOut.add(listener);
    return () => this.signedOut.delete(listener);
  }

  /** Ends the timers; the session on the server stays. */
  close(): void {
    clearTimeout(this.timer);
    this.renewed.clear();
    this.signedOut.clear();
  }

  private renew(): Promise<Held | undefined> {
    this.renewal ??= this.renewOnce().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async renewOnce(): Promise<Held | undefined> {
    const { generation } = this;
    const refreshed = await this.refresh();
    const session = typeof refreshed === 'object' ? refreshed : await this.signInAgain(refreshed);
    if (generation !== this.generation) {
      // Signed out meanwhile: a session that was begun all the same is to serve nobody.
      if (session && !this.held) await this.endOnServer(session.token);
      return this.held;
    }
    if (session) return this.hold(session);
    this.drop(refreshed === 'ended' ? 'elsewhere' : 'lapse');
    return undefined;
  }

  private readonly byCookie = (): Promise<Session> =>
    this.options.requester.request(sessionSchema, { method: 'POST', path: '/api/sessions/refresh' });

  /** `none`: the server knows no session of this window; `ended`: it knows that it was ended on purpose. */
  private async refresh(): Promise<Session | 'none' | 'ended'> {
    try {
      return await (this.options.renewBy ?? this.byCookie)();
    } catch (error) {
      const code = errorCodeOf(error);
      if (code === 'signed-out') return 'ended';
      if (categoryOf(code) === 'permission') return 'none';
      throw error;
    }
  }

  /** Undefined: nothing lets this window in any more. */
  private async signInAgain(refreshed: 'none' | 'ended'): Promise<Session | undefined> {
    const { held } = this;
    if (!held || refreshed === 'ended') return undefined;
    const outcome = await tryWays(this.options.signInAgain?.() ?? [], (signIn) => this.begin(signIn));
    // Whoever does not answer may do so later, as long as the token lives.
    if (outcome.unanswered && this.now() < held.expiresAt) throw outcome.unanswered;
    return outcome.entered;
  }

  private begin(body: SignIn): Promise<Session> {
    return this.options.requester.request(sessionSchema, { method: 'POST', path: '/api/sessions', body });
  }

  /** Never rejects. */
  private async endOnServer(token: string | undefined): Promise<void> {
    try {
      await this.options.requester.send({ method: 'DELETE', path: '/api/sessions', token });
    } catch (error) {
      this.options.log.warn('sign-out did not reach the server', { code: errorCodeOf(error) });
    }
  }

  private hold(session: Session): Held {
    const { token, expiresIn, user, environment } = session;
    const now = this.now();
    const life = expiresIn * 1000;
    const held = { token, user, environment, renewAt: now + life * RENEW_AT, expiresAt: now + life };
    this.held = held;
    this.generation += 1;
    this.retry = RETRY_MS;
    this.renewIn(life * RENEW_AT);
    for (const listener of this.renewed) listener(token);
    return held;
  }

  private drop(by: SignedOutBy): void {
    clearTimeout(this.timer);
    this.generation += 1;
    if (!this.held) return;
    this.held = undefined;
    for (const listener of this.signedOut) listener(by);
  }

  private renewIn(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.renew().catch((error: unknown) => {
        this.options.log.warn('session not renewed yet', { code: errorCodeOf(error) });
        this.renewIn(this.retry);
        this.retry = Math.min(this.retry * 2, LONGEST_RETRY_MS);
      });
    }, delay);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
