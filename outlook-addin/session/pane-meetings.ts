import type { Logger } from '../../shared/diagnostics/logger';
import type { MeetingsDesk } from '../../shared/meetings/desk/meetings-desk';
import { openMeetings } from '../../shared/meetings/desk/open-meetings';
import { IndexedDbCache } from '../../shared/ui/people/indexed-db-cache';
import type { OutlookHost } from '../host/host';
import type { AddInDesk } from './add-in-desk';

/** As much of the desk as is needed. */
export type MeetingsKeeper = Pick<AddInDesk, 'client' | 'user' | 'settings' | 'endpoint' | 'log' | 'keep'>;

const known = new WeakMap<MeetingsKeeper, Promise<MeetingsDesk>>();

/** The meetings of a desk's person: the same for every item, opened by the first view that asks. Rejects with AppError. */
export function paneMeetings(
  desk: MeetingsKeeper,
  host: Pick<OutlookHost, 'openLink'>,
  page: Window,
): Promise<MeetingsDesk> {
  const before = known.get(desk);
  if (before) return before;
  const opened = open(desk, host, page, desk.log.child('meetings')).catch((error: unknown) => {
    known.delete(desk);
    throw error;
  });
  known.set(desk, opened);
  return opened;
}

async function open(
  desk: MeetingsKeeper,
  host: Pick<OutlookHost, 'openLink'>,
  page: Window,
  log: Logger,
): Promise<MeetingsDesk> {
  const { client, endpoint, settings, user } = desk;
  const cache = new IndexedDbCache(() => page.indexedDB, user.id);
  const meetings = await openMeetings({
    client: {
      authorised: (schema, request) => client.authorised(schema, request),
      graphToken: () => client.graphToken(),
      // They were read when this person was signed in.
      settings: () => Promise.resolve(settings),
    },
    endpoint,
    fetch: (url, request) => page.fetch(url, request),
    origin: page.location.origin,
    cache,
    open: (url) => host.openLink(url),
    log,
  });
  desk.keep({
    close: () => {
      meetings.close();
    },
    forget: () => cache.clear(),
  });
  return meetings;
}
