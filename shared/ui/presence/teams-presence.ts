import type { ApiClient } from '../../api/api-client';
import type { Logger } from '../../diagnostics/logger';
import { errorCodeOf } from '../../errors/app-error';
import { GraphAccess } from '../../graph/graph-access';
import { GraphClient } from '../../graph/graph-client';
import { setPreferredPresence } from '../../graph/preferred-presence';
import type { PresenceChoice } from '../../presence/own-presence';

export interface TeamsPresenceOptions {
  readonly client: Pick<ApiClient, 'graphToken'>;
  readonly page: Window;
  readonly log: Logger;
}

/** One's presence in Teams, set where Microsoft Graph allows it. Fetched when somebody first chooses theirs. */
export class TeamsPresence {
  private readonly access: GraphAccess;
  private readonly graph: GraphClient;
  private refused = false;

  constructor(private readonly options: TeamsPresenceOptions) {
    const { client, page, log } = options;
    this.access = new GraphAccess({ load: () => client.graphToken(), origin: page.location.origin });
    const fetch = (url: string, request: RequestInit): Promise<Response> => page.fetch(url, request);
    this.graph = new GraphClient({ access: this.access, fetch, log });
  }

  /** Never rejects: what Teams shows is not worth an error here. */
  async choose(choice: PresenceChoice): Promise<void> {
    if (this.refused) return;
    try {
      await setPreferredPresence({ access: this.access, client: this.graph }, choice);
    } catch (error) {
      const code = errorCodeOf(error);
      // No permission, or no Microsoft 365: neither comes while the page is open.
      this.refused = code === 'forbidden' || code === 'not-found';
      this.options.log.info('Teams was not told of the presence', { code });
    }
  }
}
