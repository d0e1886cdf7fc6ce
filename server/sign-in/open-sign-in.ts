import type { Logger } from '../../shared/diagnostics/logger';
import type { Config } from '../config/config';
import type { Keys } from '../config/keys';
import type { Store } from '../store/open-store';
import { AccessTokens } from './access-tokens';
import { AttemptLimiter } from './attempt-limiter';
import { HostTokens } from './host-tokens';
import { PasswordChecker } from './password-checker';
import { Sessions } from './sessions';
import { SignInService } from './sign-in';
import type { UserDirectory } from './user-directory';

export interface OpenSignInOptions {
  readonly store: Store;
  readonly users: UserDirectory;
  readonly keys: Keys;
  readonly config: Config;
  readonly demo: boolean;
  readonly log: Logger;
}

/** Sign-in, wired together. The simulated host is believed in an evaluation only. */
export function openSignIn({ store, users, keys, config, demo, log }: OpenSignInOptions) {
  const scoped = log.child('sign-in');
  const tokens = new AccessTokens(keys.token, config.tokenLifetime);
  const hostTokens = new HostTokens(keys.hostToken);
  const sessions = new Sessions({ store: store.sessions, users, tokens, log: scoped });
  const signIn = new SignInService({
    environment: config.environment.id,
    users,
    passwords: new PasswordChecker(),
    attempts: new AttemptLimiter(),
    hostTokens: demo ? (token) => hostTokens.read(token) : undefined,
    log: scoped,
  });
  return { sessions, signIn, hostTokens };
}
