import { AppError } from '../errors/app-error';
import type { ApiRequester } from './api-requester';
import { CLAIM_TIMEOUT_MS, passes, pause } from './claim-retry';
import { attemptSchema, claimSchema, type Attempt } from './session-schema';

/** Sign-ins that a person finishes at the identity provider, in another window or on another device. */
export class OAuthAttempts {
  constructor(
    private readonly requester: Pick<ApiRequester, 'request'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Begins one. Rejects with AppError. */
  begin(environment: string, signal?: AbortSignal): Promise<Attempt> {
    const path = '/api/oauth/attempts';
    return this.requester.request(attemptSchema, { method: 'POST', path, body: { environment }, signal });
  }

  /**
   * Waits until the person has finished: the one-time code to sign in by. Rejects with AppError, its
   * code telling why the person was refused, or `expired`; when aborted, as `fetch` does.
   */
  async outcome({ attempt, secret, expiresIn }: Attempt, signal: AbortSignal): Promise<string> {
    const end = this.now() + expiresIn * 1000;
    for (;;) {
      try {
        const { code } = await this.requester.request(claimSchema, {
          method: 'POST',
          path: '/api/oauth/attempts/claim',
          body: { attempt, secret },
          timeout: CLAIM_TIMEOUT_MS,
          signal,
        });
        if (code !== undefined) return code;
      } catch (error) {
        if (signal.aborted || !passes(error)) throw error;
        if (this.now() >= end) throw new AppError('expired', 'the sign-in was not finished in time');
        await pause(signal);
      }
    }
  }
}
