import { DemoCalendar } from '../../../../server/preview/calendar/demo-calendar';
import { demoMeetings, demoMeetingsOf } from '../../../../server/preview/calendar/demo-meetings';
import { demoAccounts } from '../../../../server/preview/demo-people';

const MINUTE = 60_000;
const now = Date.UTC(2026, 10, 25, 9, 30);
const origin = 'https://calls.example.test';

describe('the calendars of the evaluation', () => {
  it('always have two meetings under way for Amira, and one about to start', () => {
    const meetings = demoMeetingsOf('amira', { now, origin }).filter(({ allDay }) => !allDay);
    const current = meetings.filter(({ start, end }) => start <= now && now < end);
    expect(current.map(({ id }) => id)).toEqual(['demo-weekly-1', 'demo-supplier']);
    const [next] = meetings.filter(({ start }) => start > now);
    expect(next?.id).toBe('demo-zoom');
    expect(next?.start).toBeLessThan(now + 10 * MINUTE);
  });

  it('have every meeting once, with ids that last and an end after its start', () => {
    const meetings = demoMeetings({ now, origin });
    const later = demoMeetings({ now: now + 86_400_000, origin });
    expect(later.map(({ id }) => id)).toEqual(meetings.map(({ id }) => id));
    expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length);
    for (const { start, end } of meetings) expect(end).toBeGreaterThan(start);
  });

  it('show somebody what they organise or are invited to, in order, and strangers nothing', () => {
    for (const { userName } of demoAccounts) {
      const meetings = demoMeetingsOf(userName, { now, origin });
      expect(meetings.length).toBeGreaterThan(3);
      expect(meetings.map(({ start }) => start)).toEqual(
        meetings.map(({ start }) => start).toSorted((a, b) => a - b),
      );
    }
    expect(demoMeetingsOf('bruno', { now, origin }).map(({ id }) => id)).not.toContain('demo-zoom');
    expect(demoMeetingsOf('nobody', { now, origin })).toEqual([]);
  });

  it('lead to our rooms at the address we are reached at', () => {
    const board = demoMeetings({ now, origin }).find(({ id }) => id === 'demo-board');
    expect(board?.location).toMatch(/^https:\/\/calls\.example\.test\/meet\/[a-z-]+#\d+$/);
    expect(board?.html).toContain(board?.location);
  });

  it('stay where they are while somebody looks, and come back around the clock later', () => {
    let clock = now + 2 * MINUTE;
    const calendar = new DemoCalendar(() => clock);
    const weekly = () =>
      calendar.meetingsOf('amira', origin).find(({ id }) => id === 'demo-weekly-1')?.start ?? 0;
    const placed = weekly();
    expect(placed % (5 * MINUTE)).toBe(0);
    clock += 60 * MINUTE;
    expect(weekly()).toBe(placed);
    clock += 60 * MINUTE;
    expect(clock - weekly()).toBeLessThan(21 * MINUTE);
  });
});
