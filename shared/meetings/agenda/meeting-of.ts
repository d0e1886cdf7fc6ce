import type { Meeting } from '../meeting';
import { findJoinTargets, type JoinTargetOptions } from '../targets/find-join-targets';
import type { MeetingText } from '../targets/meeting-text';

/** An appointment as a calendar or a mail program tells it: a meeting but for the ways to join it. */
export type Appointment = Omit<Meeting, 'targets' | 'location'> & MeetingText;

/** A meeting with the ways to join it, recognised in its text. Its body is not kept. */
export function meetingOf(appointment: Appointment, options: JoinTargetOptions): Meeting {
  const { id, subject, start, end, allDay, cancelled, organizer, location } = appointment;
  return {
    id,
    subject: subject.trim(),
    start,
    end,
    allDay,
    cancelled,
    ...(organizer && { organizer }),
    ...(location?.trim() && { location: location.trim() }),
    targets: findJoinTargets(appointment, options),
  };
}
