import type { LogSink } from './log-entry';
import type { LogLevel } from './logger';

type ConsoleLike = Record<LogLevel, (...values: unknown[]) => void>;

/** Writes to the console a page hands over: the developer tools are where a page's log is looked for. */
export function createConsoleSink(console: ConsoleLike): LogSink {
  return ({ level, scope, message, fields }) => {
    const line = `[${scope}] ${message}`;
    if (fields) console[level](line, fields);
    else console[level](line);
  };
}
