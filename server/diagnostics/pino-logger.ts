import { pino, type DestinationStream } from 'pino';
import { createLogger } from '../../shared/diagnostics/create-logger';
import type { LogEntry } from '../../shared/diagnostics/log-entry';
import type { Logger, LogLevel } from '../../shared/diagnostics/logger';

/** A logger that writes lines of JSON by pino, redacted; to standard output unless told otherwise. */
export function pinoLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const out = pino(
    {
      level,
      base: undefined,
      timestamp: false,
      messageKey: 'message',
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  const sink = ({ time, level: severity, scope, message, fields }: LogEntry): void => {
    out[severity]({ time: new Date(time).toISOString(), scope, ...(fields ? { fields } : {}) }, message);
  };
  return createLogger({ scope: 'server', level, sink });
}
