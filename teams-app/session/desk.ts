import type { ApiClient } from '../../shared/api/api-client';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import type { Settings } from '../../shared/api/settings-schema';
import { TokenWatch } from '../../shared/api/token-watch';
import type { ContactSource } from '../../shared/contacts/contact-source';
import type { Logger } from '../../shared/diagnostics/logger';
import { dialPlanOf } from '../../shared/dialing/dialling-settings';
import type { CompanionOpener } from '../../shared/endpoint/hub/companion-opener';
import { HubEndpoint } from '../../shared/endpoint/hub/hub-endpoint';
import { SocketTransport } from '../../shared/endpoint/hub/socket-transport';
import type { ReadDialInput } from '../../shared/ui/dialpad/read-dial-input';
import { PeopleDesk } from '../people/people-desk';

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
  private connection: { readonly endpoint: HubEndpoint; readonly close: () => void };
  private settingsLoad: Promise<Settings> | undefined;

  constructor(private readonly options: DeskOptions) {
    const { client, userId, page, subPage, log } = options;
    this.people = new PeopleDesk({ client, userId, page, subPage, log: log.child('people') });
    this.contacts = this.people.people.view('all');
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
    const endpoint = new HubEndpoint({ transport, opener, log });
    const release = [
      session.onRenewed((token) => {
        transport.renew(token);
      }),
      transport.onStatus((status) => {
        if (status === 'connected') watch.accepted();
      }),
    ];
    return {
      endpoint,
      close: () => {
        for (const end of release) end();
        endpoint.close();
        transport.close();
      },
    };
  }
}
