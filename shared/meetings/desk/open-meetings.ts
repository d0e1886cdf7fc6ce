import type { ApiClient } from '../../api/api-client';
import { MeetingsApi } from '../../api/meetings-api';
import type { Logger } from '../../diagnostics/logger';
import { dialPlanOf } from '../../dialing/dialling-settings';
import type { Endpoint } from '../../endpoint/endpoint';
import { GraphAccess } from '../../graph/graph-access';
import { GraphCalendar } from '../../graph/graph-calendar';
import type { GraphCache } from '../../graph/graph-cache';
import { GraphClient } from '../../graph/graph-client';
import type { GraphFetch } from '../../graph/graph-fetch';
import { meetingOf } from '../agenda/meeting-of';
import { MeetingsDesk } from './meetings-desk';

export interface MeetingsOptions {
  readonly client: Pick<ApiClient, 'authorised' | 'graphToken' | 'settings'>;
  readonly endpoint: Pick<Endpoint, 'execute'>;
  readonly fetch: GraphFetch;
  /** Ours: of the links to our rooms. */
  readonly origin: string;
  readonly cache: GraphCache;
  /** Opens a page that has been shown. */
  readonly open: (url: string) => void | Promise<void>;
  readonly log: Logger;
}

/** The meetings of whoever is signed in, wired together and begun. Rejects with AppError when the settings cannot be had. */
export async function openMeetings(options: MeetingsOptions): Promise<MeetingsDesk> {
  const { client, endpoint, fetch, origin, cache, open, log } = options;
  const plan = dialPlanOf(await client.settings());
  const graph = new GraphClient({
    access: new GraphAccess({ load: () => client.graphToken(), origin }),
    fetch,
    log: log.child('graph'),
  });
  const desk = new MeetingsDesk({
    calendar: new GraphCalendar({
      client: graph,
      cache,
      meetingOf: (appointment) => meetingOf(appointment, { origins: [origin], plan }),
      log: log.child('calendar'),
    }),
    api: new MeetingsApi(client),
    endpoint,
    open,
    log,
  });
  void desk.start();
  return desk;
}
