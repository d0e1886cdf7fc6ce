import type { ApiClient } from '../../shared/api/api-client';
import { CallLogApi } from '../../shared/api/call-log-api';
import { IncomingCallsApi } from '../../shared/api/incoming-calls-api';
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
import type { HubEndpoint, News } from '../../shared/endpoint/hub/hub-endpoint';
import { IncomingDesk } from '../../shared/incoming-calls/incoming-desk';
import { Listeners } from '../../shared/host/listeners';
import type { VoicemailDesk } from '../../shared/ui/voicemail/voicemail-desk';
import { PeopleDesk } from '../../shared/ui/people/people-desk';
import { LatePresence } from '../../shared/ui/presence/late-presence';
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
  readonly incoming: IncomingDesk;
  readonly voicemail: VoicemailDesk;
  /** What the hub tells, for views that are there later. */
  readonly news = new Listeners<News>();
  readonly presence: LatePresence;
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
    this.incoming = new IncomingDesk({
      api: new IncomingCallsApi(client),
      dial: (codes) => this.endpoint.execute({ kind: 'feature-codes', id: crypto.randomUUID(), codes }),
      log: log.child('incoming'),
    });
    this.voicemail = { client, news: this.news, log: log.child('voicemail') };
    this.settings = keptSettings(client);
    this.numbers = new EnvironmentNumbers(this.settings);
    this.meetings = new LateMeetings(async (open) => {
      const { followJoined, openTabMeetings } = await import('./open-tab-meetings');
      const opened = await openTabMeetings({
        ...options,
        endpoint: { execute: (command) => this.endpoint.execute(command) },
        open,
        log: log.child('meetings'),
      });
      followJoined(opened, this.presence.meet);
      return opened;
    });
    this.presence = new LatePresence({
      client,
      page,
      send: (message) => this.connection.say(message),
      log: log.child('presence'),
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
    this.presence.close();
    this.meetings.tell('close');
  }

  private hear(message: News): void {
    switch (message.type) {
      case 'call-log':
        this.callLog.receive(message.log);
        break;
      case 'incoming-calls':
        this.incoming.receive(message.calls);
        break;
      case 'directory-changed':
        this.people.directoryChanged(message.revision);
        break;
      case 'personal-contacts':
        this.people.renew(message.revision);
        break;
      case 'own-presence':
      case 'presences':
        this.presence.hear(message);
        break;
    }
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
        void this.incoming.load();
        this.presence.connected();
        this.people.renew();
      },
      onNews: (message) => {
        this.hear(message);
        this.news.tell(message);
      },
      log: log.child('hub'),
    });
  }
}
