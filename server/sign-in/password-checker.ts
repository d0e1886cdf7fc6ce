import { AppError } from '../../shared/errors/app-error';
import { noPassword, verifyPassword } from './password-hash';

/** Each check takes 128 MB and a thread of libuv's four for a third of a second. */
const AT_ONCE = 2;
const MAX_WAITING = 100;

/** Checks passwords, a few at a time, off the event loop. */
export class PasswordChecker {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * Whether the password belongs to the hash; without a hash it does not, after the same time.
   * @throws AppError `unavailable` when too many wait already
   */
  async check(password: string, hash: string | undefined): Promise<boolean> {
    await this.enter();
    try {
      const matches = await verifyPassword(password, hash ?? noPassword);
      return matches && hash !== undefined;
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async enter(): Promise<void> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MAX_WAITING) throw new AppError('unavailable', 'too many sign-ins at once');
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
    this.running += 1;
  }
}
