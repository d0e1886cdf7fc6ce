import * as z from 'zod/mini';
import { AppError } from '../errors/app-error';
import type { ApiClient } from './api-client';
import type { ApiRequester } from './api-requester';
import { CLAIM_TIMEOUT_MS, passes, pause } from './claim-retry';
import {
  pairedSchema,
  pairingSchema,
  pairingViewSchema,
  type PairedApp,
  type Pairing,
  type PairingView,
} from './pairing-schema';

export type Paired = NonNullable<z.infer<typeof pairedSchema>['session']>;

/** Signing an app in by a window that is signed in: the side of the app. */
export class PairingRequests {
  constructor(
    private readonly requester: Pick<ApiRequester, 'request'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Rejects with AppError. */
  begin(app: PairedApp, signal?: AbortSignal): Promise<Pairing> {
    const path = '/api/pairings';
    return this.requester.request(pairingSchema, { method: 'POST', path, body: { app }, signal });
  }

  /**
   * Waits until somebody has allowed it: the session. Rejects with AppError: `sign-in-refused`,
   * `app-disabled`, `expired`; when aborted, as `fetch` does.
   */
  async outcome({ pairing, secret, expiresIn }: Pairing, signal: AbortSignal): Promise<Paired> {
    const end = this.now() + expiresIn * 1000;
    for (;;) {
      try {
        const { session } = await this.requester.request(pairedSchema, {
          method: 'POST',
          path: '/api/pairings/claim',
          body: { pairing, secret },
          timeout: CLAIM_TIMEOUT_MS,
          signal,
        });
        if (session) return session;
      } catch (error) {
        if (signal.aborted || !passes(error)) throw error;
        await pause(signal);
      }
      signal.throwIfAborted();
      if (this.now() >= end) throw new AppError('expired', 'nobody allowed it in time');
    }
  }
}

/** The side of the window that is signed in. */
export class PairingDecisions {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  /** What is asked. Rejects with AppError, `expired` where it is over. */
  look(pairing: string, signal?: AbortSignal): Promise<PairingView> {
    return this.client.authorised(pairingViewSchema, { path: pathOf(pairing), signal });
  }

  /** Rejects with AppError. */
  async decide(pairing: string, allow: boolean): Promise<void> {
    await this.client.authorised(z.undefined(), {
      method: 'POST',
      path: `${pathOf(pairing)}/decision`,
      body: { allow },
    });
  }
}

function pathOf(pairing: string): string {
  return `/api/pairings/${encodeURIComponent(pairing)}`;
}
