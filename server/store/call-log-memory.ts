import type { Kysely } from 'kysely';
import type { NewRecord } from '../../shared/call-log/call-record';
import { idColumnsOf, loggedCallOf } from './call-log-rows';
import type { Schema } from './schema';

/** How many calls are known by their id after they were logged: a device that was offline for a week reports fewer. */
const REMEMBERED_IDS = 500;

/** A call that is known; without `call`: it leaves no record, or was logged before that was noted. */
export interface KnownCall {
  readonly call: NewRecord | undefined;
}

/** The calls of one user that have been logged, whatever has become of their records. */
export class CallLogMemory {
  constructor(
    private readonly database: Kysely<Schema>,
    private readonly userId: string,
  ) {}

  async find(id: string): Promise<KnownCall | undefined> {
    const row = await this.database
      .selectFrom('call_log_ids')
      .selectAll()
      .where('user_id', '=', this.userId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { call: loggedCallOf(row) };
  }

  /** The newest other call that the same line of the log stands for. */
  async before(call: NewRecord): Promise<NewRecord | undefined> {
    const rows = await this.database
      .selectFrom('call_log_ids')
      .selectAll()
      .where('user_id', '=', this.userId)
      .where('id', '!=', call.id)
      .where('kind', '=', call.kind)
      .where('number', '=', call.number)
      .where('name', 'is not distinct from', call.name ?? null)
      .where('uri', 'is not distinct from', call.uri ?? null)
      .where('group_name', 'is not distinct from', call.group ?? null)
      .orderBy('started_at', 'desc')
      .limit(1)
      .execute();
    return rows[0] && loggedCallOf(rows[0]);
  }

  /** Notes a call that is new, and forgets the oldest beyond what is remembered. */
  async add(id: string, sequence: number, call: NewRecord | undefined): Promise<void> {
    await this.database
      .insertInto('call_log_ids')
      .values({ user_id: this.userId, id, sequence, ...idColumnsOf(call) })
      .execute();
    await this.database
      .deleteFrom('call_log_ids')
      .where('user_id', '=', this.userId)
      .where('sequence', '<=', sequence - REMEMBERED_IDS)
      .execute();
  }

  /** Notes what holds of a call now. */
  async change(id: string, call: NewRecord | undefined): Promise<void> {
    await this.database
      .updateTable('call_log_ids')
      .set(idColumnsOf(call))
      .where('user_id', '=', this.userId)
      .where('id', '=', id)
      .execute();
  }
}
