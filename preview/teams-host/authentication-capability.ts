import type { AuthenticationWindow } from './authentication-window';
import type { Capability } from './capability';
import type { SignInBehaviour } from './sign-in-behaviour';

export interface AuthenticationActions {
  /** The host's own token for the signed-in person, for the app's server. */
  readonly token: () => Promise<string>;
  readonly window: AuthenticationWindow;
  readonly behaviour: () => Pick<SignInBehaviour, 'token' | 'window'>;
}

/** `authentication.*`: single sign-on by the host, or the app's own sign-in page in a window. */
export function authenticationCapability({ token, window, behaviour }: AuthenticationActions): Capability {
  return {
    supports: {},
    handlers: {
      'authentication.getAuthToken': async () => {
        const how = behaviour().token;
        if (how === 'silent') return undefined;
        try {
          if (how === 'refuses') throw new Error('switched off');
          return [true, await token()];
        } catch {
          // Teams answers with this word when it can give no token at all.
          return [false, 'FailedToGetToken'];
        }
      },
      'authentication.authenticate': ([url, width, height]) => {
        const how = behaviour().window;
        if (how === 'silent') return undefined;
        return how === 'blocked' ? [false, 'FailedToOpenWindow'] : window.open(url, width, height);
      },
    },
  };
}
