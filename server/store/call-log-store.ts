import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CallLog, CallRecord, NewRecord, RecordKind } from '../../shared/call-log/call-record';
import { mergeRecord } from '../../shared/call-log/merge-record';
import type { CallLogTable, Schema } from './schema';

/** How many calls are known by their id after they were logged: a device that was offline for a week reports fewer. */
const REMEMBERED_IDS = 500;

/** What is to be deleted: of one kind or of all, and nothing newer than `upTo`. */
export interface ClearOrder {
  readonly kind?: RecordKind | undefined;
  readonly upTo?: number | undefined;
}

/** What a change answers: the log as it is then, and whether it is another one than before. */
export interface LogChange {
  readonly log: CallLog;
  readonly changed: boolean;
}

/** The call logs of all users. Changes of one user's log come one after the other, whoever asks for them. */
export class CallLogStore {
  constructor(private readonly database: Kysely<Schema>) {}

  async read(userId: string): Promise<CallLog> {
    const state = await this.database
      .selectFrom('call_log_state')
      .select(['revision', 'seen'])
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (!state) return { revision: 0, seen: 0, records: [] };
    return { ...state, records: await recordsOf(this.database, userId) };
  }

  /** Logs a call, unless one of this id has been: see `mergeRecord`. */
  add(userId: string, record: NewRecord): Promise<LogChange> {
    return this.change(userId, async (transaction, before) => {
      const sequence = before.revision + 1;
      const known = await transaction
        .insertInto('call_log_ids')
        .values({ user_id: userId, id: record.id, sequence })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!known) return undefined;
      await transaction
        .deleteFrom('call_log_ids')
        .where('user_id', '=', userId)
        .where('sequence', '<=', sequence - REMEMBERED_IDS)
        .execute();
      return { ...before, records: mergeRecord(before.records, record, sequence) };
    });
  }

  /** Takes a record away; one that is not there is gone already. */
  remove(userId: string, id: string): Promise<LogChange> {
    return this.keep(userId, (record) => record.id !== id);
  }

  clear(userId: string, { kind, upTo = Number.MAX_SAFE_INTEGER }: ClearOrder): Promise<LogChange> {
    return this.keep(
      userId,
      (record) => record.sequence > upTo || (kind !== undefined && record.kind !== kind),
    );
  }

  /** The user has looked at what was logged up to `sequence`; never takes back what was seen. */
  see(userId: string, sequence: number): Promise<LogChange> {
    return this.change(userId, (_, before) => {
      const seen = Math.min(sequence, before.revision);
      return Promise.resolve(seen > before.seen ? { ...before, seen } : undefined);
    });
  }

  private keep(userId: string, stays: (record: CallRecord) => boolean): Promise<LogChange> {
    return this.change(userId, (_, before) => {
      const records = before.records.filter(stays);
      return Promise.resolve(records.length < before.records.length ? { ...before, records } : undefined);
    });
  }

  /** `next` answers the log as it shall be, or undefined to leave it. */
  private change(
    userId: string,
    next: (transaction: Transaction<Schema>, before: CallLog) => Promise<CallLog | undefined>,
  ): Promise<LogChange> {
    return this.database.transaction().execute(async (transaction) => {
      const before = await lockedLog(transaction, userId);
      const after = await next(transaction, before);
      if (!after) return { log: before, changed: false };
      const log = { ...after, revision: before.revision + 1 };
      await write(transaction, userId, before.records, log);
      return { log, changed: true };
    });
  }
}

/** The log, which nobody else changes until the transaction has ended. */
async function lockedLog(transaction: Transaction<Schema>, userId: string): Promise<CallLog> {
  await transaction
    .insertInto('call_log_state')
    .values({ user_id: userId, revision: 0, seen: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const state = await transaction
    .selectFrom('call_log_state')
    .select(['revision', 'seen'])
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...state, records: await recordsOf(transaction, userId) };
}

/** Writes what differs, record by record. */
async function write(
  transaction: Transaction<Schema>,
  userId: string,
  before: readonly CallRecord[],
  { revision, seen, records }: CallLog,
): Promise<void> {
  const gone = before.filter((record) => !records.includes(record)).map(({ id }) => id);
  const fresh = records.filter((record) => !before.includes(record));
  if (gone.length > 0) {
    await transaction.deleteFrom('call_log').where('user_id', '=', userId).where('id', 'in', gone).execute();
  }
  if (fresh.length > 0) {
    await transaction
      .insertInto('call_log')
      .values(fresh.map((record) => rowOf(userId, record)))
      .execute();
  }
  await transaction
    .updateTable('call_log_state')
    .set({ revision, seen })
    .where('user_id', '=', userId)
    .execute();
}

async function recordsOf(database: Kysely<Schema>, userId: string): Promise<CallRecord[]> {
  const rows = await database
    .selectFrom('call_log')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('started_at', 'desc')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(recordOf);
}

function rowOf(userId: string, record: CallRecord): CallLogTable {
  const { id, kind, number, duration, count, sequence } = record;
  return {
    user_id: userId,
    id,
    kind,
    outcome: record.outcome ?? null,
    name: record.name ?? null,
    number,
    uri: record.uri ?? null,
    tag: record.tag ?? null,
    started_at: record.startedAt,
    duration,
    count,
    sequence,
  };
}

function recordOf(row: Selectable<CallLogTable>): CallRecord {
  const { id, kind, outcome, name, number, uri, tag, started_at: startedAt, duration, count, sequence } = row;
  return {
    id,
    kind,
    ...(outcome === null ? {} : { outcome }),
    ...(name === null ? {} : { name }),
    number,
    ...(uri === null ? {} : { uri }),
    ...(tag === null ? {} : { tag }),
    startedAt,
    duration,
    count,
    sequence,
  };
}
