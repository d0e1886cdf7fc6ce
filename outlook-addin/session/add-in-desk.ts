import type { ApiClient } from '../../shared/api/api-client';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import type { Settings } from '../../shared/api/settings-schema';
import type { User } from '../../shared/api/session-schema';
import { EnvironmentNumbers } from '../../shared/dialing/environment-numbers';
import type { PartReport } from '../../shared/diagnostics/report/part-report';
import { partReportSchema } from '../../shared/diagnostics/report/part-report-schema';
import { connectController, type Controller } from '../../shared/endpoint/hub/connect-controller';
import type { HubEndpoint } from '../../shared/endpoint/hub/hub-endpoint';
import type { Logger } from '../../shared/diagnostics/logger';
import { WindowCompanionOpener } from '../../shared/windows/window-companion-opener';
import type { OutlookHost } from '../host/host';
import type { Page } from './open-access';

export interface AddInDeskOptions {
  readonly client: ApiClient;
  readonly session: SessionKeeper;
  readonly host: OutlookHost;
  readonly page: Page;
  readonly user: User;
  readonly settings: Settings;
  readonly log: Logger;
}

/** What a view keeps beyond the item it stands beside. */
export interface DeskPart {
  close(): void;
  /** Leaves nothing of this person behind. Called after `close`. */
  forget(): Promise<void>;
}

/** Everything a signed-in person works with in the pane, from one sign-in to its end. */
export class AddInDesk {
  readonly client: ApiClient;
  readonly user: User;
  readonly settings: Settings;
  /** Read and written by the rules of the environment. */
  readonly numbers: EnvironmentNumbers;
  readonly opener: WindowCompanionOpener;
  readonly log: Logger;
  private readonly controller: Controller;
  private readonly parts: DeskPart[] = [];

  constructor({ client, session, host, page, user, settings, log }: AddInDeskOptions) {
    this.client = client;
    this.log = log;
    this.user = user;
    this.settings = settings;
    this.numbers = new EnvironmentNumbers(() => Promise.resolve(settings));
    this.opener = new WindowCompanionOpener({
      createTicket: (command) => client.createTicket(command),
      host,
      openWindow: () => null,
      base: page.location.href,
      log: log.child('companion'),
    });
    this.controller = connectController({
      client,
      session,
      opener: this.opener,
      origin: page.location.origin,
      log: log.child('hub'),
    });
  }

  get endpoint(): HubEndpoint {
    return this.controller.endpoint;
  }

  /** How the companion stands, with or without its log. Rejects with AppError. */
  companionReport(entries: boolean): Promise<PartReport> {
    return this.controller.reports.ask(entries);
  }

  /** What the server has logged about this user. Rejects with AppError. */
  serverReport(): Promise<PartReport> {
    return this.client.authorised(partReportSchema, { path: '/api/report' });
  }

  /** Takes a part over: it ends with the desk. */
  keep(part: DeskPart): void {
    this.parts.push(part);
  }

  close(): void {
    for (const part of this.parts) part.close();
    this.controller.close();
    this.opener.close();
  }

  /** The person has signed out. Call it after `close`. */
  async forget(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.forget()));
  }
}
