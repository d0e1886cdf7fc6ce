import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { OAuthInfo } from '../../api/session-schema';
import { AppError } from '../../errors/app-error';

/** What asks for who somebody is, and for no right to anything. */
const identityScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Nested app authentication: the host's own broker gives a token for us, through the bridge that
 * teams-js or office.js has put into the page. Nothing of it is kept anywhere but in memory.
 */
export class NestedAuth {
  private constructor(
    private readonly client: IPublicClientApplication,
    private readonly scopes: readonly string[],
  ) {}

  /** Rejects with AppError `unavailable` where there is no bridge. Without an answer of the host it never ends. */
  static async open({ issuer, clientId, scopes }: OAuthInfo): Promise<NestedAuth> {
    if (!('nestedAppAuthBridge' in globalThis)) throw new AppError('unavailable', 'no bridge to the host');
    const authority = issuer.replace(/\/v2\.0\/?$/, '');
    const client = await createNestablePublicClientApplication({
      auth: { clientId, authority, knownAuthorities: [new URL(issuer).host] },
      cache: { cacheLocation: 'memoryStorage' },
      system: { loggerOptions: { loggerCallback: () => undefined } },
    });
    return new NestedAuth(client, scopes);
  }

  /** A token, if the host gives one without asking; undefined when it has to ask. Rejects when it refuses. */
  async silent(): Promise<string | undefined> {
    try {
      // Never from the cache: the server wants one that is fresh.
      return this.tokenOf(
        await this.client.acquireTokenSilent({ scopes: [...this.scopes], forceRefresh: true }),
      );
    } catch (error) {
      if (error instanceof InteractionRequiredAuthError) return undefined;
      throw error;
    }
  }

  /** Has the host ask its user. Only after `silent` has answered undefined: the host's bridge is there then. */
  async ask(): Promise<string> {
    return this.tokenOf(await this.client.acquireTokenPopup({ scopes: [...this.scopes] }));
  }

  /** Forgets every token. */
  forget(): Promise<void> {
    return this.client.clearCache();
  }

  /** For our own server the access token, which it can exchange; one that names only who somebody is, is for others. */
  private tokenOf({ accessToken, idToken }: AuthenticationResult): string {
    return this.scopes.some((scope) => !identityScopes.includes(scope)) ? accessToken : idToken;
  }
}
