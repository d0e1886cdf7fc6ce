import type { Appointment } from '../meetings/agenda/meeting-of';
import { dayOfEvent, eventMoment } from './event-moment';
import type { Event } from './schema/event-schema';

const mailAddress = /^[^\s@<>"'`]{1,128}@[^\s@<>"'`]{1,128}$/;

/** An event as the suite knows appointments; undefined for one that is at no time. */
export function appointmentOf(event: Event): Appointment | undefined {
  const allDay = event.isAllDay ?? false;
  const at = ({ dateTime, timeZone }: Event['start']): number | undefined =>
    allDay ? dayOfEvent(dateTime) : eventMoment(dateTime, timeZone);
  const start = at(event.start);
  const end = at(event.end);
  if (start === undefined || end === undefined || end < start) return undefined;
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
    joinUrl: event.onlineMeeting?.joinUrl ?? event.onlineMeetingUrl,
    location: event.location?.displayName,
    body: event.body?.content,
    bodyType: event.body?.contentType === 'text' ? 'text' : 'html',
  };
}
