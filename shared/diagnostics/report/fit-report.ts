import type { LogEntry } from '../log-entry';
import type { PartReport } from './part-report';

/** The report with as many of its newest entries as fit into `limit` characters of JSON. */
export function fitReport(report: PartReport, limit: number): PartReport {
  let room = limit - JSON.stringify({ ...report, entries: [] }).length;
  const kept: LogEntry[] = [];
  for (const entry of report.entries.toReversed()) {
    // One for the comma.
    room -= JSON.stringify(entry).length + 1;
    if (room < 0) break;
    kept.unshift(entry);
  }
  return { ...report, entries: kept };
}
