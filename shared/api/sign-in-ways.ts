import { AppError, categoryOf } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import type { SignIn } from './session-schema';

/**
 * One way of signing in: what to present to the server, or undefined where this way leads nowhere.
 * Rejects with AppError when whoever vouches refuses, or does not answer.
 */
export type SignInWay = () => Promise<SignIn | undefined>;

export interface WaysOutcome<T> {
  /** What signing in answered, by the first way that led in. */
  readonly entered?: T;
  /** Why the server let nobody in who was vouched for: what a person should read. */
  readonly refusal?: ErrorCode;
  /** Somebody did not answer: it may be different later. */
  readonly unanswered?: AppError;
}

/** What fails so may not fail the next time. */
const silent: readonly ErrorCode[] = ['timeout', 'network'];

/**
 * Tries ways in their order. Rejects with AppError when the server cannot be reached: then the next
 * way would fare no better, and nothing has been refused.
 */
export async function tryWays<T>(
  ways: readonly SignInWay[],
  signIn: (presented: SignIn) => Promise<T>,
): Promise<WaysOutcome<T>> {
  let refusal: ErrorCode | undefined;
  let unanswered: AppError | undefined;
  for (const way of ways) {
    const presented = await way().catch((error: unknown) => {
      if (error instanceof AppError && silent.includes(error.code)) unanswered = error;
      return undefined;
    });
    if (!presented) continue;
    try {
      return { entered: await signIn(presented) };
    } catch (error) {
      if (!(error instanceof AppError) || categoryOf(error.code) === 'network') throw error;
      refusal ??= error.code;
    }
  }
  return { ...(refusal && { refusal }), ...(unanswered && { unanswered }) };
}
