import type { ApiClient } from '../../shared/api/api-client';
import { CallLogApi } from '../../shared/api/call-log-api';
import { keptSettings } from '../../shared/api/kept-settings';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import type { Settings } from '../../shared/api/settings-schema';
import { LoggedCalls } from '../../shared/call-log/logged-calls';
import type { ContactSource } from '../../shared/contacts/contact-source';
import type { PartReport } from '../../shared/diagnostics/report/part-report';
import { partReportSchema } from '../../shared/diagnostics/report/part-report-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { EnvironmentNumbers } from '../../shared/dialing/environment-numbers';
import type { CompanionOpener } from '../../shared/endpoint/hub/companion-opener';
import { connectController, type Controller } from '../../shared/endpoint/hub/connect-controller';
import type { HubEndpoint } from '../../shared/endpoint/hub/hub-endpoint';
import { PeopleDesk } from '../../shared/ui/people/people-desk';
import { LateMeetings } from './late-meetings';

export interface DeskOptions {
  readonly client: ApiClient;
  readonly session: SessionKeeper;
  readonly opener: CompanionOpener;
  /** Origin of the server. */
  readonly origin: string;
  readonly userId: string;
  readonly page: Window;
  /** Where a deep link leads inside the tab. */
  readonly subPage?: string | undefined;
  readonly log: Logger;
}

/** Everything a signed-in person works with, from one sign-in to its end. */
export class Desk {
  readonly contacts: ContactSource;
  readonly people: PeopleDesk;
  readonly callLog: LoggedCalls;
  readonly meetings: LateMeetings;
  /** Of the environment; asked for once, and again after a failure. Rejects with AppError. */
  readonly settings: () => Promise<Settings>;
  /** Read and written by the rules of the environment. */
  readonly numbers: EnvironmentNumbers;
  private connection: Controller;

  constructor(private readonly options: DeskOptions) {
    const { client, userId, page, subPage, log } = options;
    this.people = new PeopleDesk({ client, userId, page, subPage, log: log.child('people') });
    this.contacts = this.people.people.view('all');
    this.callLog = new LoggedCalls({ api: new CallLogApi(client), log: log.child('call-log') });
    this.settings = keptSettings(client);
    this.numbers = new EnvironmentNumbers(this.settings);
    this.meetings = new LateMeetings(async (open) => {
      const { openTabMeetings } = await import('./open-tab-meetings');
      return openTabMeetings({
        ...options,
        endpoint: { execute: (command) => this.endpoint.execute(command) },
        open,
        log: log.child('meetings'),
      });
    });
    this.connection = this.connect();
  }

  get endpoint(): HubEndpoint {
    return this.connection.endpoint;
  }

  /** The tab is put to sleep, until `reconnect`. */
  suspend(): void {
    this.connection.close();
    this.people.pause();
    this.meetings.tell('pause');
  }

  /** How the companion stands, with or without its log. Rejects with AppError. */
  companionReport(entries: boolean): Promise<PartReport> {
    return this.connection.reports.ask(entries);
  }

  /** What the server has logged about this user. Rejects with AppError. */
  serverReport(): Promise<PartReport> {
    return this.options.client.authorised(partReportSchema, { path: '/api/report' });
  }

  /** Connects anew: after a sleep the old connection may be dead without knowing it. */
  reconnect(): void {
    this.connection.close();
    this.connection = this.connect();
    this.people.resume();
    this.meetings.tell('resume');
  }

  close(): void {
    this.connection.close();
    this.people.close();
    this.meetings.tell('close');
  }

  private connect(): Controller {
    const { client, session, opener, origin, log } = this.options;
    return connectController({
      client,
      session,
      opener,
      origin,
      onConnected: () => {
        void this.callLog.load();
      },
      onNews: (news) => {
        if (news.type === 'call-log') this.callLog.receive(news.log);
        else if (news.type === 'directory-changed') this.people.directoryChanged(news.revision);
      },
      log: log.child('hub'),
    });
  }
}
