import type { ApiClient } from '../../api/api-client';
import type { Logger } from '../../diagnostics/logger';
import type { Listeners } from '../../host/listeners';

/** What the views of the mailbox work with, once they are opened. */
export interface VoicemailDesk {
  readonly client: Pick<ApiClient, 'authorised'>;
  /** What the hub tells. */
  readonly news: Pick<Listeners<{ readonly type: string }>, 'add'>;
  readonly log: Logger;
}
