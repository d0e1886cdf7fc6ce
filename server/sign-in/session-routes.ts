import type { FastifyInstance } from 'fastify';
import {
  signInSchema,
  signOutQuerySchema,
  type environmentsSchema,
  type ownSessionsSchema,
} from '../../shared/api/session-schema';
import type { z } from 'zod/mini';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { addressOf } from '../http/request-address';
import { appOf } from '../http/request-app';
import { clearWindowCookie, readWindowCookie, windowOf } from '../http/window-cookie';
import { AppError } from '../../shared/errors/app-error';
import { answerGrant } from './answer-grant';
import type { Environments } from './environments';
import type { ProviderTokenKeeper } from './oauth/provider-token-keeper';
import type { Sessions } from './sessions';
import type { SignInService } from './sign-in';

export interface SessionRoutesOptions {
  readonly environments: Environments;
  readonly signIn: SignInService;
  readonly sessions: Sessions;
  readonly providerTokens: ProviderTokenKeeper;
}

/** Requests a minute from one address that may cost a password check. */
const SIGN_INS_A_MINUTE = 120;

/** Signing in, renewing, signing out. Shapes: `shared/api/session-schema.ts`. */
export function sessionRoutes(app: FastifyInstance, options: SessionRoutesOptions): void {
  const { environments, signIn, sessions, providerTokens } = options;

  app.get('/api/environments', (): z.infer<typeof environmentsSchema> => ({
    environments: environments.infos(),
  }));

  app.post(
    '/api/sessions',
    { config: { rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: 60_000 } } },
    async (request, reply) => {
      const windowId = windowOf(request);
      const presented = parseInput(signInSchema, request.body);
      const from = { ip: request.ip, address: addressOf(request) };
      const { user, tokens } = await signIn.authenticate(presented, from);
      const grant = await sessions.begin(user, {
        environment: presented.environment,
        renewable: windowId !== undefined,
        app: appOf(request),
      });
      if (tokens) providerTokens.keep(grant.sessionId, tokens);
      reply.code(201);
      return answerGrant(request, reply, sessions, { grant, windowId });
    },
  );

  app.post('/api/sessions/refresh', async (request, reply) => {
    const windowId = windowOf(request);
    if (windowId === undefined) throw new AppError('invalid-input', 'invalid: x-window');
    try {
      const grant = await sessions.renew(readWindowCookie(request, windowId));
      return await answerGrant(request, reply, sessions, { grant, windowId });
    } catch (error) {
      if (error instanceof AppError && ['unauthorized', 'signed-out'].includes(error.code))
        clearWindowCookie(reply, windowId);
      throw error;
    }
  });

  app.get('/api/sessions', async (request): Promise<z.infer<typeof ownSessionsSchema>> => {
    const { user, sessionId } = await identityOf(request, sessions, 'guests-too');
    const own = await sessions.listOf(user.id);
    return {
      sessions: own.map(({ user: _user, ...session }) => ({ ...session, current: session.id === sessionId })),
    };
  });

  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request, reply) => {
    const { user } = await identityOf(request, sessions, 'guests-too');
    await sessions.endOwn(user.id, request.params.id);
    return reply.code(204).send();
  });

  app.delete('/api/sessions', async (request, reply) => {
    const windowId = windowOf(request);
    const { everywhere } = parseInput(signOutQuerySchema, request.query);
    // A window that was asleep has an expired token, and must be able to sign out all the same.
    const byCookie =
      windowId === undefined ? undefined : await sessions.owner(readWindowCookie(request, windowId));
    const sessionId = byCookie ?? (await identityOf(request, sessions, 'guests-too')).sessionId;
    if (everywhere === 'true') await sessions.endEverywhere(sessionId);
    else await sessions.end(sessionId);
    if (windowId !== undefined) clearWindowCookie(reply, windowId);
    return reply.code(204).send();
  });
}
