import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { AppError } from '../../../shared/errors/app-error';
import type { OAuthConfig } from '../../config/sign-in-config';
import type { Outbound } from '../../outbound/outbound';
import { microsoftHosts } from './microsoft-hosts';
import { challengeOf } from './pkce';
import { providerKeys } from './provider-keys';
import { MetadataSource, TENANT, type ProviderMetadata } from './provider-metadata';
import { askForTokens } from './token-endpoint';
import { verifyToken } from './verify-token';

/** A person at the provider, on the way back to us. */
export interface Journey {
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** What the provider gave for a person, to act on their behalf with; kept in memory alone. */
export interface ProviderTokens {
  /** A token made out to us, with which to ask for others (RFC 7523). */
  readonly assertion?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** For Microsoft Graph, once it has been asked for; `expiresAt` in ms since the epoch. */
  readonly graph?: { readonly token: string; readonly expiresAt: number } | undefined;
}

/** Whom the provider vouches for. */
export interface Vouched {
  readonly claims: JWTPayload;
  readonly tokens: ProviderTokens;
}

export interface OAuthProviderOptions {
  readonly config: OAuthConfig;
  readonly outbound: Outbound;
  /** See `providerKeys`. */
  readonly keyCooldown?: number | undefined;
}

/** Tokens just asked for, and tokens a host may have kept for a while. */
const FRESH = '15m';
const KEPT = '24h';

/** One OpenID Connect provider, as an environment trusts it. Every method throws AppError. */
export class OAuthProvider {
  private readonly metadata: MetadataSource;
  private keys: { readonly address: string; readonly get: JWTVerifyGetKey } | undefined;

  constructor(private readonly options: OAuthProviderOptions) {
    const { config, outbound } = options;
    this.metadata = new MetadataSource({
      issuer: config.issuer,
      manyTenants: config.tenants !== undefined,
      outbound,
    });
  }

  /** Makes sure that the provider can be reached and is who it says it is. */
  async reach(): Promise<void> {
    await this.metadata.get();
  }

  /** Where a person signs in (OpenID Connect Core §3.1.2.1, with PKCE). */
  async authorizationUrl(state: string, { nonce, verifier, redirectUri }: Journey): Promise<string> {
    const { config } = this.options;
    const url = new URL((await this.metadata.get()).authorizationEndpoint);
    const parameters = {
      client_id: config.clientId,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: redirectUri,
      scope: config.scopes.join(' '),
      state,
      nonce,
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
      ...(config.prompt ? { prompt: config.prompt } : {}),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Whether the issuer that an answer names (RFC 9207) is this provider. */
  async isFrom(issuer: string): Promise<boolean> {
    const expected = (await this.metadata.get()).issuer;
    return expected.includes(TENANT) || issuer === expected;
  }

  /** Turns a code into the person it was given for. `sign-in-refused` when the ID token is not to be believed. */
  async redeem(code: string, { nonce, verifier, redirectUri }: Journey): Promise<Vouched> {
    const { config, outbound } = this.options;
    const metadata = await this.metadata.get();
    const answer = await askForTokens(outbound, metadata.tokenEndpoint, config, {
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
    });
    if (answer.id_token === undefined) throw new AppError('sign-in-refused', 'the provider gave no ID token');
    const claims = await verifyToken(answer.id_token, {
      ...this.rules(metadata),
      audience: [config.clientId],
      clients: [config.clientId],
      nonce,
      maxAge: FRESH,
    }).catch((error: unknown) => {
      throw refusal(error);
    });
    return { claims, tokens: { assertion: answer.access_token, refreshToken: answer.refresh_token } };
  }

  /** By what Teams' `getAuthToken` gave. `forbidden` where the environment takes none. */
  async readHostToken(token: string): Promise<Vouched> {
    const { config } = this.options;
    if (!config.hostTokens) throw new AppError('forbidden', 'no host application is trusted here');
    return this.readToken(token, microsoftHosts);
  }

  /** By what nested app authentication gave. `forbidden` where the environment takes none. */
  async readProviderToken(token: string): Promise<Vouched> {
    const { config } = this.options;
    if (!config.nested) throw new AppError('forbidden', 'no nested app authentication here');
    return this.readToken(token, [config.clientId]);
  }

  /** Tokens for another server on a person's behalf, by a grant of the token endpoint. */
  async exchange(parameters: Readonly<Record<string, string>>) {
    const { config, outbound } = this.options;
    return askForTokens(outbound, (await this.metadata.get()).tokenEndpoint, config, parameters);
  }

  private async readToken(token: string, clients: readonly string[]): Promise<Vouched> {
    const { clientId, audience } = this.options.config;
    const claims = await verifyToken(token, {
      ...this.rules(await this.metadata.get()),
      audience: audience ?? [clientId, `api://${clientId}`],
      clients,
      maxAge: KEPT,
    });
    return { claims, tokens: { assertion: token } };
  }

  private rules({ issuer, keysAddress }: ProviderMetadata) {
    const { config, outbound, keyCooldown } = this.options;
    if (this.keys?.address !== keysAddress) {
      this.keys = { address: keysAddress, get: providerKeys(keysAddress, outbound, keyCooldown) };
    }
    return { keys: this.keys.get, issuer, tenants: config.tenants };
  }
}

/** In the middle of a sign-in it matters only that the token is no good, not to whom it would have let in. */
function refusal(error: unknown): unknown {
  const own = error instanceof AppError && ['unauthorized', 'expired-token'].includes(error.code);
  return own ? new AppError('sign-in-refused', error.message, { cause: error }) : error;
}
