import type { FastifyInstance } from 'fastify';
import { presenceChangeSchema } from '../../shared/api/presence-schema';
import { AppError } from '../../shared/errors/app-error';
import type { OwnPresence } from '../../shared/presence/own-presence';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { TokenBucket, type Rate } from '../hub/token-bucket';
import type { Sessions } from '../sign-in/sessions';
import type { PresenceBook } from './presence-book';

/** Every change is written down and told to many; nobody means more than these. */
const CHANGES: Rate = { burst: 20, perSecond: 0.5 };

export interface PresenceRoutesOptions {
  readonly sessions: Sessions;
  readonly book: Pick<PresenceBook, 'own' | 'change'>;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** The presence of whoever asks. Shapes: `shared/api/presence-schema.ts`. */
export function presenceRoutes(
  app: FastifyInstance,
  { sessions, book, now = Date.now }: PresenceRoutesOptions,
): void {
  /** One a user who has changed anything since the server started. */
  const rates = new Map<string, TokenBucket>();

  app.get('/api/presence', async (request): Promise<OwnPresence> => {
    const { user } = await identityOf(request, sessions);
    if (user.role === 'guest') throw new AppError('forbidden');
    return book.own(user.id);
  });

  app.patch('/api/presence', async (request): Promise<OwnPresence> => {
    const { user } = await identityOf(request, sessions);
    if (user.role === 'guest') throw new AppError('forbidden');
    const change = parseInput(presenceChangeSchema, request.body);
    const rate = rates.get(user.id) ?? new TokenBucket(CHANGES, now);
    rates.set(user.id, rate);
    if (!rate.take()) throw new AppError('rate-limited', 'too many changes of presence');
    return book.change(user.id, change);
  });
}
