import type { Meeting } from '../meeting';

/** People come early, and rooms open before the hour. */
export const JOIN_BEFORE_MS = 10 * 60_000;

/** Whether a meeting can be joined at `now` (ms since the epoch): from 10 minutes before its start until its end. */
export function joinableNow(meeting: Meeting, now: number): boolean {
  if (meeting.cancelled || meeting.targets.length === 0) return false;
  return meeting.start - JOIN_BEFORE_MS <= now && now < meeting.end;
}
