import type { CallRecord } from '../../call-log/call-record';
import type { TextOf } from '../app-root/use-text';
import { formatDuration } from '../format-duration';

/** Who a record is about, on screen. */
export function recordName({ name, number }: CallRecord, text: TextOf): string {
  return name ?? (number === 'anonymous' ? text('call-log.withheld') : number);
}

/** What kind of call it was and what became of it, the group it was for, its number, how long it took. */
export function wordsOf(record: CallRecord, text: TextOf): readonly string[] {
  const { kind, outcome, group, name, number, duration } = record;
  return [
    text(outcome ? `call-log.outcome.${outcome}` : `call-log.kind.${kind}`),
    ...(group === undefined ? [] : [text('call-log.for-group', { group })]),
    ...(name !== undefined && number !== 'anonymous' ? [number] : []),
    ...(kind !== 'missed' && duration > 0 ? [formatDuration(duration * 1000)] : []),
  ];
}
