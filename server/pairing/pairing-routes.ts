import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import {
  pairingClaimSchema,
  pairingDecisionSchema,
  pairingParamsSchema,
  pairingRenewalSchema,
  pairingRequestSchema,
  type PairedApp,
  type Pairing,
  type PairingView,
  type Renewed,
  type pairedSchema,
} from '../../shared/api/pairing-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { identityOf } from '../http/bearer';
import type { Origins } from '../http/origins';
import { parseInput } from '../http/parse-input';
import { hostOf, placeOf } from '../http/request-address';
import { windowOf } from '../http/window-cookie';
import type { SettingsBook } from '../settings/settings-book';
import { answerGrant } from '../sign-in/answer-grant';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import { PAIRING_LIFE_MS, PairingBook } from './pairing-book';

const PATH = '/api/pairings';
/** Longest that a claim waits, in ms: proxies end what is silent for thirty seconds, and so do workers. */
const CLAIM_MS = 25_000;

export interface PairingRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly settings: Pick<SettingsBook, 'of'>;
  readonly origins: Origins;
  /** Origin users reach us by; absent: the one the request came to. */
  readonly publicUrl?: string | undefined;
  readonly log: Logger;
}

/** The setting by which an administrator switches an app off. */
const switches = { extension: 'browserExtension', outlook: 'outlookAddin' } as const;
const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

/** Signing an app in by a window that is signed in. Shapes: `shared/api/pairing-schema.ts`. */
export function pairingRoutes(app: FastifyInstance, options: PairingRoutesOptions): void {
  const { sessions, users, settings, origins, publicUrl, log } = options;
  const book = new PairingBook();
  app.addHook('preClose', () => {
    book.close();
  });

  app.post(PATH, limited(10), (request, reply): Pairing => {
    const { app: asking } = parseInput(pairingRequestSchema, request.body);
    const origin = originOf(request, origins, asking);
    const host = hostOf(request);
    if (host === undefined) throw new AppError('invalid-input', 'invalid: host');
    const begun = book.begin({ app: asking, origin, place: placeOf(request) });
    reply.code(201);
    const url = `${publicUrl ?? `${request.protocol}://${host}`}/companion/#pair=${begun.pairing}`;
    return { ...begun, url, expiresIn: PAIRING_LIFE_MS / 1000 };
  });

  app.get(`${PATH}/:pairing`, limited(60), async (request): Promise<PairingView> => {
    await identityOf(request, sessions);
    return book.look(parseInput(pairingParamsSchema, request.params).pairing);
  });

  app.post(`${PATH}/:pairing/decision`, limited(30), async (request, reply) => {
    const { user, environment } = await identityOf(request, sessions);
    const { pairing } = parseInput(pairingParamsSchema, request.params);
    const { allow } = parseInput(pairingDecisionSchema, request.body);
    const { app: asking } = book.look(pairing);
    const disabled = !settings.of(environment)[switches[asking]].value;
    if (allow && disabled) {
      book.decide(pairing, { kind: 'refused', code: 'app-disabled' });
      throw new AppError('app-disabled', 'switched off by the administrator');
    }
    book.decide(
      pairing,
      allow
        ? { kind: 'allowed', userId: user.id, environment }
        : { kind: 'refused', code: 'sign-in-refused' },
    );
    log.info('pairing decided', { user: user.userName, app: asking, allow });
    return reply.code(204).send();
  });

  app.post(`${PATH}/claim`, limited(60), async (request, reply): Promise<z.infer<typeof pairedSchema>> => {
    const claim = parseInput(pairingClaimSchema, request.body);
    const windowId = windowOf(request);
    const decision = await book.claim({ ...claim, origin: request.headers.origin ?? '' }, CLAIM_MS);
    if (!decision) {
      reply.code(202);
      return {};
    }
    if (decision.kind === 'refused') throw new AppError(decision.code, 'the pairing came to nothing');
    const user = users.find(decision.userId);
    if (!user) throw new AppError('expired', 'the user has gone');
    const { app: asking, environment } = decision;
    const byBody = asking === 'extension';
    const renewable = byBody || windowId !== undefined;
    const grant = await sessions.begin(user, { environment, renewable, app: asking });
    if (byBody) return { session: { ...grant.session, refresh: grant.refresh } };
    return { session: await answerGrant(request, reply, sessions, { grant, windowId }) };
  });

  app.post(`${PATH}/renew`, limited(60), async (request): Promise<Renewed> => {
    originOf(request, origins, 'extension');
    const { refresh } = parseInput(pairingRenewalSchema, request.body);
    const grant = await sessions.renew(refresh);
    if (grant.refresh === undefined) throw new AppError('unauthorized', 'the session cannot be renewed');
    return { ...grant.session, refresh: grant.refresh };
  });
}

/** Where an app asks from: an extension of ours, or a page of ours. Throws AppError `forbidden`. */
function originOf({ headers }: FastifyRequest, origins: Origins, app: PairedApp): string {
  const { origin, host } = headers;
  const isExtension = origin !== undefined && origins.isExtension(origin);
  const known = app === 'extension' ? isExtension : !isExtension && origins.allows(origin ?? '', host);
  if (origin === undefined || !known) throw new AppError('forbidden', 'not from this app');
  return origin;
}
