import { AppError } from '../errors/app-error';

/** The server answers a claim within 25 s; longer than that and the way there is broken. ms. */
export const CLAIM_TIMEOUT_MS = 35_000;
/** Pause after a claim that failed on the way, as during a change of network. ms. */
const RETRY_MS = 2_000;

/** Whether the same claim may be answered a little later. */
export function passes(error: unknown): boolean {
  return error instanceof AppError && ['network', 'timeout', 'rate-limited'].includes(error.code);
}

/** Waits before the next claim, or until aborted. */
export function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, RETRY_MS);
    signal.addEventListener('abort', done);
  });
}
