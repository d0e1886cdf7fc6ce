import type { DemoMeeting, Invited } from '../calendar/demo-meeting';
import { refusal, type GraphAnswer, type GraphRequest } from './graph-answer';
import { bodyTypeOf, timeZoneOf } from './preferences';
import { plainText } from './plain-text';
import { wallClock } from './wall-clock';

/** Graph's own limit of a view. */
const MAX_DAYS = 1825;
const DAY = 86_400_000;

interface GraphMoment {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** An appointment, as `GET /me/calendarView` answers it. */
export interface GraphEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  readonly bodyPreview: string;
  readonly body: { readonly contentType: 'html' | 'text'; readonly content: string };
  readonly start: GraphMoment;
  readonly end: GraphMoment;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly type: 'singleInstance' | 'occurrence';
  readonly seriesMasterId: string | null;
  readonly location: { readonly displayName: string };
  readonly isOnlineMeeting: boolean;
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly onlineMeetingUrl: string | null;
  readonly organizer: { readonly emailAddress: GraphAddress };
  readonly attendees: readonly { readonly type: string; readonly emailAddress: GraphAddress }[];
}

interface GraphAddress {
  readonly name: string;
  readonly address: string;
}

/** The appointments that touch the view that is asked for, in the zone and form that are preferred; a refusal as Graph's. */
export function calendarView(
  meetings: readonly DemoMeeting[],
  { query, headers }: Pick<GraphRequest, 'query' | 'headers'>,
): readonly GraphEvent[] | GraphAnswer {
  const from = momentOf(query.get('startDateTime'));
  const to = momentOf(query.get('endDateTime'));
  if (from === undefined || to === undefined) return refusal(400, 'ErrorInvalidParameter');
  if (to < from || to - from > MAX_DAYS * DAY) return refusal(400, 'ErrorInvalidRequest');
  const zone = timeZoneOf(headers['prefer']);
  if (zone === undefined) return refusal(400, 'ErrorInvalidTimeZone');
  const bodyType = bodyTypeOf(headers['prefer']);
  return meetings
    .filter(({ start, end }) => start < to && end > from)
    .map((meeting) => eventOf(meeting, zone, bodyType));
}

/** A moment without an offset is one of UTC. */
function momentOf(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}T[\d:.]+/.test(text)) return undefined;
  const moment = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(moment) ? undefined : moment;
}

function eventOf(
  meeting: DemoMeeting,
  zone: { readonly name: string; readonly iana: string },
  bodyType: 'html' | 'text',
): GraphEvent {
  const { id, subject, html, allDay, cancelled, organizer, required, optional, location } = meeting;
  // An all-day appointment has dates: they are the same in every zone.
  const at = (moment: number): GraphMoment => ({
    dateTime: `${wallClock(moment, allDay ? 'UTC' : zone.iana)}.0000000`,
    timeZone: zone.name,
  });
  return {
    id,
    iCalUId: `040000008200E00074C5B7101A82E008-${id}`,
    subject,
    bodyPreview: plainText(html).slice(0, 255),
    body: { contentType: bodyType, content: bodyType === 'html' ? html : plainText(html) },
    start: at(meeting.start),
    end: at(meeting.end),
    isAllDay: allDay,
    isCancelled: cancelled,
    type: meeting.series === undefined ? 'singleInstance' : 'occurrence',
    seriesMasterId: meeting.series ?? null,
    location: { displayName: location },
    isOnlineMeeting: meeting.joinUrl !== undefined,
    onlineMeeting: meeting.joinUrl === undefined ? null : { joinUrl: meeting.joinUrl },
    onlineMeetingUrl: null,
    organizer: { emailAddress: addressOf(organizer) },
    attendees: [
      ...required.map((person) => ({ type: 'required', emailAddress: addressOf(person) })),
      ...optional.map((person) => ({ type: 'optional', emailAddress: addressOf(person) })),
    ],
  };
}

function addressOf({ name, email }: Invited): GraphAddress {
  return { name, address: email };
}
