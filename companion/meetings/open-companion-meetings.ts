import type { ApiClient } from '../../shared/api/api-client';
import type { Logger } from '../../shared/diagnostics/logger';
import { MemoryCache } from '../../shared/graph/graph-cache';
import type { MeetingsDesk } from '../../shared/meetings/desk/meetings-desk';
import { followJoined } from '../../shared/meetings/desk/follow-joined';
import { openMeetings } from '../../shared/meetings/desk/open-meetings';
import type { Meeting } from '../../shared/meetings/meeting';
import type { Companion } from '../companion';
import { plainNotification, type PlainText } from '../desktop/plain-notification';
import { MeetingReminder } from './meeting-reminder';
import { muteOnJoinPreference, remindPreference } from './meeting-preferences';
import { mutedJoins } from './muted-joins';

export interface CompanionMeetingsOptions {
  readonly api: ApiClient;
  readonly origin: string;
  readonly companion: Pick<Companion, 'endpoint' | 'preferences' | 'desktop' | 'presence'>;
  /** The words of a reminder. */
  readonly describeMeeting: (meeting: Meeting) => PlainText;
  readonly log: Logger;
}

export interface CompanionMeetings {
  readonly desk: MeetingsDesk;
  close(): void;
}

/** The meetings of whoever this window belongs to, as it joins them and reminds of them. Rejects with AppError. */
export async function openCompanionMeetings(options: CompanionMeetingsOptions): Promise<CompanionMeetings> {
  const { api, origin, companion, describeMeeting, log } = options;
  const { endpoint, preferences, desktop, presence } = companion;
  const desk = await openMeetings({
    client: api,
    endpoint: mutedJoins(endpoint, () => preferences.read(muteOnJoinPreference)),
    fetch: (url, request) => fetch(url, request),
    origin,
    // This window lives as long as its user works; what it read goes with it.
    cache: new MemoryCache(),
    open: (url) => {
      window.open(url, '_blank', 'noopener');
    },
    log,
  });
  const show = plainNotification({
    granted: () => desktop.notifications.snapshot() === 'granted',
    worker: desktop.serviceWorker.worker,
    focus: () => {
      globalThis.focus();
    },
    log,
  });
  const reminder = new MeetingReminder({
    calendar: desk.calendar,
    wanted: () => preferences.read(remindPreference),
    show: (meeting) => {
      show(`meeting-${meeting.id}`, describeMeeting(meeting));
    },
  });
  if (presence) followJoined(desk, presence.meet);
  const watching = new AbortController();
  document.addEventListener(
    'visibilitychange',
    () => {
      // A hidden window goes on reading: it is the one that reminds.
      if (!document.hidden) desk.resume();
    },
    { signal: watching.signal },
  );
  return {
    desk,
    close: () => {
      watching.abort();
      reminder.close();
      desk.close();
    },
  };
}
