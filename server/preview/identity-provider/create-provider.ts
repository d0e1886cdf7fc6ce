import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { documentOf, headersOf, localeOf } from '../../http/plain-page/send-page';
import type { UserDirectory } from '../../sign-in/user-directory';
import { MemoryAdapters } from './memory-adapter';
import type { ProviderKeys } from './provider-keys';
import { errorPage } from './provider-pages';

/** The client that our own server is, at its own identity provider. */
export const DEMO_CLIENT = 'calling-suite';
export const IDP_PATH = '/preview/idp';
const SCOPES = 'openid profile email';

export interface ProviderOptions {
  /** Our own origin. */
  readonly origin: string;
  readonly keys: ProviderKeys;
  readonly users: UserDirectory;
}

/** A real OpenID Connect provider for the people of the evaluation. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { Provider: OpenIdProvider } = await import('oidc-provider');
  const { origin } = options;
  const provider = new OpenIdProvider(`${origin}${IDP_PATH}`, configurationOf(options));
  // The forwarded headers it reads are ours (identity-provider-routes.ts).
  provider.proxy = true;
  return provider;
}

function configurationOf({ origin, keys, users }: ProviderOptions): Configuration {
  return {
    adapter: new MemoryAdapters().of,
    clients: [
      {
        client_id: DEMO_CLIENT,
        client_name: 'Calling suite',
        redirect_uris: [`${origin}/api/oauth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    scopes: SCOPES.split(' '),
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    // Else the ID token would name nobody, and the user be asked for in a request of its own.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${IDP_PATH}/interaction/${uid}` },
    clientBasedCORS: (_context, page) => page === origin,
    issueRefreshToken: (_context, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    findAccount: (_context, sub) => {
      const user = users.find(sub);
      if (!user) return undefined;
      const { userName, displayName, email } = user;
      const claims = {
        sub,
        name: displayName,
        preferred_username: userName,
        ...(email === undefined ? {} : { email, email_verified: true }),
      };
      return { accountId: sub, claims: () => claims };
    },
    loadExistingGrant: grantOf,
    // Seconds. msal-browser takes tokens that live no longer than 300 for expired.
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      IdToken: 3600,
      RefreshToken: 86_400,
      Interaction: 600,
      Session: 86_400,
      Grant: 86_400,
    },
    renderError: (context) => {
      const page = errorPage(localeOf(context.req));
      context.set(headersOf(page));
      context.body = documentOf(page).text;
    },
  };
}

/** Nobody of the evaluation is asked whether our own application may know who they are. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES);
  await grant.save();
  return grant;
}
