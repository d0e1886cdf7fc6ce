/** @jest-environment jsdom */
import { mailboxOf } from '../../../../server/preview/mailbox/mailbox';
import { demoMeetingsOf } from '../../../../server/preview/calendar/demo-meetings';
import { locationOf } from '../../../../preview/outlook-host/item-content';
import { daysOf } from '../../../../preview/outlook-page/mailbox/days';
import { MailboxStore } from '../../../../preview/outlook-page/mailbox/mailbox-store';

const now = new Date(2026, 10, 25, 9, 0).getTime();
const origin = 'https://calls.example.test';

function storeOf(userName: string): MailboxStore {
  const mailbox = mailboxOf(userName, {
    meetingsOf: (name) => demoMeetingsOf(name, { now, origin }),
    now,
  });
  if (!mailbox) throw new Error(`no mailbox of ${userName}`);
  return new MailboxStore(mailbox);
}

function openAppointment(store: MailboxStore, subject: string) {
  const appointment = store.snapshot().appointments.find((one) => one.subject === subject);
  if (!appointment) throw new Error(`no appointment ${subject}`);
  return store.openAppointment(appointment);
}

describe('somebody’s Outlook', () => {
  it('opens what one organizes to be written, and what one is invited to, to be read', () => {
    const store = storeOf('amira');
    expect(openAppointment(store, 'Review of the quarter').kind).toBe('appointment-compose');
    expect(openAppointment(store, 'Call with the carrier').kind).toBe('appointment-read');
    const cancelled = store.snapshot().appointments.find((one) => one.cancelled);
    expect(cancelled && store.openAppointment(cancelled).kind).toBe('appointment-read');
    expect(openAppointment(store, 'Planning of the rota')).toMatchObject({
      kind: 'appointment-read',
      shared: { owner: { name: 'Chloé Martin' }, permissions: 1 },
    });
    const kinds = store.snapshot().messages.map((one) => store.openMessage(one).kind);
    expect(new Set(kinds)).toEqual(new Set(['message-read', 'request-read']));
    expect(store.snapshot().messages.every(({ unread }) => !unread)).toBe(true);
  });

  it('lets a delegate write in the name of the owner', () => {
    const store = storeOf('bruno');
    const shared = store.snapshot().appointments.find((one) => one.shared && !one.cancelled);
    expect(shared && store.openAppointment(shared)).toMatchObject({
      kind: 'appointment-compose',
      shared: { owner: { name: 'Amira Haddad' } },
    });
    const [calendar] = store.snapshot().calendars;
    const item = store.newAppointment(now, { shared: calendar });
    item.change({ subject: 'For Amira' });
    item.save();
    expect(store.snapshot().appointments.find(({ subject }) => subject === 'For Amira')).toMatchObject({
      organizer: { name: 'Amira Haddad' },
      shared: { permissions: 51 },
    });
  });

  it('knows an occurrence from its series', () => {
    const store = storeOf('amira');
    const occurrence = openAppointment(store, 'Weekly team meeting');
    expect(occurrence.seriesId).toBe('demo-weekly');
    const series = store.seriesOf(occurrence);
    expect(series && store.openAppointment(series).seriesId).toBeUndefined();
    expect(store.seriesOf(openAppointment(store, 'Review of the quarter'))).toBeUndefined();
  });

  it('keeps what was saved, and forgets what was not', () => {
    const store = storeOf('amira');
    openAppointment(store, 'Review of the quarter').change({ subject: 'Unsaved' });
    const item = openAppointment(store, 'Review of the quarter');
    item.change({ body: '<div id="block">x</div>', properties: { room: '8201' } });
    expect(item.save()).toBe('mail-review');
    const again = openAppointment(store, 'Review of the quarter').snapshot();
    expect(again.body).toBe('<div dir="ltr"><div id="x_block">x</div></div>');
    expect(again.properties).toEqual({ room: '8201' });
    expect(locationOf(again.places)).toBe('Meeting room Matisse');
  });

  it('remembers the properties of an item that is read at once', () => {
    const store = storeOf('amira');
    openAppointment(store, 'Call with the carrier').change({ properties: { seen: true } });
    expect(openAppointment(store, 'Call with the carrier').snapshot().properties).toEqual({ seen: true });
  });
});

describe('the days of a calendar', () => {
  it('show each date of a series once, all-day meetings first', () => {
    const [today, tomorrow, ...rest] = daysOf(storeOf('amira').snapshot().appointments, 'week', now);
    expect(rest).toHaveLength(5);
    expect(today?.appointments[0]?.allDay).toBe(true);
    const weekly = (day = today) => day?.appointments.filter((one) => one.subject === 'Weekly team meeting');
    expect(weekly()).toHaveLength(1);
    expect(weekly(tomorrow)).toHaveLength(1);
    expect(daysOf([], 'day', now)).toHaveLength(1);
  });
});
