import { randomUUID } from 'node:crypto';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { SessionRecords, StoredSession } from '../store/session-store';
import type { StoredUser } from '../store/user-store';
import type { AccessTokens } from './access-tokens';
import {
  formatRefreshToken,
  freshRefreshToken,
  hashSecret,
  parseRefreshToken,
  sameHash,
  type RefreshToken,
} from './refresh-token';
import type { ActiveSession, Beginning, Grant, Identity } from './session-records';
import { publicUser, type UserDirectory } from './user-directory';

export type { ActiveSession, Grant, Identity } from './session-records';

/** How long a session lasts without renewal. */
export const SESSION_LIFE_MS = 14 * 86_400_000;
/** How long the token before the last rotation is still taken: its answer may have been lost on the way. */
const GRACE_MS = 30_000;
/** How long a session found alive is believed to be, before the store is asked again. */
const TRUST_MS = 60_000;
const PRUNE_INTERVAL_MS = 3_600_000;

export interface SessionsOptions {
  readonly store: SessionRecords;
  readonly users: UserDirectory;
  readonly tokens: AccessTokens;
  /** Whether an environment is still one of ours: with it go the sessions that were begun by it. */
  readonly environmentExists: (id: string) => boolean;
  readonly log: Logger;
  readonly now?: () => number;
}

/** A session that has begun. */
export interface Begun {
  readonly userId: string;
  readonly sessionId: string;
  /** The app of ours that signed in; undefined: another client. */
  readonly app: string | undefined;
}

interface Successor {
  readonly token: RefreshToken;
  readonly until: number;
}

/**
 * Sessions: begun by a sign-in, renewed by a refresh token that changes at every use, ended by a sign-out
 * or by a refresh token that was used before (RFC 9700 §4.14.2).
 */
export class Sessions {
  private readonly alive = new Map<string, number>();
  /** What the last rotation gave, so that a repetition within the grace gets the same. */
  private readonly successors = new Map<string, Successor>();
  private readonly ended = new Set<(sessionId: string) => void>();
  private readonly begun = new Set<(begun: Begun) => Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private readonly now: () => number;

  constructor(private readonly options: SessionsOptions) {
    this.now = options.now ?? Date.now;
    this.timer = setInterval(() => void this.prune(), PRUNE_INTERVAL_MS).unref();
  }

  async begin(user: StoredUser, { environment, renewable, app }: Beginning): Promise<Grant> {
    const id = randomUUID();
    const now = this.now();
    const refresh = renewable ? freshRefreshToken(id) : undefined;
    const life = renewable ? SESSION_LIFE_MS : this.options.tokens.lifetime * 1000;
    await this.options.store.add({
      id,
      userId: user.id,
      refreshHash: refresh && hashSecret(refresh.secret),
      rotatedAt: now,
      createdAt: now,
      expiresAt: now + life,
      environment,
      app,
    });
    for (const listener of this.begun) await listener({ userId: user.id, sessionId: id, app });
    return this.grant(user, { id, environment }, refresh);
  }

  /** Renews by the refresh token of a cookie. Throws AppError `unauthorized`, or `signed-out` (`endedOnPurpose`). */
  async renew(text: string | undefined): Promise<Grant> {
    const token = parseRefreshToken(text);
    const session = token && (await this.options.store.find(token.sessionId));
    const user = session && this.options.users.find(session.userId);
    const hash = token && hashSecret(token.secret);
    if (hash !== undefined && sameHash(hash, session?.refreshHash)) endedOnPurpose(session);
    if (!user || hash === undefined || !this.isOpen(session)) {
      throw new AppError('unauthorized', 'no session to renew');
    }
    if (sameHash(hash, session.refreshHash)) return this.rotate(user, session, hash);
    if (sameHash(hash, session.previousHash) && this.now() - session.rotatedAt <= GRACE_MS) {
      return this.repeat(user, session);
    }
    this.options.log.warn('a refresh token was used again; its session is ended', { user: user.userName });
    await this.end(session.id);
    throw new AppError('unauthorized', 'refresh token used before');
  }

  /** The session a refresh token belongs to, if it is the valid one: enough to sign out by. */
  async owner(text: string | undefined): Promise<string | undefined> {
    const token = parseRefreshToken(text);
    const session = token && (await this.options.store.find(token.sessionId));
    return session && sameHash(hashSecret(token.secret), session.refreshHash) ? session.id : undefined;
  }

  /** Ends a session: its tokens are refused from now on, and `onEnded` is called. */
  async end(sessionId: string): Promise<void> {
    this.alive.delete(sessionId);
    this.successors.delete(sessionId);
    await this.options.store.revoke(sessionId, this.now());
    for (const listener of this.ended) listener(sessionId);
  }

  /** Ends a session and every other one of its user, on whatever device. */
  async endEverywhere(sessionId: string): Promise<void> {
    const session = await this.options.store.find(sessionId);
    const others = session ? await this.options.store.revokeAll(session.userId, this.now()) : [];
    for (const id of new Set([sessionId, ...others])) await this.end(id);
  }

  /** Ends every session of a user. */
  async endAllOf(userId: string): Promise<void> {
    for (const id of await this.options.store.revokeAll(userId, this.now())) await this.end(id);
  }

  /** Ends a session of this user. Throws AppError `not-found` when it is none, or over. */
  async endOwn(userId: string, sessionId: string): Promise<void> {
    const session = await this.options.store.find(sessionId);
    if (session?.userId !== userId || !this.isOpen(session))
      throw new AppError('not-found', 'no such session');
    await this.end(sessionId);
  }

  /** The open sessions of a user, the last used first. */
  async listOf(userId: string): Promise<ActiveSession[]> {
    return this.listed(await this.options.store.open(this.now(), userId));
  }

  /** Everybody who is signed in, the last used first. */
  async active(): Promise<ActiveSession[]> {
    return this.listed(await this.options.store.open(this.now()));
  }

  /** Told before whoever signed in is answered. Must not reject. */
  onBegun(listener: (begun: Begun) => Promise<void>): void {
    this.begun.add(listener);
  }

  onEnded(listener: (sessionId: string) => void): () => void {
    this.ended.add(listener);
    return () => this.ended.delete(listener);
  }

  /** Who an access token stands for. Throws AppError `expired-token`, `unauthorized` or `signed-out` (`endedOnPurpose`). */
  async identify(token: string): Promise<Identity> {
    const { userId, sessionId, expiresAt, environment } = await this.options.tokens.read(token);
    const user = this.options.users.find(userId);
    if (!user || !(await this.isAlive(sessionId))) throw new AppError('unauthorized', 'session ended');
    return { user, environment: environment ?? user.environment, sessionId, expiresAt };
  }

  /** When each of these refresh tokens was made, in ms since the epoch; 0 for one of no use any more. */
  async lastUses(texts: readonly string[]): Promise<number[]> {
    const ids = texts.map((text) => parseRefreshToken(text)?.sessionId);
    const sessions = await this.options.store.findMany(ids.filter((id) => id !== undefined));
    const uses = new Map(sessions.map((one) => [one.id, this.isOpen(one) ? one.rotatedAt : 0]));
    return ids.map((id) => (id === undefined ? 0 : (uses.get(id) ?? 0)));
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async rotate(user: StoredUser, session: StoredSession, from: string): Promise<Grant> {
    const { id } = session;
    const token = freshRefreshToken(id);
    const now = this.now();
    const rotated = await this.options.store.rotate({
      id,
      from,
      to: hashSecret(token.secret),
      now,
      expiresAt: now + SESSION_LIFE_MS,
    });
    if (!rotated) {
      // A request beside this one was quicker: same answer, as long as the session stands.
      const present = await this.options.store.find(id);
      if (present && this.isOpen(present)) return this.repeat(user, present);
      throw new AppError('unauthorized', 'session ended');
    }
    for (const [key, { until }] of this.successors) if (until < now) this.successors.delete(key);
    this.successors.set(id, { token, until: now + GRACE_MS });
    return this.grant(user, session, token);
  }

  private async repeat(user: StoredUser, session: StoredSession): Promise<Grant> {
    const { id, refreshHash } = session;
    const successor = this.successors.get(id);
    if (successor && sameHash(hashSecret(successor.token.secret), refreshHash)) {
      return this.grant(user, session, successor.token);
    }
    // The server was started in between, and knows the successor's hash alone: make another.
    if (refreshHash === undefined) throw new AppError('unauthorized', 'session cannot be renewed');
    return this.rotate(user, session, refreshHash);
  }

  private async grant(
    user: StoredUser,
    { id, environment = user.environment }: Pick<StoredSession, 'id' | 'environment'>,
    refresh: RefreshToken | undefined,
  ): Promise<Grant> {
    const { tokens } = this.options;
    this.alive.set(id, this.now() + TRUST_MS);
    return {
      sessionId: id,
      session: {
        token: await tokens.issue(user.id, id, environment),
        expiresIn: tokens.lifetime,
        environment,
        user: publicUser(user),
      },
      refresh: refresh && formatRefreshToken(refresh),
    };
  }

  private async isAlive(sessionId: string): Promise<boolean> {
    const now = this.now();
    if ((this.alive.get(sessionId) ?? 0) > now) return true;
    const session = await this.options.store.find(sessionId);
    endedOnPurpose(session);
    if (!session || !this.isOpen(session)) return false;
    this.alive.set(sessionId, now + TRUST_MS);
    return true;
  }

  private isOpen({ revokedAt, expiresAt, environment }: StoredSession): boolean {
    const withdrawn = environment !== undefined && !this.options.environmentExists(environment);
    return revokedAt === undefined && expiresAt > this.now() && !withdrawn;
  }

  private listed(sessions: readonly StoredSession[]): ActiveSession[] {
    return sessions.flatMap((session) => {
      const user = this.options.users.find(session.userId);
      if (!user || !this.isOpen(session)) return [];
      const { id, app, createdAt, rotatedAt, environment = user.environment } = session;
      return [{ id, user, environment, app, since: createdAt, lastUse: rotatedAt }];
    });
  }

  private async prune(): Promise<void> {
    const now = this.now();
    for (const [id, until] of this.alive) if (until < now) this.alive.delete(id);
    try {
      // Kept for a while after their end, so that a stolen token is still recognised as used.
      await this.options.store.prune(now - SESSION_LIFE_MS);
    } catch (error) {
      this.options.log.warn('old sessions not removed', { error });
    }
  }
}

/**
 * A session somebody has ended, not time: whoever still uses it is to be told, and not to sign its user in
 * again unasked. Throws AppError `signed-out`.
 */
function endedOnPurpose(session: StoredSession | undefined): void {
  if (session?.revokedAt !== undefined) throw new AppError('signed-out', 'the session was ended');
}
