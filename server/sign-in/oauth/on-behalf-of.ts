import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../../shared/errors/app-error';
import type { GraphToken, GraphTokenSource } from '../../graph/graph-token-source';
import type { Environments } from '../environments';
import type { Identity } from '../sessions';
import type { OAuthProvider, ProviderTokens } from './oauth-provider';
import type { OAuthProviders } from './oauth-providers';
import type { ProviderTokenKeeper } from './provider-token-keeper';
import type { TokenAnswer } from './token-endpoint';

/** A token is asked for anew when it has less than this left, in ms. */
const RENEW_BEFORE_MS = 5 * 60_000;

export interface OnBehalfOfOptions {
  readonly environments: Environments;
  readonly providers: OAuthProviders;
  readonly providerTokens: ProviderTokenKeeper;
  readonly log: Logger;
  readonly now?: () => number;
}

/**
 * Tokens for Microsoft Graph on behalf of whoever is signed in: by the provider's refresh token where there is
 * one, else by the token the sign-in brought ("OAuth 2.0 On-Behalf-Of flow", Microsoft Learn; RFC 7523 §2.1).
 * Answers undefined where the environment has no Graph, and for a session that began before this process did:
 * nothing of this is ever written down. Rejects with AppError `consent-required`, `sign-in-refused`, `provider-unavailable`, …
 */
export function onBehalfOf(options: OnBehalfOfOptions): GraphTokenSource {
  const { environments, providers, providerTokens, log, now = Date.now } = options;
  /** One request for each session at a time. */
  const asking = new Map<string, Promise<GraphToken | undefined>>();

  const fresh = async (
    { sessionId, user }: Identity,
    provider: OAuthProvider,
    { url, scopes }: { readonly url: string; readonly scopes: readonly string[] },
  ): Promise<GraphToken | undefined> => {
    const tokens = providerTokens.of(sessionId);
    if (!tokens) return undefined;
    try {
      const answer = await exchange(provider, tokens, scopes);
      const graph = { token: answer.access_token, expiresAt: now() + answer.expires_in * 1000 };
      // The session may have ended meanwhile: then nothing of it is kept.
      if (providerTokens.of(sessionId)) {
        providerTokens.keep(sessionId, {
          ...tokens,
          refreshToken: answer.refresh_token ?? tokens.refreshToken,
          graph,
        });
      }
      return { token: graph.token, expiresIn: answer.expires_in, url };
    } catch (error) {
      log.warn('no token for Microsoft 365', { user: user.userName, code: errorCodeOf(error), error });
      throw error;
    }
  };

  return async (identity) => {
    const { sessionId } = identity;
    if (!environments.has(identity.environment)) return undefined;
    const environment = environments.get(identity.environment);
    if (environment.signIn.kind !== 'oauth' || !environment.signIn.graph) return undefined;
    const { graph } = environment.signIn;
    const kept = providerTokens.of(sessionId)?.graph;
    if (kept && kept.expiresAt - now() > RENEW_BEFORE_MS) {
      return {
        token: kept.token,
        expiresIn: Math.floor((kept.expiresAt - now()) / 1000),
        url: graph.url,
      };
    }
    const known = asking.get(sessionId);
    if (known) return known;
    const answer = fresh(identity, providers.of(environment), graph).finally(() => {
      asking.delete(sessionId);
    });
    asking.set(sessionId, answer);
    return answer;
  };
}

async function exchange(
  provider: OAuthProvider,
  { refreshToken, assertion }: ProviderTokens,
  scopes: readonly string[],
): Promise<TokenAnswer> {
  const scope = [...scopes, 'offline_access'].join(' ');
  if (refreshToken !== undefined) {
    try {
      return await provider.exchange({ grant_type: 'refresh_token', refresh_token: refreshToken, scope });
    } catch (error) {
      // Withdrawn or too old: what the sign-in brought may still do.
      if (assertion === undefined || errorCodeOf(error) !== 'sign-in-refused') throw error;
    }
  }
  if (assertion === undefined) throw new AppError('sign-in-refused', 'nothing to ask with');
  return provider.exchange({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion,
    requested_token_use: 'on_behalf_of',
    scope,
  });
}
