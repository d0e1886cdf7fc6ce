import { recordLimits, type CallRecord, type LogSize, type NewRecord } from './call-record';

/**
 * The records with one call more (guide, chapter 6, "Compte"): a match of name, number and kind
 * gives way to the newer of the two, which counts for both; the oldest record beyond the limit goes.
 * A call reported late, by a device that was offline, takes its place in time. Calls to a group are a
 * log of their own beside the user's.
 */
export function mergeRecord(
  records: readonly CallRecord[],
  fresh: NewRecord,
  sequence: number,
  size: LogSize = recordLimits,
): readonly CallRecord[] {
  const twin = records.find((record) => matches(record, fresh));
  const newest = twin && twin.startedAt > fresh.startedAt ? twin : fresh;
  const merged: CallRecord = { ...newest, count: (twin?.count ?? 0) + 1, sequence };
  return inOrder([merged, ...records.filter((record) => record !== twin)], size);
}

/** The newest first, and no more than there is room for. */
export function inOrder(records: readonly CallRecord[], size: LogSize): readonly CallRecord[] {
  const room = { own: size.records, group: size.groupRecords };
  return records
    .toSorted((one, other) => other.startedAt - one.startedAt || other.sequence - one.sequence)
    .filter(({ group }) => (room[group === undefined ? 'own' : 'group'] -= 1) >= 0);
}

/** Whether two calls are counted as one (guide, chapter 6, "Compte"). */
export function matches(one: NewRecord, other: NewRecord): boolean {
  return (
    one.kind === other.kind &&
    one.number === other.number &&
    one.name === other.name &&
    one.group === other.group &&
    // Two addresses may be alike in what is shown of them.
    one.uri === other.uri
  );
}
