/** Tries of one request, the first included. */
export const MAX_TRIES = 4;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A server that wants more patience than this is given up on; whoever looks at the page can try again. */
export const MOST_PATIENCE_MS = 30_000;

/** Answers that another try may change: throttled (RFC 6585 §4) and unavailable (RFC 9110 §15.6). */
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

export function mayPass(status: number): boolean {
  return passing.has(status);
}

/** What the header Retry-After says, in ms: seconds or a date (RFC 9110 §10.2.3). Undefined when it says nothing. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * How long to wait before try `next` (2 is the first repetition), in ms: twice as long each time,
 * with a random part so that many pages which were refused together do not return together.
 * @param random in [0, 1)
 */
export function backOff(next: number, random: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (next - 2));
  return longest / 2 + (longest / 2) * random;
}
