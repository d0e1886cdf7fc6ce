import * as z from 'zod';
import { AppError } from '../../../shared/errors/app-error';
import { jsonOf, type Outbound } from '../../outbound/outbound';

/** How long a document is used before it is asked for again, in ms. */
const LIFE_MS = 3_600_000;
/** Entra ID's own way to say "whichever tenant the token is of". */
export const TENANT = '{tenantid}';

/** What we need of a provider's own description (OpenID Connect Discovery §3, RFC 8414 §2). */
export interface ProviderMetadata {
  /** May hold `{tenantid}`. */
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly keysAddress: string;
}

export interface MetadataOptions {
  /** As configured. */
  readonly issuer: string;
  /** Whether an issuer that stands for many tenants is expected. */
  readonly manyTenants: boolean;
  readonly outbound: Outbound;
  readonly now?: () => number;
}

/** The description of one provider: fetched when it is first needed, once for all who wait, and kept for an hour. */
export class MetadataSource {
  private kept: { readonly metadata: ProviderMetadata; readonly until: number } | undefined;
  private loading: Promise<ProviderMetadata> | undefined;
  private readonly now: () => number;

  constructor(private readonly options: MetadataOptions) {
    this.now = options.now ?? Date.now;
  }

  /** @throws AppError `certificate-untrusted` or `provider-unavailable` */
  async get(): Promise<ProviderMetadata> {
    if (this.kept && this.kept.until > this.now()) return this.kept.metadata;
    this.loading ??= this.load().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async load(): Promise<ProviderMetadata> {
    try {
      const metadata = await fetchMetadata(this.options);
      this.kept = { metadata, until: this.now() + LIFE_MS };
      return metadata;
    } catch (error) {
      // A provider that cannot be described at the moment is still the one it was.
      if (this.kept) return this.kept.metadata;
      throw error;
    }
  }
}

async function fetchMetadata({ issuer, manyTenants, outbound }: MetadataOptions): Promise<ProviderMetadata> {
  for (const url of addressesOf(issuer)) {
    const answer = await outbound({ url });
    if (answer.status === 404) continue;
    const parsed = documentSchema(issuer.startsWith('http:')).safeParse(jsonOf(answer));
    if (answer.status !== 200 || !parsed.success) throw unusable('its description cannot be read');
    if (!isOf(parsed.data.issuer, issuer, manyTenants))
      throw unusable('its description names another issuer');
    return {
      issuer: parsed.data.issuer,
      authorizationEndpoint: parsed.data.authorization_endpoint,
      tokenEndpoint: parsed.data.token_endpoint,
      keysAddress: parsed.data.jwks_uri,
    };
  }
  throw unusable('it has no description');
}

/** OpenID Connect appends its path; RFC 8414 §3.1 puts its own before the issuer's. */
function addressesOf(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ];
}

/** Endpoints get codes and secrets: https, unless the whole provider is on this machine. */
function documentSchema(plain: boolean) {
  const endpoint = z
    .string()
    .max(1024)
    .refine((text) => URL.canParse(text) && (plain || text.startsWith('https://')) && !text.includes('#'));
  return z.object({
    issuer: z.string().max(512),
    authorization_endpoint: endpoint,
    token_endpoint: endpoint,
    jwks_uri: endpoint,
  });
}

/** The same to the letter (RFC 8414 §3.3); of many tenants, the template of the same server. */
function isOf(found: string, issuer: string, manyTenants: boolean): boolean {
  if (found === issuer) return true;
  if (!manyTenants || !found.includes(TENANT)) return false;
  const named = found.replace(TENANT, '00000000-0000-0000-0000-000000000000');
  return URL.canParse(named) && new URL(named).origin === new URL(issuer).origin;
}

function unusable(why: string): AppError {
  return new AppError('provider-unavailable', `the identity provider is not usable: ${why}`);
}
