import type { Logger } from './logger';

/** Everything to every logger, each by its own level. */
export function teeLogger(...loggers: readonly Logger[]): Logger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error'): Logger['debug'] =>
    (message, fields) => {
      for (const logger of loggers) logger[level](message, fields);
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (scope) => teeLogger(...loggers.map((logger) => logger.child(scope))),
  };
}
