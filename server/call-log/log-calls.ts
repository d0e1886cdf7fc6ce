import { errorCodeOf } from '../../shared/errors/app-error';
import type { Logger } from '../../shared/diagnostics/logger';
import type { CallLogMessage } from '../../shared/protocol/call-log-message';
import type { UserDirectory } from '../sign-in/user-directory';
import type { CallLogStore } from '../store/call-log-store';
import type { StoryListener } from '../switch';
import type { NumberBook } from './number-book';
import { recordsOfStory, type StoryRecord } from './records-of-story';
import { StoryMemory } from './story-memory';

export interface LogCallsOptions {
  readonly store: Pick<CallLogStore, 'tell'>;
  readonly users: Pick<UserDirectory, 'findByExtension'>;
  readonly book: NumberBook;
  /** Tells every window of a user. */
  readonly tell: (userId: string, message: CallLogMessage) => void;
  readonly log: Logger;
}

/**
 * Logs the calls of the embedded switch for everybody concerned: also for those who are signed out,
 * do not want to be disturbed, or have a telephone that reports nothing.
 */
export function logCalls({ store, users, book, tell, log }: LogCallsOptions): StoryListener {
  const memory = new StoryMemory();
  const write = async ({ extension, id, record }: StoryRecord): Promise<void> => {
    const user = users.findByExtension(extension);
    if (!user || user.role === 'guest') return;
    try {
      const { log: after, changed } = await store.tell(user.id, id, record);
      if (changed) tell(user.id, { type: 'call-log', log: after });
    } catch (error) {
      // What the user's companion reports is logged all the same.
      log.warn('a call was not logged', { code: errorCodeOf(error), error });
    }
  };
  return (story) => {
    const { part, whole } = memory.completed(story);
    if (whole) for (const one of recordsOfStory(whole, book)) void write(one);
    if (part) for (const one of recordsOfStory(part, book)) void write({ ...one, record: undefined });
  };
}
