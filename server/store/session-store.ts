import type { Kysely, Selectable } from 'kysely';
import type { Schema, SessionsTable } from './schema';

/** More than anybody reads; a bound on what is listed. */
const MAX_LISTED = 10_000;

/** One sign-in of one window. Moments in ms since the epoch; hashes in hex. */
export interface StoredSession {
  readonly id: string;
  readonly userId: string;
  readonly refreshHash?: string | undefined;
  readonly previousHash?: string | undefined;
  readonly rotatedAt: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt?: number | undefined;
  /** By which environment; undefined in sessions of before there were several. */
  readonly environment?: string | undefined;
  readonly app?: string | undefined;
}

export interface Rotation {
  readonly id: string;
  /** The hash the session must still have, or nothing is changed. */
  readonly from: string;
  readonly to: string;
  readonly now: number;
  readonly expiresAt: number;
}

/** Where sessions are kept. */
export type SessionRecords = Pick<
  SessionStore,
  'add' | 'find' | 'findMany' | 'open' | 'revokeAll' | 'rotate' | 'revoke' | 'prune'
>;

export class SessionStore {
  constructor(private readonly database: Kysely<Schema>) {}

  async add(session: StoredSession): Promise<void> {
    await this.database
      .insertInto('sessions')
      .values({
        id: session.id,
        user_id: session.userId,
        refresh_hash: session.refreshHash ?? null,
        previous_hash: null,
        rotated_at: session.rotatedAt,
        created_at: session.createdAt,
        expires_at: session.expiresAt,
        revoked_at: null,
        environment: session.environment ?? null,
        app: session.app ?? null,
      })
      .execute();
  }

  async find(id: string): Promise<StoredSession | undefined> {
    const [found] = await this.findMany([id]);
    return found;
  }

  async findMany(ids: readonly string[]): Promise<StoredSession[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.selectFrom('sessions').selectAll().where('id', 'in', ids).execute();
    return rows.map(sessionOf);
  }

  /** Sessions that are open, the last used first; of one user, or of everybody. */
  async open(now: number, userId?: string): Promise<StoredSession[]> {
    const all = this.database
      .selectFrom('sessions')
      .selectAll()
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('rotated_at', 'desc')
      .limit(MAX_LISTED);
    const rows = await (userId === undefined ? all : all.where('user_id', '=', userId)).execute();
    return rows.map(sessionOf);
  }

  /** Ends every open session of a user. Answers their ids. */
  async revokeAll(userId: string, now: number): Promise<string[]> {
    const rows = await this.database
      .updateTable('sessions')
      .set({ revoked_at: now })
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Replaces the refresh token. False when somebody else has, or the session has ended. */
  async rotate({ id, from, to, now, expiresAt }: Rotation): Promise<boolean> {
    const { numUpdatedRows } = await this.database
      .updateTable('sessions')
      .set({ refresh_hash: to, previous_hash: from, rotated_at: now, expires_at: expiresAt })
      .where('id', '=', id)
      .where('refresh_hash', '=', from)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async revoke(id: string, now: number): Promise<void> {
    await this.database
      .updateTable('sessions')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
  }

  /** Forgets sessions that ended before a moment. Answers how many. */
  async prune(before: number): Promise<number> {
    const { numDeletedRows } = await this.database
      .deleteFrom('sessions')
      .where((where) => where.or([where('expires_at', '<', before), where('revoked_at', '<', before)]))
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}

function sessionOf(row: Selectable<SessionsTable>): StoredSession {
  return {
    id: row.id,
    userId: row.user_id,
    refreshHash: row.refresh_hash ?? undefined,
    previousHash: row.previous_hash ?? undefined,
    rotatedAt: row.rotated_at,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
    environment: row.environment ?? undefined,
    app: row.app ?? undefined,
  };
}
