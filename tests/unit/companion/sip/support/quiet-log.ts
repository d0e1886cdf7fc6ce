import type { Logger } from '../../../../../shared/diagnostics/logger';

const nothing = (): void => undefined;

/** For what a test does not look at. */
export const quietLog: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  child: () => quietLog,
};
