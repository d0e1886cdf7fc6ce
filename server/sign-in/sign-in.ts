import type { SignIn } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { SignInConfig } from '../config/sign-in-config';
import type { StoredUser } from '../store/user-store';
import type { AttemptLimiter } from './attempt-limiter';
import type { Environment, Environments } from './environments';
import { NetworkList } from './network-list';
import { accountOf } from './oauth/account-of';
import type { ProviderTokens, Vouched } from './oauth/oauth-provider';
import type { OAuthProviders } from './oauth/oauth-providers';
import type { SignInCodes } from './oauth/sign-in-codes';
import type { PasswordChecker } from './password-checker';
import { TooManyAttempts } from './too-many-attempts';
import type { UserDirectory } from './user-directory';

/** Reads a token by which the simulated host vouches for a person: the user name. Throws AppError. */
export type HostTokenReader = (token: string) => Promise<string>;

/** Who somebody is, and what the identity provider gave to act on their behalf with. */
export interface Authenticated {
  readonly user: StoredUser;
  readonly tokens?: ProviderTokens | undefined;
}

export interface SignInOptions {
  readonly environments: Environments;
  readonly users: UserDirectory;
  readonly passwords: PasswordChecker;
  readonly attempts: AttemptLimiter;
  readonly providers: OAuthProviders;
  readonly codes: SignInCodes;
  /** Of the simulated host, believed where the environment says so. */
  readonly hostTokens: HostTokenReader;
  readonly log: Logger;
}

/** Where a request comes from: `ip` as it is, `address` for counting. */
export interface Origin {
  readonly ip: string;
  readonly address: string;
}

/** Finds out who somebody is, by what he presents and by the way the environment wants it. */
export class SignInService {
  constructor(private readonly options: SignInOptions) {}

  /**
   * @throws AppError `not-found` (the environment), `forbidden` (it signs in otherwise), `wrong-credentials`,
   * `unauthorized`, `expired-token`, `unknown-account`, `expired`, `wrong-network`, `provider-unavailable`, …
   * @throws TooManyAttempts
   */
  async authenticate(presented: SignIn, from: Origin): Promise<Authenticated> {
    const environment = this.options.environments.get(presented.environment);
    if ('password' in presented && environment.signIn.kind === 'credentials') {
      return { user: await this.byPassword(presented.userName, presented.password, from.address) };
    }
    if ('hostToken' in presented) return this.byHost(environment, presented.hostToken);
    if ('providerToken' in presented && environment.signIn.kind === 'oauth') {
      const provider = this.options.providers.of(environment);
      return this.vouched(environment, await provider.readProviderToken(presented.providerToken));
    }
    if ('code' in presented) return this.byCode(environment, presented.code);
    if (Object.keys(presented).length === 1 && environment.signIn.kind === 'none') {
      return { user: this.byNothing(environment.signIn, from.ip) };
    }
    throw new AppError('forbidden', 'the environment signs people in otherwise');
  }

  /** By name and password, whatever the environment. Throws as `authenticate` does. */
  async byPassword(userName: string, password: string, address: string): Promise<StoredUser> {
    const { users, passwords, attempts, log } = this.options;
    const wait = attempts.begin(userName, address);
    if (wait !== undefined) {
      log.warn('too many wrong passwords', { address });
      throw new TooManyAttempts(wait);
    }
    const user = users.findByName(userName);
    if (!(await passwords.check(password, user?.passwordHash)) || !user) {
      log.info('wrong user name or password', { address });
      throw new AppError('wrong-credentials', 'wrong user name or password');
    }
    attempts.succeed(userName, address);
    log.info('signed in by password', { user: user.userName });
    return user;
  }

  private async byHost(environment: Environment, token: string): Promise<Authenticated> {
    const { hostTokens, users, providers, log } = this.options;
    if (!environment.simulatedHost) {
      return this.vouched(environment, await providers.of(environment).readHostToken(token));
    }
    const user = users.findByName(await hostTokens(token));
    if (!user) throw new AppError('unauthorized', 'the host vouches for somebody unknown');
    log.info('signed in by the host application', { user: user.userName });
    return { user };
  }

  private vouched({ id, signIn }: Environment, { claims, tokens }: Vouched): Authenticated {
    if (signIn.kind !== 'oauth') throw new AppError('forbidden', 'no identity provider here');
    const user = accountOf(claims, signIn.claim, this.options.users);
    this.options.log.info('signed in by a token of the identity provider', {
      user: user.userName,
      environment: id,
    });
    return { user, tokens };
  }

  private byCode({ id }: Environment, code: string): Authenticated {
    const { codes, users, log } = this.options;
    const { userId, tokens } = codes.redeem(code, id);
    const user = users.find(userId);
    if (!user) throw new AppError('expired', 'the user has gone');
    log.info('signed in at the identity provider', { user: user.userName, environment: id });
    return { user, tokens };
  }

  private byNothing(
    { user: name, networks }: Extract<SignInConfig, { kind: 'none' }>,
    ip: string,
  ): StoredUser {
    const { users, log } = this.options;
    if (networks && !new NetworkList(networks).has(ip)) {
      throw new AppError('wrong-network', 'not from one of the networks of the environment');
    }
    const user = users.findByName(name);
    if (!user) throw new AppError('unknown-account', 'the account of the environment is missing');
    log.info('signed in without being asked', { user: user.userName });
    return user;
  }
}
