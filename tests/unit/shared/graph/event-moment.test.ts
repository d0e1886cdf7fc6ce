import { dayOfEvent, eventMoment } from '../../../../shared/graph/event-moment';

describe('the moment of an event', () => {
  it.each([
    ['2026-11-25T09:30:00.0000000', 'UTC', '2026-11-25T09:30:00.000Z'],
    ['2026-11-25T09:30:00', undefined, '2026-11-25T09:30:00.000Z'],
    ['2026-11-25T09:30:00', 'Europe/Paris', '2026-11-25T08:30:00.000Z'],
    ['2026-07-01T09:30:00', 'Europe/Paris', '2026-07-01T07:30:00.000Z'],
    // The night clocks go forward, before and after; and the night they go back.
    ['2026-03-29T01:59:00', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01T12:00:00', 'America/New_York', '2026-11-01T17:00:00.000Z'],
    ['2026-11-25T09:30:00', 'Asia/Kathmandu', '2026-11-25T03:45:00.000Z'],
  ])('%s in %s is %s', (dateTime, zone, expected) => {
    expect(new Date(eventMoment(dateTime, zone) ?? 0).toISOString()).toBe(expected);
  });

  it.each([
    ['yesterday', 'UTC'],
    ['2026-13-25T09:30:00', 'UTC'],
    ['2026-11-25T99:30:00', 'UTC'],
    ['2026-11-25', 'UTC'],
    ['2026-11-25T09:30:00', 'Mars/Olympus'],
    ['2026-11-25T09:30:00', 'Romance Standard Time'],
  ])('%s in %s is none', (dateTime, zone) => {
    expect(eventMoment(dateTime, zone)).toBeUndefined();
  });

  it('of a whole day is midnight by the clock here, whatever the zone', () => {
    expect(dayOfEvent('2026-11-25T00:00:00.0000000')).toBe(new Date(2026, 10, 25).getTime());
    expect(dayOfEvent('soon')).toBeUndefined();
  });
});
