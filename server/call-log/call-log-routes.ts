import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import {
  clearQuerySchema,
  newRecordRequestSchema,
  seenRequestSchema,
} from '../../shared/api/call-log-schema';
import type { CallLog } from '../../shared/call-log/call-record';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import type { CallLogMessage } from '../../shared/protocol/call-log-message';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { TokenBucket, type Rate } from '../hub/token-bucket';
import type { Sessions } from '../sign-in/sessions';
import type { CallLogStore, LogChange } from '../store/call-log-store';
import { knownName } from './known-name';
import type { NumberBook } from './number-book';
import { onOurClock } from './on-our-clock';

/** A day of a device that was offline at once; then more than anybody telephones. */
const CHANGES: Rate = { burst: 90, perSecond: 2 };

export interface CallLogRoutesOptions {
  readonly sessions: Sessions;
  readonly store: CallLogStore;
  readonly book: NumberBook;
  /** Tells every window of a user. */
  readonly tell: (userId: string, message: CallLogMessage) => void;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

const recordParams = z.strictObject({ id });

/** The call log of whoever asks, and of nobody else. Shapes: `shared/api/call-log-schema.ts`. */
export function callLogRoutes(
  app: FastifyInstance,
  { sessions, store, book, tell, now = Date.now }: CallLogRoutesOptions,
): void {
  /** One a user who has changed anything since the server started. */
  const rates = new Map<string, TokenBucket>();

  const admit = (userId: string): void => {
    const bucket = rates.get(userId) ?? new TokenBucket(CHANGES, now);
    rates.set(userId, bucket);
    if (!bucket.take()) throw new AppError('rate-limited', 'too many changes of the call log');
  };
  const told = (userId: string, { log, changed }: LogChange): CallLog => {
    if (changed) tell(userId, { type: 'call-log', log });
    return log;
  };

  app.get('/api/call-log', async (request): Promise<CallLog> => {
    const { user } = await identityOf(request, sessions);
    return store.read(user.id);
  });

  app.post('/api/call-log', async (request): Promise<CallLog> => {
    const { user } = await identityOf(request, sessions);
    const { record, sentAt } = parseInput(newRecordRequestSchema, request.body);
    admit(user.id);
    const startedAt = onOurClock({ ...record, sentAt }, now());
    return told(user.id, await store.add(user.id, { ...knownName(record, book), startedAt }));
  });

  app.post('/api/call-log/seen', async (request): Promise<CallLog> => {
    const { user } = await identityOf(request, sessions);
    const { sequence } = parseInput(seenRequestSchema, request.body);
    admit(user.id);
    return told(user.id, await store.see(user.id, sequence));
  });

  app.delete('/api/call-log/:id', async (request): Promise<CallLog> => {
    const { user } = await identityOf(request, sessions);
    const params = parseInput(recordParams, request.params);
    admit(user.id);
    return told(user.id, await store.remove(user.id, params.id));
  });

  app.delete('/api/call-log', async (request): Promise<CallLog> => {
    const { user } = await identityOf(request, sessions);
    const { filter, upTo } = parseInput(clearQuerySchema, request.query);
    admit(user.id);
    const order = { filter, upTo: upTo === undefined ? undefined : Number(upTo) };
    return told(user.id, await store.clear(user.id, order));
  });
}
