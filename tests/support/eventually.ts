import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 100;

/**
 * Looks again and again until `look` answers something that is accepted, and answers that.
 * For what can only be looked at: figures on a page, a log. What can be waited for is waited for.
 * @param expectation says in words what is waited for, for the error.
 * @param within ms
 * @throws Error with what was seen last, or why looking failed.
 */
export async function eventually<T>(
  expectation: string,
  look: () => Promise<T> | T,
  accept: (seen: T) => boolean,
  within = 15_000,
): Promise<T> {
  const deadline = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (accept(seen)) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) break;
    await pause(PAUSE_MS);
  }
  const told = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`not within ${String(within)} ms: ${expectation}; last seen: ${told}`);
}
