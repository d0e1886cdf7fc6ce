/**
 * The logger port. Levels: `error` somebody must act; `warn` something failed and was handled;
 * `info` a change of state a reader of the log needs; `debug` detail for the developer.
 * Every message and field passes the redaction of `redact.ts` before any sink sees it.
 */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** A logger whose entries carry a narrower scope (`hub` → `hub/socket`). */
  child(scope: string): Logger;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;
