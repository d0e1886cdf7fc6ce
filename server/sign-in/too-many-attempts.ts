import { AppError } from '../../shared/errors/app-error';

/** Refused until `retryAfter` seconds have passed. */
export class TooManyAttempts extends AppError {
  constructor(readonly retryAfter: number) {
    super('too-many-attempts', 'too many wrong passwords');
  }
}
