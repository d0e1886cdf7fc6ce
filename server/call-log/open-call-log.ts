import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import type { CallLogMessage } from '../../shared/protocol/call-log-message';
import type { UserDirectory } from '../sign-in/user-directory';
import type { Sessions } from '../sign-in/sessions';
import type { CallLogStore } from '../store/call-log-store';
import { callLogRoutes } from './call-log-routes';
import { logCalls } from './log-calls';
import { numberBook, type NumberBookParts } from './number-book';

export interface OpenCallLogOptions extends NumberBookParts {
  readonly store: CallLogStore;
  readonly users: UserDirectory;
  /** Tells every window of a user. */
  readonly tell: (userId: string, message: CallLogMessage) => void;
  readonly log: Logger;
}

/** The call log: what devices report, and what the embedded switch tells. */
export function openCallLog(options: OpenCallLogOptions) {
  const { store, users, tell, log } = options;
  const book = numberBook(options);
  return {
    /** Of every call through the embedded switch that is over. */
    heard: logCalls({ store, users, book, tell, log }),
    routes: (app: FastifyInstance, { sessions }: { readonly sessions: Sessions }): void => {
      callLogRoutes(app, { sessions, store, book, tell });
    },
  };
}
