import type { LogFields, LogLevel } from './logger';

/** One line of a log, already redacted: what every sink receives. */
export interface LogEntry {
  /** ms since the epoch. */
  readonly time: number;
  readonly level: LogLevel;
  readonly scope: string;
  readonly message: string;
  readonly fields?: LogFields | undefined;
}

/** Where entries go. Called once an entry, in order; what it throws is swallowed by the logger. */
export type LogSink = (entry: LogEntry) => void;
