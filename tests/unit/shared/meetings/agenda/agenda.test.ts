import { currentFirst } from '../../../../../shared/meetings/agenda/current-first';
import { joinableNow } from '../../../../../shared/meetings/agenda/joinable-now';
import { meetingOf, type Appointment } from '../../../../../shared/meetings/agenda/meeting-of';

const now = Date.UTC(2026, 10, 25, 10);
const minutes = (count: number) => now + count * 60_000;
const options = {
  origins: ['https://calls.example.com'],
  plan: { country: 'FR', extensionLength: 4 },
};
const meeting = (id: string, from: number, to: number, more: Partial<Appointment> = {}) =>
  meetingOf(
    {
      id,
      subject: ` ${id} `,
      start: minutes(from),
      end: minutes(to),
      allDay: false,
      cancelled: false,
      location: 'https://calls.example.com/meet/weekly-team',
      ...more,
    },
    options,
  );

describe("a meeting of somebody's calendar", () => {
  it('has the ways to join it that its text tells, and keeps no body', () => {
    const body = '<a href="https://zoom.us/j/123456789">Join</a>';
    const organizer = { name: 'Bruno', email: 'bruno@example.com' };
    expect(meeting('standup', -5, 25, { body, bodyType: 'html', organizer })).toEqual({
      id: 'standup',
      subject: 'standup',
      start: minutes(-5),
      end: minutes(25),
      allDay: false,
      cancelled: false,
      organizer,
      location: 'https://calls.example.com/meet/weekly-team',
      targets: [
        { kind: 'room', slug: 'weekly-team', url: 'https://calls.example.com/meet/weekly-team' },
        { kind: 'web', service: 'zoom', url: 'https://zoom.us/j/123456789' },
      ],
    });
    expect(meeting('lunch', 0, 60, { location: ' ' })).not.toHaveProperty('location');
  });

  it.each([
    [-10, 20, true],
    [0, 30, true],
    [10, 40, true],
    [10.1, 40, false],
    [-30, 0, false],
    [-30, 0.1, true],
  ])('from %d to %d minutes from now can be joined: %s', (from, to, joinable) => {
    expect(joinableNow(meeting('m', from, to), now)).toBe(joinable);
  });

  it('cannot be joined when it is cancelled, or tells no way', () => {
    expect(joinableNow(meeting('m', -1, 30, { cancelled: true }), now)).toBe(false);
    expect(joinableNow(meeting('m', -1, 30, { location: 'Room 4' }), now)).toBe(false);
    expect(joinableNow(meeting('m', -600, 840, { allDay: true }), now)).toBe(true);
  });

  it('stands in the list by when one wants to join it', () => {
    const meetings = [
      meeting('cancelled', -5, 25, { cancelled: true }),
      meeting('holiday', -600, 840, { allDay: true }),
      meeting('over', -60, -1),
      meeting('long over', -90, -30),
      meeting('later', 60, 90),
      meeting('soon without a way', 5, 30, { location: 'Room 4' }),
      meeting('soon', 5, 30),
      meeting('running long', -60, 60),
      meeting('running', -5, 25),
    ];
    const order = [
      'running',
      'running long',
      'soon',
      'soon without a way',
      'later',
      'over',
      'long over',
      'holiday',
      'cancelled',
    ];
    expect(currentFirst(meetings, now).map(({ id }) => id)).toEqual(order);
    expect(currentFirst([...meetings].reverse(), now).map(({ id }) => id)).toEqual(order);
  });
});
