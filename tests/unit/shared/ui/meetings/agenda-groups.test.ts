import type { Meeting } from '../../../../../shared/meetings/meeting';
import { agendaGroups } from '../../../../../shared/ui/meetings/agenda-groups';
import { distanceOf, nextToJoin } from '../../../../../shared/ui/meetings/meeting-time';

const MINUTE = 60_000;
const now = new Date(2026, 10, 25, 10, 0).getTime();
const way = { kind: 'web', service: 'zoom', url: 'https://zoom.us/j/1' } as const;

function at(id: string, from: number, to: number, over: Partial<Meeting> = {}): Meeting {
  const times = { start: now + from * MINUTE, end: now + to * MINUTE };
  return { id, subject: id, ...times, allDay: false, cancelled: false, targets: [way], ...over };
}

function words(meetings: readonly Meeting[], whole = false): string[] {
  return agendaGroups(meetings, now, whole).map(
    ({ day, allDay, groups }) =>
      `${day}: ${allDay.map(({ id }) => `[${id}] `).join('')}${groups
        .map((group) => group.map(({ id }) => id).join('+'))
        .join(' ')}`,
  );
}

describe('the meetings a list shows', () => {
  it('are those that go on and come next, or whole days', () => {
    const meetings = [
      at('past', -90, -60),
      at('current', -10, 20),
      at('soon', 30, 60),
      at('tomorrow', 24 * 60, 25 * 60),
    ];
    expect(words(meetings)).toEqual(['today: current soon', 'tomorrow: tomorrow']);
    expect(words(meetings, true)).toEqual(['today: past current soon', 'tomorrow: tomorrow']);
    expect(words([])).toEqual([]);
  });

  it('are few of what is to come, but all that go on', () => {
    const coming = Array.from({ length: 9 }, (_, index) =>
      at(String(index), 60 + index * 60, 90 + index * 60),
    );
    expect(words(coming)).toEqual(['today: 0 1 2 3 4']);
    const going = Array.from({ length: 9 }, (_, index) => at(String(index), -10 + index, 30));
    expect(words(going)).toEqual(['today: 0+1+2+3+4+5+6+7+8']);
  });

  it('stand together as far as they overlap; a cancelled one is in nobody’s way', () => {
    expect(words([at('a', -15, 45), at('b', -5, 25), at('c', 30, 60), at('d', 60, 90)])).toEqual([
      'today: a+b+c d',
    ]);
    expect(words([at('a', 0, 60), at('off', 10, 120, { cancelled: true }), at('b', 70, 90)])).toEqual([
      'today: a off b',
    ]);
  });

  it('have what takes the whole day above, that of tomorrow only when the days are shown whole', () => {
    const day = (id: string, days: number) =>
      at(id, 0, 0, {
        allDay: true,
        start: new Date(2026, 10, 25 + days).getTime(),
        end: new Date(2026, 10, 26 + days).getTime(),
      });
    const meetings = [day('freeze', 0), at('a', 10, 20), day('holiday', 1)];
    expect(words(meetings)).toEqual(['today: [freeze] a']);
    expect(words(meetings, true)).toEqual(['today: [freeze] a', 'tomorrow: [holiday] ']);
  });
});

describe('how far off a meeting is', () => {
  it.each<[number, number, object]>([
    [61, 90, { kind: 'later' }],
    [60, 90, { kind: 'soon', minutes: 60 }],
    [4.2, 30, { kind: 'soon', minutes: 5 }],
    [0.01, 30, { kind: 'soon', minutes: 1 }],
    [0, 30, { kind: 'now' }],
    [-30, 0, { kind: 'over' }],
  ])('from %s to %s minutes', (from, to, distance) => {
    expect(distanceOf(at('m', from, to), now)).toEqual(distance);
  });
});

describe('the meeting a link joins', () => {
  it('is the first of those that overlap with a way in, else the next one', () => {
    const none = at('no way', -20, 40, { targets: [] });
    const off = at('off', -20, 40, { cancelled: true });
    const day = at('day', -600, 800, { allDay: true });
    expect(nextToJoin([none, off, day, at('a', -10, 20), at('b', -5, 20)], now)?.id).toBe('a');
    expect(nextToJoin([none, at('over', -60, 0), at('later', 90, 120)], now)?.id).toBe('later');
    expect(nextToJoin([none, off, day], now)).toBeUndefined();
  });
});
