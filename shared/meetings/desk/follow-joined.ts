import { sameTarget } from '../join/same-target';
import type { MeetingsDesk } from './meetings-desk';

type Joined = Pick<MeetingsDesk, 'lastJoined' | 'watchLastJoined' | 'calendar'>;

/**
 * Until when the meeting lasts that was joined last and is under way, in ms since the epoch. Of meetings on
 * the web alone: nobody tells when they are left, while one that is a call ends with the call.
 */
export function joinedUntil({ lastJoined, calendar }: Joined, now: number): number | undefined {
  const target = lastJoined()?.target;
  if (target?.kind !== 'web') return undefined;
  return calendar
    .meetings()
    .find(
      ({ start, end, allDay, cancelled, targets }) =>
        !allDay && !cancelled && start <= now && now < end && targets.some((one) => sameTarget(one, target)),
    )?.end;
}

/** Tells it whenever it may be another, until the returned function is called. */
export function followJoined(
  desk: Joined,
  tell: (until: number | undefined) => void,
  now: () => number = Date.now,
): () => void {
  const look = (): void => {
    tell(joinedUntil(desk, now()));
  };
  const release = [desk.watchLastJoined(look), desk.calendar.watch(look)];
  look();
  return () => {
    for (const end of release) end();
  };
}
