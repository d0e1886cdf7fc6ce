import { recordKinds, type NewRecord } from './call-record';

/** What of the log may be looked at, and deleted, by itself (requirement L5); `groups`: the calls of hunt groups. */
export const recordFilters = [...recordKinds, 'voicemail', 'groups'] as const;
export type RecordFilter = (typeof recordFilters)[number];

/** Whether a record belongs to what is asked for. */
export function passesFilter({ kind, outcome, group }: NewRecord, filter: RecordFilter): boolean {
  if (filter === 'groups') return group !== undefined;
  return filter === 'voicemail' ? outcome === 'voicemail' : kind === filter;
}
