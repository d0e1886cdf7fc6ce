import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/errors/app-error';
import type { Identity, Sessions } from '../sign-in/sessions';
import { identityOf } from './bearer';

/** Who sends a request that only administrators may. Throws AppError as `identityOf`, and `forbidden`. */
export async function administratorOf(request: FastifyRequest, sessions: Sessions): Promise<Identity> {
  const identity = await identityOf(request, sessions);
  if (identity.user.role !== 'administrator') throw new AppError('forbidden', 'for administrators');
  return identity;
}
