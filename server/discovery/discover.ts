import type { EnvironmentInfo } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { Outbound } from '../outbound/outbound';
import { serversInDns, type DomainResolver } from './domain-records';
import { askable, domainOf, mailDomainOf } from './server-address';
import { askWellKnown } from './well-known';

/** A person chooses among them; nobody reads more. */
const MAX_ENVIRONMENTS = 20;
/** Searches under way at once, of everybody together. */
const MAX_SEARCHES = 16;

export interface DiscoveryOptions {
  /** Our own environments, and the origin by which others may name us. */
  readonly own: () => { readonly origin: string; readonly environments: readonly EnvironmentInfo[] };
  /** The servers of a mail domain that are known without asking; empty for most. */
  readonly serversOf: (domain: string) => readonly string[];
  readonly services: readonly string[];
  readonly privateAddresses: boolean;
  readonly resolver: DomainResolver;
  readonly outbound: Outbound;
  readonly log: Logger;
}

/** `email`: only its domain is ever told to anybody. */
export type DiscoveryQuery = { readonly email: string } | { readonly address: string };

/** Finds the environments of somebody who knows an e-mail address or a web address (chapter 20 of the guide). */
export class Discovery {
  private searches = 0;

  constructor(private readonly options: DiscoveryOptions) {}

  /**
   * `here`: the origin by which the page that asks has reached us. Empty when nothing is found. Throws AppError `invalid-input`; `certificate-untrusted` when nothing is
   * found because a server is not to be trusted; `rate-limited`.
   */
  async find(query: DiscoveryQuery, here?: string): Promise<EnvironmentInfo[]> {
    if (this.searches >= MAX_SEARCHES) throw new AppError('rate-limited', 'too many searches at once');
    this.searches += 1;
    try {
      const search = new Search(this.options, here);
      const found = await ('email' in query
        ? byEmail(search, query.email)
        : byAddress(search, query.address));
      if (found.length === 0 && search.untrusted) throw search.untrusted;
      return found.slice(0, MAX_ENVIRONMENTS);
    } finally {
      this.searches -= 1;
    }
  }
}

async function byEmail(search: Search, email: string): Promise<EnvironmentInfo[]> {
  const domain = mailDomainOf(email);
  if (domain === undefined) throw new AppError('invalid-input', 'invalid: email');
  return search.domain(domain);
}

async function byAddress(search: Search, address: string): Promise<EnvironmentInfo[]> {
  const text = address.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) throw new AppError('invalid-input', 'invalid: address');
  const found = await search.servers([url]);
  if (found.length > 0) return found;
  const domain = domainOf(new URL(url).hostname);
  return domain === undefined ? [] : search.domain(domain);
}

/** One search: what went wrong on the way is remembered, and stops nothing. */
class Search {
  untrusted: AppError | undefined;

  constructor(
    private readonly options: DiscoveryOptions,
    private readonly here: string | undefined,
  ) {}

  /** By the configuration, by DNS, by the domain's own web server, by the services; the first that knows decides. */
  async domain(domain: string): Promise<EnvironmentInfo[]> {
    const { serversOf, resolver, services } = this.options;
    const known = await this.servers(serversOf(domain));
    if (known.length > 0) return known;
    const [inDns, onWeb] = await Promise.all([
      serversInDns(domain, resolver).then((servers) => this.servers(servers)),
      this.referred(`https://${domain}`),
    ]);
    if (inDns.length > 0) return inDns;
    if (onWeb.length > 0) return onWeb;
    return distinct((await Promise.all(services.map((one) => this.referred(one, domain)))).flat());
  }

  /** The environments of servers by their addresses. */
  async servers(addresses: readonly string[]): Promise<EnvironmentInfo[]> {
    const found = await Promise.all(addresses.map((address) => this.server(address)));
    return distinct(found.flat());
  }

  /** What stands at an origin: its environments, else those of the servers it names. */
  private async referred(origin: string, domain?: string): Promise<EnvironmentInfo[]> {
    const document = await this.guarded(origin, () => askWellKnown(origin, this.options, domain));
    if (!document) return [];
    return document.environments.length > 0 ? document.environments : this.servers(document.servers);
  }

  private async server(address: string): Promise<EnvironmentInfo[]> {
    const { own, privateAddresses } = this.options;
    const ours = own();
    const named = URL.canParse(address) ? new URL(address).origin : undefined;
    if (named !== undefined && [ours.origin, this.here].includes(named)) return [...ours.environments];
    const origin = askable(address, privateAddresses);
    if (origin === undefined) return [];
    const document = await this.guarded(origin, () => askWellKnown(origin, this.options));
    return document?.environments ?? [];
  }

  private async guarded<T>(origin: string, ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.options.log.debug('a server was of no help', { origin, code: errorCodeOf(error) });
      if (error instanceof AppError && error.code === 'certificate-untrusted') this.untrusted ??= error;
      return undefined;
    }
  }
}

function distinct(environments: readonly EnvironmentInfo[]): EnvironmentInfo[] {
  return [...new Map(environments.map((one) => [`${one.url ?? ''} ${one.id}`, one])).values()];
}
