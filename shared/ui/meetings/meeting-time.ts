import { joinableNow } from '../../meetings/agenda/joinable-now';
import type { Meeting } from '../../meetings/meeting';

const MINUTE = 60_000;
const SOON_MS = 60 * MINUTE;

/** How far off a meeting is; `minutes` to its start, counted up: "in 1 min" until it starts. */
export type Distance =
  | { readonly kind: 'later' }
  | { readonly kind: 'soon'; readonly minutes: number }
  | { readonly kind: 'now' }
  | { readonly kind: 'over' };

/** @param now ms since the epoch */
export function distanceOf({ start, end }: Pick<Meeting, 'start' | 'end'>, now: number): Distance {
  if (now >= end) return { kind: 'over' };
  if (now >= start) return { kind: 'now' };
  if (start - now > SOON_MS) return { kind: 'later' };
  return { kind: 'soon', minutes: Math.ceil((start - now) / MINUTE) };
}

/** The first one to join now, of those that overlap (guide, "call my next meeting"); else the next one that can be joined. */
export function nextToJoin(meetings: readonly Meeting[], now: number): Meeting | undefined {
  const joinable = meetings.filter(
    ({ allDay, cancelled, targets, end }) => !allDay && !cancelled && targets.length > 0 && end > now,
  );
  return joinable.find((meeting) => joinableNow(meeting, now)) ?? joinable[0];
}
