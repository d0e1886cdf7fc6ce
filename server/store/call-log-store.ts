import type { Kysely, Transaction } from 'kysely';
import {
  recordLimits,
  type CallLog,
  type CallRecord,
  type LogSize,
  type NewRecord,
} from '../../shared/call-log/call-record';
import { agreed, corrected } from '../../shared/call-log/agree';
import { mergeRecord } from '../../shared/call-log/merge-record';
import { passesFilter, type RecordFilter } from '../../shared/call-log/record-filter';
import { reviseRecord } from '../../shared/call-log/revise-record';
import { CallLogMemory, type KnownCall } from './call-log-memory';
import { recordOf, rowOf } from './call-log-rows';
import type { Schema } from './schema';

/** What is to be deleted: of one sort or of all, and nothing newer than `upTo`. */
export interface ClearOrder {
  readonly filter?: RecordFilter | undefined;
  readonly upTo?: number | undefined;
}

/** What a change answers: the log as it is then, and whether it is another one than before. */
export interface LogChange {
  readonly log: CallLog;
  readonly changed: boolean;
}

/** The call logs of all users. Changes of one user's log come one after the other, whoever asks for them. */
export class CallLogStore {
  constructor(
    private readonly database: Kysely<Schema>,
    /** Replaced where a small system keeps fewer. */
    private readonly size: LogSize = recordLimits,
  ) {}

  async read(userId: string): Promise<CallLog> {
    const state = await this.database
      .selectFrom('call_log_state')
      .select(['revision', 'seen'])
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (!state) return { revision: 0, seen: 0, records: [] };
    return { ...state, records: await recordsOf(this.database, userId) };
  }

  /** A device reports a call: logged unless one of this id is known. See `agreed` for what it adds to that. */
  add(userId: string, record: NewRecord): Promise<LogChange> {
    return this.report(userId, record.id, (known) =>
      known ? known.call && agreed(known.call, record) : record,
    );
  }

  /**
   * The switch tells of a call: what it saw holds, also over what a device has reported before
   * (`corrected`). Without a record the call leaves none, whoever reports it.
   */
  tell(userId: string, id: string, record: NewRecord | undefined): Promise<LogChange> {
    return this.report(userId, id, (known) =>
      known?.call && record ? corrected(known.call, record) : record,
    );
  }

  /** Takes a record away; one that is not there is gone already. */
  remove(userId: string, id: string): Promise<LogChange> {
    return this.keep(userId, (record) => record.id !== id);
  }

  clear(userId: string, { filter, upTo = Number.MAX_SAFE_INTEGER }: ClearOrder): Promise<LogChange> {
    return this.keep(
      userId,
      (record) => record.sequence > upTo || (filter !== undefined && !passesFilter(record, filter)),
    );
  }

  /** The user has looked at what was logged up to `sequence`; never takes back what was seen. */
  see(userId: string, sequence: number): Promise<LogChange> {
    return this.change(userId, (_, before) => {
      const seen = Math.min(sequence, before.revision);
      return Promise.resolve(seen > before.seen ? { ...before, seen } : undefined);
    });
  }

  /** `holds` answers what holds of the call, from what is known of it. */
  private report(
    userId: string,
    id: string,
    holds: (known: KnownCall | undefined) => NewRecord | undefined,
  ): Promise<LogChange> {
    return this.change(userId, async (transaction, before) => {
      const memory = new CallLogMemory(transaction, userId);
      const sequence = before.revision + 1;
      const known = await memory.find(id);
      const now = holds(known);
      if (!known) {
        await memory.add(id, sequence, now);
        return now && { ...before, records: mergeRecord(before.records, now, sequence, this.size) };
      }
      const was = known.call;
      if (!was || was === now) return undefined;
      await memory.change(id, now);
      const earlier = await memory.before(was);
      const records = reviseRecord(before.records, { was, now, earlier, sequence }, this.size);
      return records === before.records ? undefined : { ...before, records };
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
