import type { SignIn } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import type { StoredUser } from '../store/user-store';
import type { AttemptLimiter } from './attempt-limiter';
import type { PasswordChecker } from './password-checker';
import { TooManyAttempts } from './too-many-attempts';
import type { UserDirectory } from './user-directory';

/** Reads a token by which a host application vouches for a person: the user name. Throws AppError. */
export type HostTokenReader = (token: string) => Promise<string>;

export interface SignInOptions {
  readonly environment: string;
  readonly users: UserDirectory;
  readonly passwords: PasswordChecker;
  readonly attempts: AttemptLimiter;
  /** Absent: no host application is trusted. */
  readonly hostTokens?: HostTokenReader | undefined;
  readonly log: Logger;
}

/** Finds out who somebody is, by what he presents. */
export class SignInService {
  constructor(private readonly options: SignInOptions) {}

  /**
   * @param address where the request comes from, for counting wrong passwords
   * @throws AppError `wrong-credentials`, `unauthorized`, `forbidden`, `not-found` (the environment)
   * @throws TooManyAttempts
   */
  async authenticate(presented: SignIn, address: string): Promise<StoredUser> {
    if (presented.environment !== this.options.environment) {
      throw new AppError('not-found', 'no such environment');
    }
    if ('hostToken' in presented) return this.byHost(presented.hostToken);
    if ('password' in presented) return this.byPassword(presented.userName, presented.password, address);
    throw new AppError('forbidden', 'the environment asks for a password');
  }

  private async byPassword(userName: string, password: string, address: string): Promise<StoredUser> {
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

  private async byHost(token: string): Promise<StoredUser> {
    const { hostTokens, users, log } = this.options;
    if (!hostTokens) throw new AppError('forbidden', 'no host application is trusted here');
    const user = users.findByName(await hostTokens(token));
    if (!user) throw new AppError('unauthorized', 'the host vouches for somebody unknown');
    log.info('signed in by the host application', { user: user.userName });
    return user;
  }
}
