import { useCallback, useSyncExternalStore } from 'react';
import type { CalendarSource, CalendarState } from '../../meetings/calendar/calendar-source';
import type { MeetingsDesk, Rejoinable } from '../../meetings/desk/meetings-desk';
import type { Meeting } from '../../meetings/meeting';

export function useCalendar(calendar: CalendarSource): {
  readonly state: CalendarState;
  readonly meetings: readonly Meeting[];
} {
  const watch = useCallback((listener: () => void) => calendar.watch(listener), [calendar]);
  return {
    state: useSyncExternalStore(watch, calendar.state),
    meetings: useSyncExternalStore(watch, calendar.meetings),
  };
}

export function useLastJoined(desk: MeetingsDesk): Rejoinable | undefined {
  return useSyncExternalStore(desk.watchLastJoined, desk.lastJoined);
}
