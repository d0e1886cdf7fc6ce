import { followJoined } from '../../../../../shared/meetings/desk/follow-joined';
import type { JoinTarget } from '../../../../../shared/meetings/join-target';
import type { Meeting } from '../../../../../shared/meetings/meeting';
import { meetingAt } from '../../ui/support/fake-meetings';

const web: JoinTarget = { kind: 'web', service: 'teams', url: 'https://teams.microsoft.com/l/meetup-join/1' };
const room: JoinTarget = { kind: 'room', slug: 'amira', url: 'https://calls.example.test/meet/amira' };

function world(...meetings: readonly Meeting[]) {
  let joined: JoinTarget | undefined;
  const listeners = new Set<() => void>();
  const watch = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const told: (number | undefined)[] = [];
  const end = followJoined(
    {
      lastJoined: () => joined && { subject: '', target: joined },
      watchLastJoined: watch,
      calendar: { meetings: () => meetings, watch, state: () => ({ kind: 'ready' }), retry: () => undefined },
    },
    (until) => told.push(until),
  );
  return {
    told,
    end,
    listeners,
    join: (target: JoinTarget) => {
      joined = target;
      for (const listener of listeners) listener();
    },
  };
}

it('is known of a meeting on the web that was joined and is under way', () => {
  const meeting = meetingAt(-5, 25, { targets: [room, web] });
  const { told, join, end, listeners } = world(meeting);
  expect(told).toEqual([undefined]);
  join(web);
  expect(told.at(-1)).toBe(meeting.end);
  end();
  expect(listeners.size).toBe(0);
});

it.each([
  ['is over', meetingAt(-60, -1, { targets: [web] })],
  ['has not begun', meetingAt(5, 30, { targets: [web] })],
  ['was cancelled', meetingAt(-5, 25, { targets: [web], cancelled: true })],
  ['is another', meetingAt(-5, 25)],
])('is not of one that %s', (_, meeting) => {
  const { told, join } = world(meeting);
  join(web);
  expect(told.at(-1)).toBeUndefined();
});

it('is not of one that is a call, which ends with the call', () => {
  const { told, join } = world(meetingAt(-5, 25, { targets: [room] }));
  join(room);
  expect(told.at(-1)).toBeUndefined();
});
