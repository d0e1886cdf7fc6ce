import type { ApiClient } from '../../shared/api/api-client';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import { TokenWatch } from '../../shared/api/token-watch';
import type { Logger } from '../../shared/diagnostics/logger';
import { SocketTransport } from '../../shared/endpoint/hub/socket-transport';

export interface ConnectHubOptions {
  /** Of the server. */
  readonly origin: string;
  /** This start of the companion. */
  readonly epoch: string;
  readonly session: SessionKeeper;
  readonly api: ApiClient;
  readonly log: Logger;
}

/** The companion's connection to the hub, which has a good token as long as somebody is signed in. */
export function connectHub({ origin, epoch, session, api, log }: ConnectHubOptions): {
  readonly transport: SocketTransport;
  readonly stopRenewing: () => void;
} {
  const watch = new TokenWatch(
    () => session.token(),
    () => api.settings(),
    log,
  );
  const token = (): Promise<string> => watch.token();
  const transport = new SocketTransport({ origin, role: 'companion', epoch, token, log });
  transport.onStatus((status) => {
    if (status === 'connected') watch.accepted();
  });
  const stopRenewing = session.onRenewed((renewed) => {
    transport.renew(renewed);
  });
  return { transport, stopRenewing };
}
