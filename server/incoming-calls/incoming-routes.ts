import type { FastifyInstance } from 'fastify';
import {
  incomingChangeSchema,
  settledRequestSchema,
  type IncomingChanged,
} from '../../shared/api/incoming-calls-schema';
import type { IncomingCalls } from '../../shared/incoming-calls/incoming-calls';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import type { UserRates } from '../meetings/user-rates';
import type { Sessions } from '../sign-in/sessions';
import type { IncomingBook } from './incoming-book';

export interface IncomingRoutesOptions {
  readonly sessions: Sessions;
  readonly book: Pick<IncomingBook, 'of' | 'change' | 'settle'>;
  readonly rates: UserRates;
}

/** How the calls of whoever asks come in. Shapes: `shared/api/incoming-calls-schema.ts`. */
export function incomingRoutes(app: FastifyInstance, { sessions, book, rates }: IncomingRoutesOptions): void {
  app.get('/api/incoming-calls', async (request): Promise<IncomingCalls> => {
    const { user } = await identityOf(request, sessions);
    return book.of(user);
  });

  app.patch('/api/incoming-calls', async (request): Promise<IncomingChanged> => {
    const { user } = await identityOf(request, sessions);
    const change = parseInput(incomingChangeSchema, request.body);
    rates.admit(user.id);
    return book.change(user, change);
  });

  app.post('/api/incoming-calls/settled', async (request): Promise<IncomingCalls> => {
    const { user } = await identityOf(request, sessions);
    const { change, ok } = parseInput(settledRequestSchema, request.body);
    rates.admit(user.id);
    return book.settle(user, change, ok);
  });
}
