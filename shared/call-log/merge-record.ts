import { recordLimits, type CallRecord, type NewRecord } from './call-record';

/**
 * The records with one call more (guide, chapter 6, "Compte"): a match of name, number and kind
 * gives way to the newer of the two, which counts for both; the oldest record beyond the limit goes.
 * A call reported late, by a device that was offline, takes its place in time.
 */
export function mergeRecord(
  records: readonly CallRecord[],
  fresh: NewRecord,
  sequence: number,
): readonly CallRecord[] {
  const twin = records.find((record) => matches(record, fresh));
  const newest = twin && twin.startedAt > fresh.startedAt ? twin : fresh;
  const merged: CallRecord = { ...newest, count: (twin?.count ?? 0) + 1, sequence };
  return [merged, ...records.filter((record) => record !== twin)]
    .toSorted((one, other) => other.startedAt - one.startedAt || other.sequence - one.sequence)
    .slice(0, recordLimits.records);
}

function matches(one: NewRecord, other: NewRecord): boolean {
  return (
    one.kind === other.kind &&
    one.number === other.number &&
    one.name === other.name &&
    // Two addresses may be alike in what is shown of them.
    one.uri === other.uri
  );
}
