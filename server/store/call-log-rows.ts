import type { Selectable } from 'kysely';
import type { CallRecord, NewRecord } from '../../shared/call-log/call-record';
import type { CallLogIdsTable, CallLogTable } from './schema';

/** A line of the log as it is stored. */
export function rowOf(userId: string, record: CallRecord): CallLogTable {
  const { count, sequence } = record;
  return { user_id: userId, id: record.id, ...columnsOf(record), count, sequence };
}

/** What is noted of a call that has been logged, or, without a record, of one that leaves none. */
export function idColumnsOf(
  record: NewRecord | undefined,
): Omit<CallLogIdsTable, 'user_id' | 'id' | 'sequence'> {
  return record ? columnsOf(record) : NOTHING;
}

export function recordOf(row: Selectable<CallLogTable>): CallRecord {
  const { count, sequence } = row;
  return { ...callOf(row), count, sequence };
}

/** What was logged of a call; undefined when nothing was, or when it was before it was noted. */
export function loggedCallOf(row: Selectable<CallLogIdsTable>): NewRecord | undefined {
  const { kind, number, started_at, duration } = row;
  if (kind === null || number === null || started_at === null || duration === null) return undefined;
  return callOf({ ...row, kind, number, started_at, duration });
}

type CallRow = Omit<Selectable<CallLogTable>, 'user_id' | 'count' | 'sequence'>;

const NOTHING = {
  kind: null,
  outcome: null,
  name: null,
  number: null,
  uri: null,
  tag: null,
  group_name: null,
  started_at: null,
  duration: null,
};

function columnsOf(record: NewRecord): Omit<CallRow, 'id'> {
  const { kind, number, startedAt, duration } = record;
  return {
    kind,
    outcome: record.outcome ?? null,
    name: record.name ?? null,
    number,
    uri: record.uri ?? null,
    tag: record.tag ?? null,
    group_name: record.group ?? null,
    started_at: startedAt,
    duration,
  };
}

function callOf(row: CallRow): NewRecord {
  const {
    id,
    kind,
    outcome,
    name,
    number,
    uri,
    tag,
    group_name: group,
    started_at: startedAt,
    duration,
  } = row;
  return {
    id,
    kind,
    ...(outcome === null ? {} : { outcome }),
    ...(name === null ? {} : { name }),
    number,
    ...(uri === null ? {} : { uri }),
    ...(tag === null ? {} : { tag }),
    ...(group === null ? {} : { group }),
    startedAt,
    duration,
  };
}
