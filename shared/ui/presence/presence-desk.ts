import type { ApiClient } from '../../api/api-client';
import { PresenceApi } from '../../api/presence-api';
import type { Logger } from '../../diagnostics/logger';
import type { PresenceChange } from '../../presence/own-presence';
import { WindowPresence } from '../../presence/window-presence';
import type { FromEveryWindow } from '../../protocol/envelope';
import { watchAttendance, type ScreenSign } from './attendance';
import type { TeamsPresence } from './teams-presence';

export interface PresenceDeskOptions {
  readonly client: Pick<ApiClient, 'authorised' | 'directory' | 'graphToken'>;
  /** To the hub; false when it cannot be told now. */
  readonly send: (message: FromEveryWindow) => boolean;
  readonly page: Window;
  /** Where the browser tells whether anybody is at the computer. */
  readonly screen?: (ScreenSign & { ask(): Promise<void> }) | undefined;
  readonly log: Logger;
}

/** Presence in one window: one's own, with what changes it, and that of whoever is shown. */
export class PresenceDesk {
  readonly presence: WindowPresence;
  private readonly api: PresenceApi;
  private readonly stop: () => void;
  private teams: Promise<TeamsPresence> | undefined;

  constructor(private readonly options: PresenceDeskOptions) {
    const { client, send, page, screen } = options;
    this.presence = new WindowPresence({ send });
    this.api = new PresenceApi(client);
    this.stop = watchAttendance({ presence: this.presence, page, screen });
  }

  /** Rejects with AppError, and changes nothing, when the server does not take it. */
  readonly change = async (wanted: PresenceChange): Promise<void> => {
    // Asked in the gesture that chose it: without leave a window knows only what is touched in itself.
    if (wanted.choice === 'automatic') void this.options.screen?.ask();
    this.presence.receive(await this.api.change(wanted));
    if (wanted.choice !== undefined) void this.tellTeams(wanted.choice);
  };

  /** The e-mail address of whoever has this extension, as the directory knows it. Never rejects. */
  readonly emailOf = async (extension: string): Promise<string | undefined> => {
    try {
      const { contacts } = await this.options.client.directory({ search: extension, limit: 20 });
      return contacts.find(({ numbers }) => numbers.some(({ number }) => number === extension))?.email;
    } catch {
      // The rest of one's own details stands without it.
      return undefined;
    }
  };

  close(): void {
    this.stop();
    this.presence.close();
  }

  private async tellTeams(choice: NonNullable<PresenceChange['choice']>): Promise<void> {
    const { client, page, log } = this.options;
    try {
      this.teams ??= import('./teams-presence').then((part) => new part.TeamsPresence({ client, page, log }));
      await (await this.teams).choose(choice);
    } catch (error) {
      this.teams = undefined;
      log.info('what tells Teams could not be fetched', { error });
    }
  }
}
