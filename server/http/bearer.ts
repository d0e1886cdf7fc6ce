import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/errors/app-error';
import type { Identity, Sessions } from '../sign-in/sessions';

/** Who sends a request, by its Authorization (RFC 6750 §2.1). Throws AppError `unauthorized` or `expired-token`. */
export async function identityOf(request: FastifyRequest, sessions: Sessions): Promise<Identity> {
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) throw new AppError('unauthorized', 'no token');
  return sessions.identify(token);
}
