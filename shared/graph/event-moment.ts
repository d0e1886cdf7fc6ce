const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/;

/**
 * A moment of an event (Graph 1.0, "dateTimeTimeZone") in ms since the epoch. We ask for UTC; another
 * zone is understood by its IANA name. Undefined for what is no moment, and for a zone nobody knows:
 * a meeting shown at the wrong hour is worse than one that is missing.
 */
export function eventMoment(dateTime: string, timeZone: string | null | undefined): number | undefined {
  const parts = DATE_TIME.exec(dateTime)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  if (Number.isNaN(asUtc) || month < 1 || month > 12 || day < 1 || day > 31 || hour > 23) return undefined;
  if (timeZone === 'UTC' || timeZone === undefined || timeZone === null) return asUtc;
  try {
    // The distance to UTC an hour off, where clocks change, is put right by looking a second time.
    const guess = asUtc - offset(asUtc, timeZone);
    return asUtc - offset(guess, timeZone);
  } catch {
    return undefined;
  }
}

/**
 * Midnight, by the clock here, of the date in `dateTime`: an all-day event has a date, which is the
 * same wherever one looks at it, and no moment.
 */
export function dayOfEvent(dateTime: string): number | undefined {
  const parts = DATE_TIME.exec(dateTime)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts;
  const midnight = new Date(year, month - 1, day).getTime();
  return Number.isNaN(midnight) ? undefined : midnight;
}

/** How far clocks of the zone are ahead of UTC at a moment, in ms. @throws RangeError */
function offset(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - (moment - (moment % 1000));
}
