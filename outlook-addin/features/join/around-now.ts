import { currentFirst } from '../../../shared/meetings/agenda/current-first';
import { JOIN_BEFORE_MS } from '../../../shared/meetings/agenda/joinable-now';
import type { Meeting } from '../../../shared/meetings/meeting';
import { sameTarget } from '../../../shared/meetings/join/same-target';
import type { ItemMeeting } from '../../meeting/item-meeting';

/**
 * The meetings of a calendar that run now or are about to, the current one first (requirement O4); those
 * that cannot be joined too, for they say where one ought to be.
 * @param now ms since the epoch
 */
export function aroundNow(meetings: readonly Meeting[], now: number): readonly Meeting[] {
  const near = meetings.filter(
    ({ start, end, allDay, cancelled }) =>
      !allDay && !cancelled && start - JOIN_BEFORE_MS <= now && now < end,
  );
  return currentFirst(near, now);
}

/**
 * The other meetings at the time of the open item, where that is not over, but for those around now: whoever
 * is to be in two places chooses one.
 * @param now ms since the epoch
 */
export function atTheSameTime(meetings: readonly Meeting[], open: OpenItem, now: number): readonly Meeting[] {
  const { when } = open;
  if (!when || when.end <= now) return [];
  const near = new Set(aroundNow(meetings, now));
  const beside = meetings.filter(
    (meeting) =>
      !meeting.allDay &&
      !meeting.cancelled &&
      meeting.start < when.end &&
      when.start < meeting.end &&
      !near.has(meeting) &&
      !isOpenItem(meeting, open),
  );
  return currentFirst(beside, now);
}

/** As much of the open item as tells it from the others. */
export type OpenItem = Pick<ItemMeeting, 'subject' | 'when' | 'targets'>;

/** Whether a meeting of the calendar is the open item: Outlook's ids of an item differ from those of Graph. */
export function isOpenItem(meeting: Meeting, { subject, when, targets }: OpenItem): boolean {
  if (when) return when.start === meeting.start && subject === meeting.subject;
  return targets.some((target) => meeting.targets.some((other) => sameTarget(target, other)));
}
