import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { discoveryQuerySchema, type environmentsSchema } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import type { DiscoveryConfig } from '../config/sign-in-config';
import { parseInput } from '../http/parse-input';
import { hostOf } from '../http/request-address';
import { openOutbound } from '../outbound/open-outbound';
import { publicLookup } from '../outbound/public-lookup';
import type { Environments } from '../sign-in/environments';
import { Discovery } from './discover';
import { systemResolver } from './domain-records';
import { domainOf } from './server-address';
import { WELL_KNOWN, type WellKnown } from './well-known';

/** Mail domain of the people of the evaluation. */
const DEMO_DOMAIN = 'example.test';
/** For one server, in ms: several may be asked one after the other, and a person waits. */
const ASK_MS = 2_500;
const ANSWER_BYTES = 64 * 1024;

export interface DiscoveryRoutesOptions {
  readonly environments: Environments;
  readonly discovery: DiscoveryConfig;
  /** Our own origin. */
  readonly origin: () => string;
  readonly demo: boolean;
  readonly log: Logger;
}

const wellKnownQuery = z.object({ domain: z.optional(z.string().check(z.maxLength(253))) });
const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

/** Finding the environments of an e-mail address or a server, and being found. */
export function discoveryRoutes(app: FastifyInstance, options: DiscoveryRoutesOptions): void {
  const { environments, origin, demo, log } = options;
  const { domains, services, privateAddresses } = options.discovery;
  const serversOf = (domain: string): readonly string[] =>
    Object.hasOwn(domains, domain)
      ? (domains[domain] ?? [])
      : demo && domain === DEMO_DOMAIN
        ? [origin()]
        : [];
  const discovery = new Discovery({
    own: () => ({ origin: origin(), environments: environments.infos() }),
    serversOf,
    services,
    privateAddresses,
    resolver: systemResolver(),
    outbound: openOutbound({
      timeout: ASK_MS,
      maxBytes: ANSWER_BYTES,
      ...(privateAddresses ? {} : { lookup: publicLookup }),
    }),
    log,
  });

  app.get('/api/discovery', limited(20), async (request): Promise<z.infer<typeof environmentsSchema>> => {
    const host = hostOf(request);
    const here = host === undefined ? undefined : `${request.protocol}://${host}`;
    const query = parseInput(discoveryQuerySchema, request.query);
    return { environments: await discovery.find(query, here) };
  });

  // `allowList` of the whole application leaves out what is not its API.
  const everybody = { config: { rateLimit: { max: 120, timeWindow: 60_000, allowList: () => false } } };
  app.get(WELL_KNOWN, everybody, (request): WellKnown => {
    const { domain } = parseInput(wellKnownQuery, request.query);
    if (domain !== undefined) return { environments: [], servers: [...serversOf(domainOf(domain) ?? '')] };
    return { environments: environments.infos().map((one) => ({ ...one, url: origin() })), servers: [] };
  });
}
