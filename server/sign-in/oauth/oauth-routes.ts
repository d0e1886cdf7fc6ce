import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import {
  attemptRequestSchema,
  claimRequestSchema,
  type Attempt,
  type claimSchema,
} from '../../../shared/api/session-schema';
import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../../shared/errors/app-error';
import { parseInput } from '../../http/parse-input';
import { placeOf } from '../../http/request-address';
import type { Environments } from '../environments';
import type { UserDirectory } from '../user-directory';
import { accountOf } from './account-of';
import { ATTEMPT_LIFE_MS, type Arrival, type AttemptBook } from './attempt-book';
import { sendDone, sendFailed, sendOnward, sendQuestion } from './oauth-pages';
import type { OAuthProviders } from './oauth-providers';
import { codeOfProviderError } from './provider-errors';
import { digestOf } from './pkce';
import type { SignInCodes } from './sign-in-codes';

const PATH = '/api/oauth';
/** Longest that a claim waits, in ms: proxies end what is silent for thirty seconds. */
const CLAIM_MS = 25_000;

export interface OAuthRoutesOptions {
  readonly environments: Environments;
  readonly users: UserDirectory;
  readonly providers: OAuthProviders;
  readonly attempts: AttemptBook;
  readonly codes: SignInCodes;
  /** Our own origin, as the identity provider knows it. */
  readonly origin: () => string;
  readonly log: Logger;
}

const startQuery = z.object({ attempt: z.string().check(z.minLength(1), z.maxLength(100)) });
const short = z.optional(z.string().check(z.maxLength(512)));
/** RFC 6749 §4.1.2, RFC 9207; whatever else a provider adds is not read. */
const callbackQuery = z.object({
  state: z.string().check(z.minLength(1), z.maxLength(100)),
  code: z.optional(z.string().check(z.maxLength(8192))),
  error: short,
  iss: short,
});
type Callback = z.infer<typeof callbackQuery>;

const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

/**
 * Signing in at an identity provider, for a popup and for a link in another browser alike. Shapes:
 * `shared/api/session-schema.ts`; the order of things: docs/decisions.
 */
export function oauthRoutes(app: FastifyInstance, options: OAuthRoutesOptions): void {
  const { environments, providers, attempts, codes, origin } = options;
  const redirectUri = (): string => `${origin()}${PATH}/callback`;

  app.post(`${PATH}/attempts`, limited(30), async (request, reply): Promise<Attempt> => {
    const { environment } = parseInput(attemptRequestSchema, request.body);
    // Whoever waits is told at once, not when the window they opened stays empty.
    await providers.of(environments.get(environment)).reach();
    const { attempt, secret } = attempts.begin(environment, placeOf(request));
    reply.code(201);
    const url = `${origin()}${PATH}/start?attempt=${attempt}`;
    return { attempt, secret, url, expiresIn: ATTEMPT_LIFE_MS / 1000 };
  });

  app.post(
    `${PATH}/attempts/claim`,
    limited(120),
    async (request, reply): Promise<z.infer<typeof claimSchema>> => {
      const { attempt, secret } = parseInput(claimRequestSchema, request.body);
      const outcome = await attempts.claim(attempt, secret, CLAIM_MS);
      if (!outcome) {
        reply.code(202);
        return {};
      }
      if (outcome.kind === 'refused') throw new AppError(outcome.code, 'the sign-in came to nothing');
      const { user, tokens, environment } = outcome;
      return { code: codes.issue({ userId: user.id, environment, tokens }) };
    },
  );

  const onward = async (request: FastifyRequest, reply: FastifyReply, attempt: string): Promise<string> => {
    const provider = providers.of(environments.get(attempts.look(attempt).environment));
    const run = attempts.start(attempt);
    const url = await provider.authorizationUrl(run.state, { ...run, redirectUri: redirectUri() });
    void reply.setCookie(cookieOf(run.state), run.browser, {
      ...cookieAttributes(request),
      maxAge: ATTEMPT_LIFE_MS / 1000,
    });
    return url;
  };

  app.get(`${PATH}/start`, limited(60), async (request, reply) => {
    try {
      const { attempt } = parseInput(startQuery, request.query);
      // A link from elsewhere may be somebody's who wants to be signed in as whoever follows it (RFC 8628 §5.4).
      if (attempts.look(attempt).place !== placeOf(request)) {
        return sendQuestion(request, reply, `${PATH}/start?attempt=${encodeURIComponent(attempt)}`);
      }
      return await reply.redirect(await onward(request, reply, attempt));
    } catch (error) {
      return sendFailed(request, reply, error);
    }
  });

  void app.register(async (forms) => {
    // What is asked stands in the address; the form has nothing to say.
    forms.addContentTypeParser('application/x-www-form-urlencoded', (_request, body, done) => {
      body.resume();
      done(null);
    });
    forms.post(`${PATH}/start`, limited(60), async (request, reply) => {
      try {
        const { attempt } = parseInput(startQuery, request.query);
        return sendOnward(request, reply, await onward(request, reply, attempt));
      } catch (error) {
        return sendFailed(request, reply, error);
      }
    });
  });

  app.get(`${PATH}/callback`, limited(60), async (request, reply) => {
    let arrival: Arrival | undefined;
    try {
      const answer = parseInput(callbackQuery, request.query);
      const cookie = cookieOf(answer.state);
      arrival = attempts.arrive(answer.state, request.cookies[cookie]);
      void reply.clearCookie(cookie, cookieAttributes(request));
      arrival.settle(await vouchedBy(options, answer, { ...arrival, redirectUri: redirectUri() }));
      return sendDone(request, reply);
    } catch (error) {
      const code = errorCodeOf(error);
      options.log.info('a sign-in at an identity provider came to nothing', { code, error });
      arrival?.settle({ kind: 'refused', code });
      return sendFailed(request, reply, error);
    }
  });
}

/** Whom the provider sent back. Throws AppError. */
async function vouchedBy(
  { environments, users, providers }: OAuthRoutesOptions,
  { code, error, iss }: Callback,
  { environment: id, run, redirectUri }: Arrival & { readonly redirectUri: string },
) {
  const environment = environments.get(id);
  const provider = providers.of(environment);
  if (iss !== undefined && !(await provider.isFrom(iss))) {
    throw new AppError('sign-in-refused', 'the answer is of another issuer');
  }
  if (error !== undefined) throw new AppError(codeOfProviderError(error), 'the identity provider refuses');
  if (!code || environment.signIn.kind !== 'oauth')
    throw new AppError('sign-in-refused', 'no code came back');
  const { claims, tokens } = await provider.redeem(code, { ...run, redirectUri });
  const user = accountOf(claims, environment.signIn.claim, users);
  return { kind: 'vouched' as const, user, tokens, environment: id };
}

/** One for each run, so that two sign-ins side by side do not get in each other's way. */
function cookieOf(state: string): string {
  return `oauth.${digestOf(state).slice(0, 16)}`;
}

/** Lax: the provider sends the browser back by a navigation of its own. */
function cookieAttributes(request: FastifyRequest) {
  return {
    path: PATH,
    httpOnly: true,
    secure: request.protocol === 'https',
    sameSite: 'lax' as const,
  };
}
