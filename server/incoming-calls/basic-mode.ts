import type { Logger } from '../../shared/diagnostics/logger';
import type { Begun, Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { IncomingBook } from './incoming-book';

export interface BasicModeParts {
  readonly sessions: Pick<Sessions, 'listOf' | 'endOwn'>;
  readonly users: Pick<UserDirectory, 'find'>;
  readonly book: Pick<IncomingBook, 'choicesOf'>;
  /** Takes back where a user's SIP devices can be reached; undefined at a PBX, which keeps that itself. */
  readonly unregister: ((extension: string) => void) | undefined;
  readonly log: Logger;
}

/** What telephones with: a companion, and any program that is not one of our pages. */
const isTelephone = (app: string | undefined): boolean => app === undefined || app === 'companion';

/**
 * Basic mode (requirement M1): whoever signs in with a telephone signs their other telephones out. Pages that
 * only control one stay: they would have nothing to control otherwise.
 */
export class BasicMode {
  constructor(private readonly parts: BasicModeParts) {}

  /** Somebody has signed in. Never rejects. */
  readonly begun = async ({ userId, sessionId, app }: Begun): Promise<void> => {
    const { sessions, users, book, unregister, log } = this.parts;
    const user = users.find(userId);
    if (!user || !isTelephone(app) || !book.choicesOf(userId).basicMode) return;
    try {
      unregister?.(user.extension);
      for (const other of await sessions.listOf(userId)) {
        if (other.id !== sessionId && isTelephone(other.app)) await sessions.endOwn(userId, other.id);
      }
    } catch (error) {
      log.warn('other devices not signed out', { user: user.userName, error });
    }
  };
}
