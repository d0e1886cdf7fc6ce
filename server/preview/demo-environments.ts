import type { OAuthConfig } from '../config/sign-in-config';
import type { Environment } from '../sign-in/environments';
import { DEMO_CLIENT, IDP_PATH } from './identity-provider/create-provider';

/**
 * The other ways into the evaluation, so that every kind of sign-in can be tried: at the embedded identity
 * provider, and without being asked. `origin`: our own, known once we listen.
 */
export function demoEnvironments(origin: () => string): readonly Environment[] {
  const signIn: OAuthConfig = {
    kind: 'oauth',
    get issuer() {
      return `${origin()}${IDP_PATH}`;
    },
    clientId: DEMO_CLIENT,
    scopes: ['openid', 'profile', 'email'],
    claim: 'preferred_username',
    nested: true,
    hostTokens: false,
    // People of the evaluation change places in one browser all the time.
    prompt: 'login',
  };
  return [
    { id: 'demo-sso', name: 'Demo, company account', signIn, simulatedHost: true },
    { id: 'demo-open', name: 'Demo, reception desk', signIn: { kind: 'none', user: 'david' } },
  ];
}
