import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { AdminSession, SignedOut } from '../../shared/api/admin-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { Connected } from '../hub/connected';
import type { Sessions } from '../sign-in/sessions';
import { publicUser } from '../sign-in/user-directory';
import { clientName } from './client-name';

export interface PeopleRoutesOptions {
  readonly sessions: Sessions;
  /** What is connected to the hub now. */
  readonly connected: () => readonly Connected[];
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const CHANGES_A_MINUTE = 60;
const target = z.strictObject({ id: z.string().check(z.regex(/^[\w-]{1,80}$/)) });

/** Who is signed in, and signing somebody out. Shapes: `shared/api/admin-schema.ts`. */
export function peopleRoutes(
  app: FastifyInstance,
  { sessions, connected, audit }: PeopleRoutesOptions,
): void {
  const limited = { config: { rateLimit: { max: CHANGES_A_MINUTE, timeWindow: 60_000 } } };

  app.get('/api/admin/people', async (request): Promise<{ sessions: AdminSession[] }> => {
    const { sessionId } = await administratorOf(request, sessions);
    const connections = connected();
    const active = await sessions.active();
    return {
      sessions: active.map(({ id, user, environment, app: by, since, lastUse }) => ({
        id,
        user: publicUser(user),
        environment,
        app: by,
        since,
        lastUse,
        own: id === sessionId,
        connections: connections
          .filter((one) => one.sessionId === id)
          .map(({ role, userAgent }) => ({ role, client: clientName(userAgent) })),
      })),
    };
  });

  /** Ends one sign-in. */
  app.delete('/api/admin/sessions/:id', limited, async (request): Promise<SignedOut> => {
    const { user: by } = await administratorOf(request, sessions);
    const { id } = parseInput(target, request.params);
    const session = (await sessions.active()).find((one) => one.id === id);
    if (!session) throw new AppError('not-found', 'no such session');
    await sessions.end(id);
    audit.info('one sign-in ended by an administrator', { by: by.userName, user: session.user.userName });
    return { ended: 1 };
  });

  /** Ends every sign-in of a person. */
  app.delete('/api/admin/people/:id', limited, async (request): Promise<SignedOut> => {
    const { user: by } = await administratorOf(request, sessions);
    const { id } = parseInput(target, request.params);
    const theirs = (await sessions.active()).filter(({ user }) => user.id === id);
    const [first] = theirs;
    if (!first) throw new AppError('not-found', 'nobody of this id is signed in');
    for (const session of theirs) await sessions.end(session.id);
    audit.info('signed out by an administrator', {
      by: by.userName,
      user: first.user.userName,
      sessions: theirs.length,
    });
    return { ended: theirs.length };
  });
}
