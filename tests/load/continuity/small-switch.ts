import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { handleSipProtocols, SipSwitch } from '../../../server/switch';
import { quietLog } from '../../unit/companion/sip/support/quiet-log';

export const DOMAIN = 'calls.test';
export const passwordOf = (user: string): string => `${user}-secret`;

/** A switch on real sockets, as one server of an installation. */
export interface SmallSwitch {
  readonly url: string;
  readonly port: number;
  /** Cuts every connection; new ones are taken. */
  cut(): void;
  /** As if its machine lost its power. */
  kill(): void;
}

export async function startSmallSwitch(): Promise<SmallSwitch> {
  const sipSwitch = new SipSwitch({
    domain: DOMAIN,
    directory: { credential: passwordOf, exists: () => true },
    log: quietLog,
    key: Buffer.alloc(32, 1),
  });
  const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: handleSipProtocols });
  sockets.on('connection', (socket, request) => {
    sipSwitch.accept(socket, { address: '127.0.0.1', secure: false, stream: request.socket });
  });
  await once(sockets, 'listening');
  const cut = (): void => {
    for (const socket of sockets.clients) socket.terminate();
  };
  const { port } = sockets.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${String(port)}`,
    port,
    cut,
    kill: () => {
      sockets.close();
      cut();
    },
  };
}
