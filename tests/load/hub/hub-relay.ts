import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hub } from '../../../server/hub/hub';
import type { Logger } from '../../../shared/diagnostics/logger';
import type { Relay } from './relay';

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

/** The hub as it is, but for the token, which is the user's name: signatures are not what is measured. */
export async function startHub(): Promise<Relay> {
  const hub = new Hub({
    identify: (userId) => Promise.resolve({ userId, sessionId: userId, expiresAt: Date.now() + 3_600_000 }),
    originAllowed: () => true,
    log: silent,
  });
  const server = createServer((request, response) => {
    hub.handleRequest(request, response);
  });
  server.on('upgrade', (request, socket, head: Buffer) => {
    hub.handleUpgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await hub.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
