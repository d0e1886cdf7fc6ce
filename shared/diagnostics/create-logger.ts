import type { LogEntry, LogSink } from './log-entry';
import type { LogFields, Logger, LogLevel } from './logger';
import { redact } from './redact';
import { redactText } from './redact-text';

const severity: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 };

export interface LoggerOptions {
  readonly scope: string;
  /** The least severe level that is written. */
  readonly level: LogLevel;
  readonly sink: LogSink;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** A logger that redacts everything before the sink sees it. None of its methods ever throws. */
export function createLogger(options: LoggerOptions): Logger {
  const { scope, level: least, sink, now = Date.now } = options;
  const write =
    (level: LogLevel) =>
    (message: string, fields?: LogFields): void => {
      if (severity[level] < severity[least]) return;
      try {
        const entry: LogEntry = { time: now(), level, scope, message: redactText(String(message)) };
        sink(fields === undefined ? entry : { ...entry, fields: asFields(redact(fields)) });
      } catch {
        // Losing a log line is better than losing the call it is about.
      }
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (narrower) => createLogger({ ...options, scope: `${scope}/${narrower}` }),
  };
}

/** A caller without types may pass anything where fields belong. */
function asFields(redacted: unknown): LogFields {
  return typeof redacted === 'object' && redacted !== null && !Array.isArray(redacted)
    ? (redacted as LogFields)
    : { value: redacted };
}
