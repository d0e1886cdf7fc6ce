import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { Config } from '../config/config';
import { userIdOf } from './bearer';
import { answerErrors } from './error-answers';
import type { Origins } from './origins';
import { addressOf } from './request-address';
import { secureHeaders } from './security-headers';

/** Requests a minute from one address; a page's files are not counted. */
const REQUESTS_A_MINUTE = 1200;
const BODY_LIMIT = 64 * 1024;

export interface AppOptions {
  readonly config: Config;
  readonly origins: Origins;
  readonly trustedCertificate: boolean;
  /** Where the Outlook add-in loads office.js from. */
  readonly officeJs: string;
  readonly log: Logger;
}

/** What every route has in common: headers, limits, origins, cookies, the form of errors, the log. */
export async function createApp({
  config,
  origins,
  trustedCertificate,
  officeJs,
  log,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
  });
  answerErrors(app, log);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    keyGenerator: addressOf,
    allowList: (request) => !/^\/(api|preview\/api)\//.test(request.url),
    errorResponseBuilder: () => new AppError('rate-limited', 'too many requests'),
  });
  await app.register(cors, {
    delegator: (request, decide) => {
      const { origin, host } = request.headers;
      decide(null, { origin: origin !== undefined && origins.allows(origin, host) ? origin : false });
    },
  });
  await secureHeaders(app, { ...config, officeJs, trusted: trustedCertificate });
  app.addHook('onRequest', async (request, reply) => {
    const api = /^\/(api|preview\/api)\//.test(request.url);
    if (api) reply.header('cache-control', 'no-store');
    // A form on another site needs no CORS to be sent, and the cookie may come with it.
    if (api && request.method !== 'GET' && !origins.allowsRequest(request.raw)) {
      throw new AppError('forbidden', 'origin not allowed');
    }
  });
  app.addHook('onResponse', async (request, reply) => {
    log.debug('request', {
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      userId: userIdOf(request),
    });
  });
  return app;
}
