import type { LogEntry } from '../log-entry';

/** The programs that can have a part in a problem report. */
export const reportApps = ['teams', 'companion', 'server', 'outlook', 'extension'] as const;
export type ReportApp = (typeof reportApps)[number];

/** What one program tells of itself for a problem report (requirement T8). */
export interface PartReport {
  readonly app: ReportApp;
  readonly version: string;
  /** What it runs in: the browser's own words, the host application. */
  readonly platform: readonly string[];
  /** How its connections and devices stand, in the order in which they are read. */
  readonly facts: Readonly<Record<string, string>>;
  /** The end of its log, oldest first; redacted, as every entry of a log is. */
  readonly entries: readonly LogEntry[];
}

/** Where a part comes from: the page itself, the hub, the server. `collect` rejects with AppError. */
export interface ReportSource {
  readonly app: ReportApp;
  collect(): Promise<PartReport>;
}
