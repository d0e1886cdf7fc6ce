import type { Meeting } from '../meeting';

/** In the order of a list: what runs, what comes, what is over, what only marks a day, what does not take place. */
type Turn = 0 | 1 | 2 | 3 | 4;

/**
 * Meetings in the order in which one wants to join them at `now` (ms since the epoch): of those that run the
 * one that began last, then those that begin soonest, then those just over; all-day and cancelled ones last.
 */
export function currentFirst(meetings: readonly Meeting[], now: number): readonly Meeting[] {
  return [...meetings].sort((a, b) => {
    const turn = turnOf(a, now);
    return turn - turnOf(b, now) || withinTurn(turn, a, b) || canJoin(b) - canJoin(a) || compareIds(a, b);
  });
}

function turnOf({ start, end, allDay, cancelled }: Meeting, now: number): Turn {
  if (cancelled) return 4;
  if (allDay) return 3;
  if (end <= now) return 2;
  return start <= now ? 0 : 1;
}

function withinTurn(turn: Turn, a: Meeting, b: Meeting): number {
  if (turn === 0) return b.start - a.start;
  if (turn === 2) return b.end - a.end;
  return a.start - b.start;
}

function canJoin({ targets }: Meeting): number {
  return targets.length > 0 ? 1 : 0;
}

/** So that two that are alike do not change places from one look to the next. */
function compareIds(a: Meeting, b: Meeting): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
