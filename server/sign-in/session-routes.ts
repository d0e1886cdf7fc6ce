import type { FastifyInstance } from 'fastify';
import { signInSchema, type environmentsSchema } from '../../shared/api/session-schema';
import type { z } from 'zod/mini';
import type { EnvironmentConfig } from '../config/config';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import { addressOf } from '../http/request-address';
import { clearWindowCookie, readWindowCookie, windowOf } from '../http/window-cookie';
import { AppError } from '../../shared/errors/app-error';
import { answerGrant } from './answer-grant';
import type { Sessions } from './sessions';
import type { SignInService } from './sign-in';

export interface SessionRoutesOptions {
  readonly environment: EnvironmentConfig;
  readonly signIn: SignInService;
  readonly sessions: Sessions;
}

/** Requests a minute from one address that may cost a password check. */
const SIGN_INS_A_MINUTE = 120;

/** Signing in, renewing, signing out. Shapes: `shared/api/session-schema.ts`. */
export function sessionRoutes(app: FastifyInstance, options: SessionRoutesOptions): void {
  const { environment, signIn, sessions } = options;

  app.get('/api/environments', (): z.infer<typeof environmentsSchema> => ({
    environments: [{ id: environment.id, name: environment.name, signIn: 'credentials' }],
  }));

  app.post(
    '/api/sessions',
    { config: { rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: 60_000 } } },
    async (request, reply) => {
      const windowId = windowOf(request);
      const presented = parseInput(signInSchema, request.body);
      const user = await signIn.authenticate(presented, addressOf(request));
      const grant = await sessions.begin(user, windowId !== undefined);
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
      if (error instanceof AppError && error.code === 'unauthorized') clearWindowCookie(reply, windowId);
      throw error;
    }
  });

  app.delete('/api/sessions', async (request, reply) => {
    const windowId = windowOf(request);
    // A window that was asleep has an expired token, and must be able to sign out all the same.
    const byCookie =
      windowId === undefined ? undefined : await sessions.owner(readWindowCookie(request, windowId));
    const sessionId = byCookie ?? (await identityOf(request, sessions)).sessionId;
    await sessions.end(sessionId);
    if (windowId !== undefined) clearWindowCookie(reply, windowId);
    return reply.code(204).send();
  });
}
