import type { FastifyInstance } from 'fastify';
import { resolveRequestSchema, type Resolved } from '../../shared/api/resolve-schema';
import { AppError } from '../../shared/errors/app-error';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { TokenBucket, type Rate } from '../hub/token-bucket';
import type { Sessions } from '../sign-in/sessions';
import type { Directory } from './directory';

/** A message to five hundred people at once, and somebody who walks through a mailbox by the arrow key. */
const QUESTIONS: Rate = { burst: 60, perSecond: 2 };

export interface ResolveRoutesOptions {
  readonly sessions: Sessions;
  readonly directory: Pick<Directory, 'withEmails'>;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** Who the people of a message are. Shapes: `shared/api/resolve-schema.ts`. */
export function resolveRoutes(
  app: FastifyInstance,
  { sessions, directory, now = Date.now }: ResolveRoutesOptions,
): void {
  /** One a user who has asked since the server started. */
  const rates = new Map<string, TokenBucket>();

  app.post('/api/directory/resolve', async (request): Promise<Resolved> => {
    const { user } = await identityOf(request, sessions);
    const { emails } = parseInput(resolveRequestSchema, request.body);
    const bucket = rates.get(user.id) ?? new TokenBucket(QUESTIONS, now);
    rates.set(user.id, bucket);
    if (!bucket.take()) throw new AppError('rate-limited', 'too many addresses looked up');
    return { contacts: directory.withEmails(emails) };
  });
}
