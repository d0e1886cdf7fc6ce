import type { ApiClient } from '../../shared/api/api-client';
import { CallLogApi } from '../../shared/api/call-log-api';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import type { Settings } from '../../shared/api/settings-schema';
import { TokenWatch } from '../../shared/api/token-watch';
import { LoggedCalls } from '../../shared/call-log/logged-calls';
import type { ContactSource } from '../../shared/contacts/contact-source';
import type { PartReport } from '../../shared/diagnostics/report/part-report';
import { partReportSchema } from '../../shared/diagnostics/report/part-report-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { dialPlanOf } from '../../shared/dialing/dialling-settings';
import type { CompanionOpener } from '../../shared/endpoint/hub/companion-opener';
import { HubEndpoint } from '../../shared/endpoint/hub/hub-endpoint';
import { RemoteReports } from '../../shared/endpoint/hub/remote-reports';
import { SocketTransport } from '../../shared/endpoint/hub/socket-transport';
import type { ReadDialInput } from '../../shared/ui/dialpad/read-dial-input';
import { PeopleDesk } from '../../shared/ui/people/people-desk';

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
  private connection: {
    readonly endpoint: HubEndpoint;
    readonly reports: RemoteReports;
    readonly close: () => void;
  };
  private settingsLoad: Promise<Settings> | undefined;

  constructor(private readonly options: DeskOptions) {
    const { client, userId, page, subPage, log } = options;
    this.people = new PeopleDesk({ client, userId, page, subPage, log: log.child('people') });
    this.contacts = this.people.people.view('all');
    this.callLog = new LoggedCalls({ api: new CallLogApi(client), log: log.child('call-log') });
    this.connection = this.connect();
  }

  get endpoint(): HubEndpoint {
    return this.connection.endpoint;
  }

  /** Of the environment; asked for once, and again after a failure. Rejects with AppError. */
  settings(): Promise<Settings> {
    this.settingsLoad ??= this.options.client.settings().catch((error: unknown) => {
      this.settingsLoad = undefined;
      throw error;
    });
    return this.settingsLoad;
  }

  /** Reads what a person types, by the rules of the environment. The reader and its tables are fetched at first use. */
  readonly reader = async (): Promise<ReadDialInput> => {
    const [{ parseDialInput }, settings] = await Promise.all([
      import('../../shared/dialing/parse-dial-input'),
      this.settings(),
    ]);
    const plan = dialPlanOf(settings);
    return (text) => parseDialInput(text, plan);
  };

  /** Writes numbers as people of the environment's country read them; its tables are fetched at first use. */
  readonly formatter = async (): Promise<(number: string) => string> => {
    const [{ formatNumber }, { country }] = await Promise.all([
      import('../../shared/dialing/format-number'),
      this.settings(),
    ]);
    return (number) => formatNumber(number, country);
  };

  /** The tab is put to sleep, until `reconnect`. */
  suspend(): void {
    this.connection.close();
    this.people.pause();
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
  }

  close(): void {
    this.connection.close();
    this.people.close();
  }

  private connect(): Desk['connection'] {
    const { client, session, opener, origin } = this.options;
    const log = this.options.log.child('hub');
    const watch = new TokenWatch(
      () => session.token(),
      () => client.settings(),
      log,
    );
    const transport = new SocketTransport({ origin, role: 'controller', token: () => watch.token(), log });
    const reports = new RemoteReports((text) => transport.send(text));
    const endpoint = new HubEndpoint({
      transport,
      opener,
      onNews: (message) => {
        if (message.type === 'call-log') this.callLog.receive(message.log);
        else reports.hear(message);
      },
      log,
    });
    const release = [
      session.onRenewed((token) => {
        transport.renew(token);
      }),
      transport.onStatus((status) => {
        if (status !== 'connected') return;
        watch.accepted();
        void this.callLog.load();
      }),
    ];
    return {
      endpoint,
      reports,
      close: () => {
        for (const end of release) end();
        endpoint.close();
        reports.close();
        transport.close();
      },
    };
  }
}
