import type { CallRecord, LogSize, NewRecord } from './call-record';
import { inOrder, matches, mergeRecord } from './merge-record';

/** A call that has been logged, and is now told of otherwise. */
export interface Revision {
  /** As it was logged. */
  readonly was: NewRecord;
  /** What holds now, of the same `id`; undefined: it leaves no record. */
  readonly now: NewRecord | undefined;
  /** The newest other call that the same line stands for, as far as it is remembered. */
  readonly earlier: NewRecord | undefined;
  readonly sequence: number;
}

/**
 * The records once one of their calls is told of otherwise: it is counted where it belongs, and once.
 * What its user has deleted does not come back.
 */
export function reviseRecord(
  records: readonly CallRecord[],
  { was, now, earlier, sequence }: Revision,
  size: LogSize,
): readonly CallRecord[] {
  const line = records.find((record) => matches(record, was));
  if (!line) return records;
  const shown = line.id === was.id;
  if (now && matches(was, now)) {
    // A line that shows a newer call says nothing of this one but that it was.
    const told = { ...now, count: line.count, sequence: line.sequence };
    return shown && differs(line, told) ? inOrder(put(records, line, told), size) : records;
  }
  const left = { ...(shown && earlier ? earlier : line), count: line.count - 1, sequence: line.sequence };
  // Its calls of before are forgotten but for their number: nothing can be shown of them.
  const gone = left.count < 1 || (shown && !earlier);
  const rest = gone ? records.filter((record) => record !== line) : inOrder(put(records, line, left), size);
  return now ? mergeRecord(rest, now, sequence, size) : rest;
}

function put(records: readonly CallRecord[], old: CallRecord, fresh: CallRecord): CallRecord[] {
  return records.map((record) => (record === old ? fresh : record));
}

function differs(one: CallRecord, other: CallRecord): boolean {
  return (
    one.outcome !== other.outcome ||
    one.duration !== other.duration ||
    one.startedAt !== other.startedAt ||
    one.tag !== other.tag
  );
}
