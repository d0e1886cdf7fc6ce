import type { ApiClient } from '../../api/api-client';
import type { SessionKeeper } from '../../api/session-keeper';
import { TokenWatch } from '../../api/token-watch';
import type { Logger } from '../../diagnostics/logger';
import { encode, type FromEveryWindow } from '../../protocol/envelope';
import type { CompanionOpener } from './companion-opener';
import { HubEndpoint, type News } from './hub-endpoint';
import { RemoteReports } from './remote-reports';
import { SocketTransport } from './socket-transport';

export interface ControllerOptions {
  readonly client: Pick<ApiClient, 'settings'>;
  readonly session: Pick<SessionKeeper, 'token' | 'onRenewed'>;
  /** Origin of the server. */
  readonly origin: string;
  /** Absent: a missing companion is an error. */
  readonly opener?: CompanionOpener | undefined;
  /** At every connection, the first included: what is not sent on connecting is to be asked for now. */
  readonly onConnected?: (() => void) | undefined;
  /** What the hub says beside the endpoint and reports. */
  readonly onNews?: ((message: Exclude<News, { type: 'report' }>) => void) | undefined;
  readonly log: Logger;
}

/** A controller's connection to the hub, as long as its person is signed in. */
export interface Controller {
  readonly endpoint: HubEndpoint;
  /** How the companion stands. */
  readonly reports: RemoteReports;
  /** Says something that is answered by no result; false when the hub is not there. */
  say(message: FromEveryWindow): boolean;
  close(): void;
}

/** Connects a page that holds a session: tokens are renewed on the standing connection, and a dead one is noticed. */
export function connectController(options: ControllerOptions): Controller {
  const { client, session, origin, opener, onConnected, onNews, log } = options;
  const watch = new TokenWatch(
    () => session.token(),
    () => client.settings(),
    log,
  );
  const transport = new SocketTransport({ origin, role: 'controller', token: () => watch.token(), log });
  const reports = new RemoteReports((text) => transport.send(text));
  const endpoint = new HubEndpoint({
    transport,
    ...(opener && { opener }),
    onNews: (message) => {
      if (message.type === 'report') reports.hear(message);
      else onNews?.(message);
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
      onConnected?.();
    }),
  ];
  return {
    endpoint,
    reports,
    say: (message) => transport.send(encode(message)),
    close: () => {
      for (const end of release) end();
      endpoint.close();
      reports.close();
      transport.close();
    },
  };
}
