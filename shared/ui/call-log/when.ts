/** How long ago something is, in the words a person would choose. */
export type When =
  | { readonly kind: 'now' }
  | { readonly kind: 'minutes'; readonly count: number }
  | { readonly kind: 'today' | 'yesterday' }
  /** A day of the week within the last six, then a date, with its year once that is another one. */
  | { readonly kind: 'day'; readonly form: 'weekday' | 'date' | 'year' };

const MINUTE_MS = 60_000;

/** Both in ms since the epoch; days are those of this computer. What lies ahead is now: clocks differ. */
export function whenOf(moment: number, now: number): When {
  const minutes = Math.floor((now - moment) / MINUTE_MS);
  if (minutes < 1) return { kind: 'now' };
  if (minutes < 60) return { kind: 'minutes', count: minutes };
  const days = dayNumber(now) - dayNumber(moment);
  if (days < 1) return { kind: 'today' };
  if (days < 2) return { kind: 'yesterday' };
  if (days < 7) return { kind: 'day', form: 'weekday' };
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return { kind: 'day', form: sameYear ? 'date' : 'year' };
}

/** Days are counted by the calendar: between two of them may lie 23 hours or 25. */
function dayNumber(moment: number): number {
  const date = new Date(moment);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * 60 * MINUTE_MS));
}
