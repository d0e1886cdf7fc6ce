import type { LogFields, Logger } from './logger';

/** A logger whose every entry carries these fields: whom it is about, say. */
export function withFields(log: Logger, common: LogFields): Logger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error'): Logger['debug'] =>
    (message, fields) => {
      log[level](message, { ...common, ...fields });
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (scope) => withFields(log.child(scope), common),
  };
}
