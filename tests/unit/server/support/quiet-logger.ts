import type { Logger } from '../../../../shared/diagnostics/logger';

const ignore = (): void => undefined;

/** For tests that say nothing about the log. */
export const quietLogger: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => quietLogger,
};
