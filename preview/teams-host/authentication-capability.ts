import type { AuthenticationWindow } from './authentication-window';
import type { Capability } from './capability';

export interface AuthenticationActions {
  /** The host's own token for the signed-in person, for the app's server. */
  readonly token: () => Promise<string>;
  readonly window: AuthenticationWindow;
}

/** `authentication.*`: single sign-on by the host, or the app's own sign-in page in a window. */
export function authenticationCapability({ token, window }: AuthenticationActions): Capability {
  return {
    supports: {},
    handlers: {
      'authentication.getAuthToken': async () => {
        try {
          return [true, await token()];
        } catch {
          // Teams answers with this word when it can give no token at all.
          return [false, 'FailedToGetToken'];
        }
      },
      'authentication.authenticate': ([url, width, height]) => window.open(url, width, height),
    },
  };
}
