import type { MailAppointment } from '../../../shared/api/preview-mailbox-schema';

export const ranges = ['day', 'week'] as const;
export type Range = (typeof ranges)[number];

export interface Day {
  /** Midnight of the reader's own clock, in ms since the epoch. */
  readonly date: number;
  readonly appointments: readonly MailAppointment[];
}

/** The days a calendar shows, today first, with what takes place on each; a series is shown by its dates. */
export function daysOf(appointments: readonly MailAppointment[], range: Range, now: number): readonly Day[] {
  const count = range === 'day' ? 1 : 7;
  return Array.from({ length: count }, (_unused, index) => {
    const date = midnight(now, index);
    const next = midnight(now, index + 1);
    return {
      date,
      appointments: appointments
        .filter((one) => one.series?.part !== 'series' && isOn(one, date, next))
        .toSorted((a, b) => Number(b.allDay) - Number(a.allDay) || a.start - b.start),
    };
  });
}

function isOn({ start, end, allDay }: MailAppointment, date: number, next: number): boolean {
  if (!allDay) return start < next && end > date;
  // An all-day meeting has dates, written as midnight UTC.
  const day = new Date(date);
  const utc = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return start <= utc && utc < end;
}

function midnight(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
