import { useCallback, useSyncExternalStore } from 'react';
import { isLive } from '../../call/call-state';
import type { Endpoint } from '../../endpoint/endpoint';
import type { CalendarSource, CalendarState } from '../../meetings/calendar/calendar-source';
import type { MeetingsDesk, Rejoinable } from '../../meetings/desk/meetings-desk';
import type { Meeting } from '../../meetings/meeting';
import { useEndpoint } from '../use-endpoint';

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

/** Whether the call into the meeting joined last is still there. */
export function useInside(last: Rejoinable | undefined, endpoint: Endpoint): boolean {
  const { state } = useEndpoint(endpoint);
  return state?.calls.some(({ id, state: stage }) => id === last?.callId && isLive(stage)) ?? false;
}
