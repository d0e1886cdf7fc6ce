import type { ApiClient } from '../../shared/api/api-client';
import type { Logger } from '../../shared/diagnostics/logger';
import type { HubTransport } from '../../shared/endpoint/hub/hub-transport';
import { encode } from '../../shared/protocol/envelope';
import { LatePresence } from '../../shared/ui/presence/late-presence';
import type { ScreenWatch } from '../auto-answer/screen-watch';

export interface CompanionPresenceOptions {
  readonly api: ApiClient;
  readonly transport: HubTransport;
  readonly screen: ScreenWatch;
  readonly page: Window;
  readonly log: Logger;
}

/** Presence in the companion, over its own connection to the hub. */
export function openPresence({ api, transport, screen, page, log }: CompanionPresenceOptions): {
  readonly late: LatePresence;
  readonly close: () => void;
} {
  const late = new LatePresence({
    client: api,
    send: (message) => transport.send(encode(message)),
    page,
    screen,
    log,
  });
  const release = transport.onStatus((status) => {
    if (status === 'connected') late.connected();
  });
  if (transport.status === 'connected') late.connected();
  return {
    late,
    close: () => {
      release();
      late.close();
    },
  };
}
