import type { Meeting } from '../../meetings/meeting';

/** Without more, so many of what comes next are shown. */
const NEXT = 5;

/** One day of a list: what takes the whole day, then the rest, those that overlap together. */
export interface AgendaDay {
  readonly day: 'today' | 'tomorrow';
  readonly allDay: readonly Meeting[];
  readonly groups: readonly (readonly Meeting[])[];
}

/**
 * The meetings a list shows: the whole of both days, or what goes on and comes next. Days without
 * anything are left out.
 * @param now ms since the epoch
 */
export function agendaGroups(
  meetings: readonly Meeting[],
  now: number,
  whole: boolean,
): readonly AgendaDay[] {
  const midnight = new Date(now);
  midnight.setHours(24, 0, 0, 0);
  const tomorrow = midnight.getTime();
  const timed = meetings.filter(({ allDay, end }) => !allDay && (whole || end > now));
  const current = timed.filter(({ start }) => start <= now);
  const shown = whole ? timed : timed.slice(0, Math.max(NEXT, current.length + 1));
  return (['today', 'tomorrow'] as const).flatMap((day) => {
    const within = ({ start }: Meeting): boolean => start < tomorrow === (day === 'today');
    const allDay = meetings.filter(
      (meeting) => meeting.allDay && within(meeting) && (whole || day === 'today'),
    );
    const groups = overlapping(shown.filter(within));
    return allDay.length + groups.length === 0 ? [] : [{ day, allDay, groups }];
  });
}

/** Meetings in order, those that take place at the same time together. A cancelled one stands in nobody's way. */
function overlapping(meetings: readonly Meeting[]): readonly (readonly Meeting[])[] {
  const groups: Meeting[][] = [];
  let until = -Infinity;
  for (const meeting of meetings) {
    const last = groups.at(-1);
    if (last && meeting.start < until && !meeting.cancelled) last.push(meeting);
    else groups.push([meeting]);
    if (!last || meeting.start >= until) until = meeting.cancelled ? until : meeting.end;
    else if (!meeting.cancelled) until = Math.max(until, meeting.end);
  }
  return groups;
}
