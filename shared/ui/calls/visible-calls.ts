import type { Call } from '../../call/call';
import { isLive } from '../../call/call-state';

/** How long an ended call stays in sight, in ms: long enough to read why it ended. */
export const ENDED_SHOWN_MS = 8000;

/**
 * The calls to show at `now`: every live one, and those that ended a moment ago. What rings comes
 * first, because it wants an answer, what is over last; else the order of their beginning. A companion takes ended
 * calls away itself; one that has gone meanwhile cannot.
 */
export function visibleCalls(calls: readonly Call[], now: number): readonly Call[] {
  return calls
    .filter((call) => isLive(call.state) || now - (call.endedAt ?? 0) < ENDED_SHOWN_MS)
    .toSorted((one, other) => rank(one) - rank(other) || one.startedAt - other.startedAt);
}

function rank({ state }: Call): number {
  if (state === 'incoming') return 0;
  return isLive(state) ? 1 : 2;
}
