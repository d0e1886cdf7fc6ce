const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When something takes place: from and to, in ms since the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many minutes from a moment on. */
export function within(now: number, from: number, to: number): Span {
  return { start: now + from * MINUTE, end: now + to * MINUTE };
}

/** At an hour of the server's own clock, so many days after today's. */
export function onDay(now: number, days: number, hour: number, minutes: number): Span {
  const start = new Date(now);
  start.setDate(start.getDate() + days);
  start.setHours(hour, 0, 0, 0);
  return { start: start.getTime(), end: start.getTime() + minutes * MINUTE };
}

/** A whole day, as dates: from midnight UTC of the server's own date to the next. */
export function wholeDay(now: number, days: number): Span {
  const today = new Date(now);
  const start = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days);
  return { start, end: start + DAY };
}
