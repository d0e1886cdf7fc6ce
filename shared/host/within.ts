import { AppError } from '../errors/app-error';

/**
 * The outcome of `work`, or a rejection with `timeout` after `limit` ms: most calls of teams-js and office.js have
 * no time limit of their own, and an unknown host answers nothing at all. What `work` rejects with,
 * which may be anything, becomes an AppError.
 */
export function within<T>(limit: number, what: string, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppError('timeout', `the host did not answer: ${what}`));
    }, limit);
    const fail = (cause: unknown): void => {
      clearTimeout(timer);
      reject(
        cause instanceof AppError
          ? cause
          : new AppError('unavailable', `the host refused: ${what}`, { cause }),
      );
    };
    try {
      work().then((value) => {
        clearTimeout(timer);
        resolve(value);
      }, fail);
    } catch (error) {
      fail(error);
    }
  });
}
