import { fine, type Finding } from './check';
import type { ServerAnswer } from './server-check';

/** `Date` counts whole seconds, and an answer takes its time: below this a difference means nothing. */
const TOLERANCE_MS = 10_000;
/** From here on tokens and certificates may count as expired. */
const FATAL_MS = 5 * 60_000;

/** How this clock compares with the server's. */
export function clockCheck(answer: ServerAnswer | undefined): Finding {
  const theirs = Date.parse(answer?.date ?? '');
  if (!answer || Number.isNaN(theirs)) return { state: 'untried', words: 'diagnostics.clock.unknown' };
  // The middle of the second the server named, against the middle of the question's way.
  const ahead = (answer.askedAt + answer.answeredAt) / 2 - (theirs + 500);
  const off = Math.abs(ahead);
  if (off < TOLERANCE_MS) return fine('diagnostics.clock.fine');
  const seconds = Math.round(off / 1000);
  return {
    state: off < FATAL_MS ? 'attention' : 'failed',
    words: 'diagnostics.clock.wrong',
    values: {
      ...(seconds < 120
        ? { count: seconds, unit: 'seconds' }
        : { count: Math.round(seconds / 60), unit: 'minutes' }),
      direction: ahead > 0 ? 'fast' : 'slow',
    },
    mender: 'you',
  };
}
