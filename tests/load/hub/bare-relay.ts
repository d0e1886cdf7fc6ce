import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Place, Relay } from './relay';

/** The least that does the same: two sockets a user, each message handed to the other one, unread. */
export async function startBareRelay(): Promise<Relay> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  const places = new Map<string, WebSocket>();
  server.on('connection', (socket, request) => {
    const { user, role } = Object.fromEntries(
      new URL(request.url ?? '', 'ws://relay').searchParams,
    ) as unknown as Place;
    places.set(`${role} ${user}`, socket);
    const other = `${role === 'controller' ? 'companion' : 'controller'} ${user}`;
    socket.on('message', (data: Buffer) => {
      places.get(other)?.send(data.toString());
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
