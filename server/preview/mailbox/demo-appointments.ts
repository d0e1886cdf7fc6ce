import type { MailAppointment, MailPerson } from '../../../shared/api/preview-mailbox-schema';
import type { DemoMeeting, Invited } from '../calendar/demo-meeting';
import { invited } from '../calendar/invited';
import { onDay } from '../calendar/moments';
import { outlookBody, paragraph } from '../calendar/outlook-body';
import { placesOf } from './demo-places';

/** Reads, writes, edits its own and all: what a delegate has (`DelegatePermissions` of Outlook). */
export const DELEGATE = 1 + 2 + 16 + 32;
/** Reads alone. */
export const READER = 1;

/** A meeting of the calendar as Outlook shows it. One of a series comes with the id of the series. */
export function appointmentOf(meeting: DemoMeeting): MailAppointment {
  const { id, subject, start, end, allDay, cancelled, organizer, required, optional, location, html } =
    meeting;
  return {
    id,
    subject,
    start,
    end,
    allDay,
    cancelled,
    organizer,
    required: required.map(answered),
    optional: optional.map(answered),
    places: placesOf(location),
    body: html,
    bodyType: 'html',
    ...(meeting.series !== undefined && { series: { id: meeting.series, part: 'occurrence' } }),
  };
}

/** The series itself, of which `first` is the first date shown. */
export function seriesOf(first: MailAppointment): MailAppointment[] {
  return first.series ? [{ ...first, id: first.series.id, series: { ...first.series, part: 'series' } }] : [];
}

/** What a person has for themselves: no meeting link in it yet, in HTML and in plain text. */
export function ownAppointments(me: Invited, now: number): MailAppointment[] {
  const common = { allDay: false, cancelled: false, organizer: me };
  const others = [invited('Priya Raghunathan'), invited('Quentin Dubois')];
  return [
    {
      ...common,
      ...onDay(now, 0, 16, 30),
      id: 'mail-review',
      subject: 'Review of the quarter',
      required: others.map(answered),
      optional: [invited('Renée Saint-Exupéry')],
      places: placesOf('Meeting room Matisse'),
      body: outlookBody(
        paragraph('Agenda:'),
        '<ol><li>Figures</li><li>What to change</li></ol>',
        '<table border="1" style="border-collapse:collapse"><tbody><tr><th>Team</th><th>Calls</th></tr><tr><td>Sales</td><td>412</td></tr></tbody></table>',
        paragraph(`-- <br>${me.name}`),
      ),
      bodyType: 'html',
    },
    {
      ...common,
      ...onDay(now, 1, 14, 45),
      id: 'mail-plain',
      subject: 'Notes in plain text',
      required: others.slice(0, 1),
      optional: [],
      places: [],
      body: 'Please read the notes before.\n\n-- \nTel. +33 1 99 00 12 16',
      bodyType: 'text',
    },
  ];
}

/** An appointment of somebody whose calendar one may only read. */
export function readOnlyAppointment(owner: Invited, me: Invited, now: number): MailAppointment {
  return {
    ...onDay(now, 0, 11, 60),
    id: 'mail-rota',
    subject: 'Planning of the rota',
    allDay: false,
    cancelled: false,
    organizer: owner,
    required: [me, invited('Noémie Lœuf')],
    optional: [],
    places: placesOf('Cafeteria'),
    body: outlookBody(paragraph('Who takes the early shift?')),
    bodyType: 'html',
    shared: { owner, permissions: READER },
  };
}

function answered(person: Invited, index: number): MailPerson {
  return { ...person, response: (['accepted', 'tentative', 'none'] as const)[index % 3] };
}
