import type { FastifyInstance } from 'fastify';
import { AppError } from '../../shared/errors/app-error';
import { identityOf } from '../http/bearer';
import type { Sessions } from '../sign-in/sessions';
import type { GraphToken, GraphTokenSource } from './graph-token-source';

export interface GraphRoutesOptions {
  readonly sessions: Sessions;
  readonly tokens: GraphTokenSource;
}

/** Tokens a minute for one address: a page needs one an hour. */
const TOKENS_A_MINUTE = 60;

/** The way to Microsoft 365 for whoever is signed in. Shape: `shared/api/graph-schema.ts`. */
export function graphRoutes(app: FastifyInstance, { sessions, tokens }: GraphRoutesOptions): void {
  app.post(
    '/api/graph/token',
    { config: { rateLimit: { max: TOKENS_A_MINUTE, timeWindow: 60_000 } } },
    async (request): Promise<GraphToken> => {
      const token = await tokens(await identityOf(request, sessions));
      if (!token) throw new AppError('not-found', 'no Microsoft 365 here');
      return token;
    },
  );
}
