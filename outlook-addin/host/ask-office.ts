import { AppError } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { within } from '../../shared/host/within';

/** Outlook answers in a fraction of this, or never. ms. */
export const QUESTION_MS = 5000;

/**
 * What office.js's own error codes mean to us (its table of them; those of Outlook begin at 9000). The
 * others say no more than that it did not work.
 */
const codes: Readonly<Record<number, ErrorCode>> = {
  // The calendar is somebody else's, and its owner has not given this right.
  7000: 'forbidden',
  9017: 'forbidden',
  9038: 'forbidden',
  9047: 'forbidden',
  // The host lacks it, here or at all.
  5000: 'not-supported',
  9032: 'not-supported',
  9055: 'not-supported',
  // The server of the mailbox cannot be reached.
  9040: 'network',
  9041: 'network',
};

/** As much of `Office.AsyncResult` as is read. */
export interface Answer<T> {
  readonly status: string;
  readonly value: T;
  readonly error?: { readonly code: number; readonly name?: string; readonly message?: string };
}

/**
 * One question to office.js, whose own calls have no time limit, throw where the host is too old, and
 * answer to a callback. Rejects with AppError.
 */
export function askOffice<T>(
  what: string,
  ask: (answer: (result: Answer<T>) => void) => void,
  limit = QUESTION_MS,
): Promise<T> {
  return within(
    limit,
    what,
    () =>
      new Promise<T>((resolve, reject) => {
        ask(({ status, value, error }) => {
          if (status === 'succeeded') {
            resolve(value);
            return;
          }
          const code = (error && codes[error.code]) ?? 'unavailable';
          reject(new AppError(code, `Outlook refused: ${what} (${String(error?.code)})`));
        });
      }),
  );
}

/** Rejects with `not-supported` where this Outlook lacks a method; else asks it. */
export function askIf<M, T>(
  what: string,
  method: M | undefined,
  ask: (method: M, answer: (result: Answer<T>) => void) => void,
  limit?: number,
): Promise<T> {
  if (method === undefined) return Promise.reject(new AppError('not-supported', `Outlook lacks: ${what}`));
  return askOffice(
    what,
    (answer) => {
      ask(method, answer);
    },
    limit,
  );
}
