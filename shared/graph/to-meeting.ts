import type { JoinTarget } from '../meetings/join-target';
import type { Meeting } from '../meetings/meeting';
import type { MeetingText } from '../meetings/targets/meeting-text';
import { dayOfEvent, eventMoment } from './event-moment';
import type { Event } from './schema/event-schema';

/** Finds the ways to join in what an appointment says. */
export type FindTargets = (text: MeetingText) => readonly JoinTarget[];

const mailAddress = /^[^\s@<>"'`]{1,128}@[^\s@<>"'`]{1,128}$/;

/** An event as the suite knows meetings; undefined for one that is at no time. */
export function meetingOf(event: Event, findTargets: FindTargets): Meeting | undefined {
  const allDay = event.isAllDay ?? false;
  const at = ({ dateTime, timeZone }: Event['start']): number | undefined =>
    allDay ? dayOfEvent(dateTime) : eventMoment(dateTime, timeZone);
  const start = at(event.start);
  const end = at(event.end);
  if (start === undefined || end === undefined || end < start) return undefined;
  const location = event.location?.displayName;
  const { name, address } = event.organizer?.emailAddress ?? {};
  const email = address !== undefined && mailAddress.test(address) ? address : undefined;
  return {
    id: event.id,
    subject: event.subject ?? '',
    start,
    end,
    allDay,
    cancelled: event.isCancelled ?? false,
    organizer: email === undefined ? undefined : { name: name ?? email, email },
    location: location === undefined || location.trim() === '' ? undefined : location,
    targets: findTargets({
      joinUrl: event.onlineMeeting?.joinUrl ?? event.onlineMeetingUrl,
      location,
      body: event.body?.content,
      bodyType: event.body?.contentType === 'text' ? 'text' : 'html',
    }),
  };
}
