import { AppError } from '../../shared/errors/app-error';
import { TokenBucket, type Rate } from '../hub/token-bucket';

/** One bucket a user who has done anything since the server started. */
export class UserRates {
  private readonly buckets = new Map<string, TokenBucket>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws AppError `rate-limited` */
  admit(userId: string): void {
    const bucket = this.buckets.get(userId) ?? new TokenBucket(this.rate, this.now);
    this.buckets.set(userId, bucket);
    if (!bucket.take()) throw new AppError('rate-limited', 'too many changes');
  }
}
