import type { Mailbox, MailAppointment } from '../../../shared/api/preview-mailbox-schema';
import type { DemoMeeting, Invited } from '../calendar/demo-meeting';
import { invited } from '../calendar/invited';
import { demoAccounts, demoDirectory } from '../demo-people';
import {
  appointmentOf,
  DELEGATE,
  ownAppointments,
  READER,
  readOnlyAppointment,
  seriesOf,
} from './demo-appointments';
import { demoMessages } from './demo-messages';
import { demoRooms } from './demo-places';

interface Share {
  readonly owner: string;
  readonly permissions: number;
}

/** Whose calendar somebody opens beside their own, and what they may do there. */
const shares: Readonly<Record<string, readonly Share[]>> = {
  amira: [{ owner: 'chloe', permissions: READER }],
  bruno: [{ owner: 'amira', permissions: DELEGATE }],
};

export interface MailboxOptions {
  /** The meetings in a demo person's calendar. */
  readonly meetingsOf: (userName: string) => readonly DemoMeeting[];
  /** ms since the epoch. */
  readonly now: number;
}

/** Everything in a demo person's Outlook; undefined for anybody else. */
export function mailboxOf(userName: string, { meetingsOf, now }: MailboxOptions): Mailbox | undefined {
  const me = demoPerson(userName);
  if (!me) return undefined;
  const meetings = meetingsOf(userName);
  const requests = meetings.filter(
    ({ organizer, cancelled, end }) => organizer.email !== me.email && !cancelled && end > now,
  );
  const shared = (shares[userName] ?? []).flatMap(({ owner: ownerName, permissions }) => {
    const owner = demoPerson(ownerName);
    return owner ? [{ owner, permissions, meetings: meetingsOf(ownerName) }] : [];
  });
  return {
    user: me,
    people: [...demoAccounts, ...demoDirectory].flatMap(({ displayName, email }) =>
      email === undefined ? [] : [{ name: displayName, email }],
    ),
    rooms: [...demoRooms],
    calendars: shared.map(({ owner, permissions }) => ({ owner, permissions })),
    appointments: [
      ...withSeries(meetings.map(appointmentOf)),
      ...ownAppointments(me, now),
      ...shared.flatMap(({ owner, permissions, meetings: theirs }) =>
        permissions === READER
          ? [readOnlyAppointment(owner, me, now)]
          : sharedAppointments(theirs, owner, permissions, now),
      ),
    ],
    messages: demoMessages(me, requests.slice(0, 3), now),
  };
}

/** What the owner of a shared calendar organizes, as a delegate finds it there. */
function sharedAppointments(
  meetings: readonly DemoMeeting[],
  owner: Invited,
  permissions: number,
  now: number,
): MailAppointment[] {
  const theirs = meetings.filter(({ organizer }) => organizer.email === owner.email).map(appointmentOf);
  return [...theirs, ...ownAppointments(owner, now)].map((appointment) => ({
    ...appointment,
    id: `shared-${appointment.id}`,
    series: undefined,
    shared: { owner, permissions },
  }));
}

function withSeries(appointments: readonly MailAppointment[]): MailAppointment[] {
  const seen = new Set<string>();
  return appointments.flatMap((one) => {
    if (!one.series || seen.has(one.series.id)) return [one];
    seen.add(one.series.id);
    return [one, ...seriesOf(one)];
  });
}

function demoPerson(userName: string): Invited | undefined {
  const account = demoAccounts.find((one) => one.userName === userName);
  return account && invited(account.displayName);
}
