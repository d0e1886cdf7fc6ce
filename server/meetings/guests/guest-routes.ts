import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { guestRequestSchema, slug, type GuestRoom } from '../../../shared/api/meetings-schema';
import type { GuestCall } from '../../../shared/api/joining-schema';
import type { Ticket } from '../../../shared/api/ticket-schema';
import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError } from '../../../shared/errors/app-error';
import { identityOf } from '../../http/bearer';
import { parseInput } from '../../http/parse-input';
import { localeOf } from '../../http/plain-page/send-page';
import { addressOf } from '../../http/request-address';
import type { Sessions } from '../../sign-in/sessions';
import { answerTicket } from '../../tickets/answer-ticket';
import type { TicketBook } from '../../tickets/ticket-book';
import type { GuestDesk } from './guest-desk';
import { sendGuestPage, sendNoMeeting } from './guest-page';

export interface GuestRoutesOptions {
  readonly desk: GuestDesk;
  readonly sessions: Sessions;
  readonly tickets: TicketBook;
  readonly publicUrl?: string | undefined;
  readonly log: Logger;
}

const guestParams = z.strictObject({ slug });
/** Of one address: a class behind one router may come in at once. */
const GUESTS_A_MINUTE = 60;

/** The door of a meeting for people without an account: its page, and what the page asks. Shapes: `shared/api/meetings-schema.ts`. */
export function guestRoutes(
  app: FastifyInstance,
  { desk, sessions, tickets, publicUrl, log }: GuestRoutesOptions,
): void {
  app.get<{ Params: { slug: string } }>('/meet/:slug', async (request, reply) => {
    try {
      const params = parseInput(guestParams, { slug: request.params.slug.toLowerCase() });
      const room = desk.look(params.slug, addressOf(request));
      return sendGuestPage(request, reply, { room, publicUrl });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return sendNoMeeting(request, reply, error);
    }
  });

  app.get('/api/meetings/guests/:slug', (request): GuestRoom => {
    const params = parseInput(guestParams, request.params);
    const { name, ownerName, needsPin, numbers, inBrowser } = desk.look(params.slug, addressOf(request));
    return { name, ownerName, needsPin, numbers, inBrowser };
  });

  app.post(
    '/api/meetings/guests/:slug',
    { config: { rateLimit: { max: GUESTS_A_MINUTE, timeWindow: 60_000 } } },
    (request, reply): Ticket => {
      const params = parseInput(guestParams, request.params);
      const { name, pin } = parseInput(guestRequestSchema, request.body);
      const from = { locale: localeOf(request), address: addressOf(request) };
      const { guest, command } = desk.admit(params.slug, { name, pin, ...from });
      log.info('a guest comes in', { userId: guest.user.id, room: guest.roomId });
      const ticket = tickets.issue(guest.user.id, command, guest.user.environment);
      reply.code(201);
      return answerTicket(request, ticket, publicUrl);
    },
  );

  app.get('/api/meetings/guest', async (request): Promise<GuestCall> => {
    const { user } = await identityOf(request, sessions, 'guests-too');
    return desk.callOf(user.id);
  });
}
