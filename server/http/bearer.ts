import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/errors/app-error';
import type { Identity, Sessions } from '../sign-in/sessions';

/** Who the requests under way are from, for the log. */
const known = new WeakMap<FastifyRequest, string>();

/** The id of the user a request turned out to be from; undefined before `identityOf`, and where that failed. */
export function userIdOf(request: FastifyRequest): string | undefined {
  return known.get(request);
}

/**
 * Who sends a request, by its Authorization (RFC 6750 §2.1). A guest of a meeting is refused unless a route
 * is for them too. Throws AppError `unauthorized`, `expired-token` or `forbidden`.
 */
export async function identityOf(
  request: FastifyRequest,
  sessions: Sessions,
  whom: 'users' | 'guests-too' = 'users',
): Promise<Identity> {
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) throw new AppError('unauthorized', 'no token');
  const identity = await sessions.identify(token);
  known.set(request, identity.user.id);
  if (identity.user.role === 'guest' && whom !== 'guests-too')
    throw new AppError('forbidden', 'not for guests');
  return identity;
}
