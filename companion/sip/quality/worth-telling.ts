import type { CallQuality } from '../../../shared/call/call';

/** Every publication goes to all of a user's windows; a score that trembles is worth none. */
const SCORE_EVERY_MS = 5_000;
/** Less than this nobody hears. */
const SCORE_STEP = 0.1;

/**
 * Whether a new quality is published: a warning that comes or goes at once, a score that moved at most
 * every few seconds. `told` is what was published last, `toldAt` when, both on the same clock as `now`.
 */
export function isWorthTelling(
  next: CallQuality | undefined,
  told: CallQuality | undefined,
  toldAt: number,
  now: number,
): boolean {
  if (!next || !told) return next !== told;
  if (next.warnings.join() !== told.warnings.join()) return true;
  if (next.score === told.score) return false;
  if (next.score === undefined || told.score === undefined) return true;
  // Rounded scores differ by whole steps, give or take a binary fraction.
  const moved = Math.abs(next.score - told.score) > SCORE_STEP / 2;
  return moved && now - toldAt >= SCORE_EVERY_MS;
}
