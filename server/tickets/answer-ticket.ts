import type { FastifyRequest } from 'fastify';
import type { Ticket } from '../../shared/api/ticket-schema';
import { AppError } from '../../shared/errors/app-error';
import { SUMMON_TIMEOUT_MS } from '../../shared/protocol/limits';
import { hostOf } from '../http/request-address';

/** A ticket with the address that uses it. Throws AppError `invalid-input` for a host that is none. */
export function answerTicket(request: FastifyRequest, ticket: string, publicUrl: string | undefined): Ticket {
  const host = hostOf(request);
  if (host === undefined) throw new AppError('invalid-input', 'invalid: host');
  const origin = publicUrl ?? `${request.protocol}://${host}`;
  return { ticket, url: `${origin}/companion/#ticket=${ticket}`, expiresIn: SUMMON_TIMEOUT_MS / 1000 };
}
