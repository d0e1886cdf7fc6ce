import { authentication } from '@microsoft/teams-js';
import type { SignInWindow } from '../../shared/sign-in/sign-in-window';
import { within } from '../../shared/host/within';

const SIZE = { width: 520, height: 680 };
/** A person signs in meanwhile, perhaps by a second factor. ms. */
const SIGN_IN_MS = 10 * 60_000;
/** Teams' word for a window the browser did not let open. */
const BLOCKED = /FailedToOpenWindow/i;

/**
 * `authentication.authenticate`: Teams opens the window, on the desktop as well. What the page in it
 * reports to Teams is not relied on, since an identity provider's opener policy loses it.
 */
export function teamsSignInWindow(): SignInWindow {
  return {
    open: (url, tell) => {
      url.then(
        (address) =>
          within(SIGN_IN_MS, 'authenticate', () =>
            authentication.authenticate({ url: address, ...SIZE }),
          ).catch(({ cause }: { cause?: unknown }) => {
            tell(BLOCKED.test(String(cause)) ? 'blocked' : 'closed');
          }),
        () => undefined,
      );
      // Teams closes it as soon as the page in it reports.
      return () => undefined;
    },
  };
}
