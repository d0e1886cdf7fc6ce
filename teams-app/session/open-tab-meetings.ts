import type { ApiClient } from '../../shared/api/api-client';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { MeetingsDesk } from '../../shared/meetings/desk/meetings-desk';
import { openMeetings } from '../../shared/meetings/desk/open-meetings';
import { IndexedDbCache } from '../../shared/ui/people/indexed-db-cache';

export { followJoined } from '../../shared/meetings/desk/follow-joined';

export interface TabMeetingsOptions {
  readonly client: ApiClient;
  readonly endpoint: Pick<Endpoint, 'execute'>;
  readonly userId: string;
  readonly page: Window;
  readonly origin: string;
  readonly open: (url: string) => Promise<void>;
  readonly log: Logger;
}

/** The meetings of the tab's user, kept in the browser until they sign out: a tab is loaded anew all the time. Rejects with AppError. */
export function openTabMeetings(options: TabMeetingsOptions): Promise<MeetingsDesk> {
  const { page, userId } = options;
  return openMeetings({
    ...options,
    fetch: (url, request) => page.fetch(url, request),
    cache: new IndexedDbCache(() => page.indexedDB, userId),
  });
}
