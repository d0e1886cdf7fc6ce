import type { FastifyInstance } from 'fastify';
import {
  redeemSchema,
  ticketRequestSchema,
  type Redeemed,
  type Ticket,
} from '../../shared/api/session-schema';
import { AppError } from '../../shared/errors/app-error';
import { SUMMON_TIMEOUT_MS } from '../../shared/protocol/limits';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { hostOf } from '../http/request-address';
import { appOf } from '../http/request-app';
import { windowOf } from '../http/window-cookie';
import { answerGrant } from '../sign-in/answer-grant';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import { TicketBook } from './ticket-book';

export interface TicketRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  /** Origin users reach us by; absent: the one the request came to. */
  readonly publicUrl?: string | undefined;
}

/** One-time tickets that open a companion. Shapes: `shared/api/session-schema.ts`. */
export function ticketRoutes(
  app: FastifyInstance,
  { sessions, users, publicUrl }: TicketRoutesOptions,
): void {
  const book = new TicketBook();

  app.post('/api/tickets', async (request, reply): Promise<Ticket> => {
    const { user, environment } = await identityOf(request, sessions);
    const { command } = parseInput(ticketRequestSchema, request.body ?? {});
    const host = hostOf(request);
    if (host === undefined) throw new AppError('invalid-input', 'invalid: host');
    const ticket = book.issue(user.id, command, environment);
    reply.code(201);
    const origin = publicUrl ?? `${request.protocol}://${host}`;
    return { ticket, url: `${origin}/companion/#ticket=${ticket}`, expiresIn: SUMMON_TIMEOUT_MS / 1000 };
  });

  app.post('/api/tickets/redeem', async (request, reply): Promise<Redeemed> => {
    const windowId = windowOf(request);
    const { ticket } = parseInput(redeemSchema, request.body);
    const { userId, command, environment } = book.redeem(ticket);
    const user = users.find(userId);
    if (!user) throw new AppError('ticket-invalid', 'the user has gone');
    const grant = await sessions.begin(user, {
      environment: environment ?? user.environment,
      renewable: windowId !== undefined,
      app: appOf(request),
    });
    const session = await answerGrant(request, reply, sessions, { grant, windowId });
    return { ...session, ...(command ? { command } : {}) };
  });
}
