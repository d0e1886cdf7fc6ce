import type { FastifyInstance } from 'fastify';
import {
  redeemSchema,
  ticketRequestSchema,
  type Redeemed,
  type Ticket,
} from '../../shared/api/ticket-schema';
import { AppError } from '../../shared/errors/app-error';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { appOf } from '../http/request-app';
import { windowOf } from '../http/window-cookie';
import { answerGrant } from '../sign-in/answer-grant';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import { answerTicket } from './answer-ticket';
import type { TicketBook } from './ticket-book';

export interface TicketRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly book: TicketBook;
  /** Origin users reach us by; absent: the one the request came to. */
  readonly publicUrl?: string | undefined;
}

/** One-time tickets that open a companion. Shapes: `shared/api/session-schema.ts`. */
export function ticketRoutes(
  app: FastifyInstance,
  { sessions, users, book, publicUrl }: TicketRoutesOptions,
): void {
  app.post('/api/tickets', async (request, reply): Promise<Ticket> => {
    const { user, environment } = await identityOf(request, sessions);
    const { command } = parseInput(ticketRequestSchema, request.body ?? {});
    const ticket = book.issue(user.id, command, environment);
    reply.code(201);
    return answerTicket(request, ticket, publicUrl);
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
