import type { Logger } from '../../shared/diagnostics/logger';
import type { Config } from '../config/config';
import type { Keys } from '../config/keys';
import { openOutbound } from '../outbound/open-outbound';
import { reachOwn } from '../preview/identity-provider/reach-own';
import { demoEnvironments } from '../preview/demo-environments';
import { StartError } from '../start-error';
import type { SessionRecords } from '../store/session-store';
import { AccessTokens } from './access-tokens';
import { AttemptLimiter } from './attempt-limiter';
import { Environments, type Environment } from './environments';
import { HostTokens } from './host-tokens';
import { AttemptBook } from './oauth/attempt-book';
import { OAuthProviders } from './oauth/oauth-providers';
import { onBehalfOf } from './oauth/on-behalf-of';
import { ProviderTokenKeeper } from './oauth/provider-token-keeper';
import { SignInCodes } from './oauth/sign-in-codes';
import { PasswordChecker } from './password-checker';
import { Sessions } from './sessions';
import { SignInService } from './sign-in';
import type { UserDirectory } from './user-directory';

export interface OpenSignInOptions {
  readonly sessionRecords: SessionRecords;
  readonly users: UserDirectory;
  readonly keys: Keys;
  readonly config: Config;
  readonly demo: boolean;
  /** Our own origin, known once we listen. */
  readonly origin: () => string;
  /** Where we listen without https, once we do. */
  readonly port: () => number;
  readonly log: Logger;
}

/** Sign-in, wired together. The simulated host is believed in an evaluation only. */
export function openSignIn(options: OpenSignInOptions) {
  const { sessionRecords, users, keys, config, log } = options;
  const scoped = log.child('sign-in');
  const environments = environmentsOf(options);
  const tokens = new AccessTokens(keys.token, config.tokenLifetime);
  const hostTokens = new HostTokens(keys.hostToken);
  const environmentExists = (id: string): boolean => environments.has(id);
  const sessions = new Sessions({ store: sessionRecords, users, tokens, environmentExists, log: scoped });
  const providers = new OAuthProviders(
    options.demo ? reachOwn(openOutbound(), options.origin, options.port) : openOutbound(),
  );
  const providerTokens = new ProviderTokenKeeper();
  const [attempts, codes] = [new AttemptBook(), new SignInCodes()];
  sessions.onEnded((id) => {
    providerTokens.forget(id);
  });
  const signIn = new SignInService({
    environments,
    users,
    passwords: new PasswordChecker(),
    attempts: new AttemptLimiter(),
    providers,
    codes,
    hostTokens: (token) => hostTokens.read(token),
    log: scoped,
  });
  return {
    environments,
    sessions,
    signIn,
    hostTokens,
    providerTokens,
    /** What `oauthRoutes` need beside the rest. */
    oauth: { environments, users, providers, attempts, codes, log: scoped },
    /** Tokens for Microsoft Graph, where an environment is configured for them. */
    graphTokens: onBehalfOf({ environments, providers, providerTokens, log: scoped }),
    close: () => {
      sessions.close();
      attempts.close();
    },
  };
}

/** The environments of the configuration, and those of the evaluation. Throws StartError. */
function environmentsOf({ config, users, demo, origin }: OpenSignInOptions): Environments {
  const { environment, environments } = config;
  const own: Environment[] = [{ ...environment, simulatedHost: demo }, ...environments];
  const taken = new Set(own.map(({ id }) => id));
  const all = demo ? [...own, ...demoEnvironments(origin).filter(({ id }) => !taken.has(id))] : own;
  for (const { id, signIn } of all) {
    if (signIn.kind === 'none' && !users.findByName(signIn.user)) {
      throw new StartError(
        `The environment "${id}" signs everybody in as "${signIn.user}", who is none of the users.`,
      );
    }
  }
  return new Environments(all);
}
