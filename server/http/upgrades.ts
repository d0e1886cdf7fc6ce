import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** WebSocket upgrades by path, on any listener. Origins are checked here, once for all of them. */
export class Upgrades {
  private readonly handlers = new Map<string, UpgradeHandler>();

  constructor(private readonly originAllowed: (request: IncomingMessage) => boolean) {}

  route(path: string, handler: UpgradeHandler): void {
    this.handlers.set(path, handler);
  }

  listenOn(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // A client that goes away during the handshake must not take the server with it.
      socket.on('error', () => socket.destroy());
      const handler = this.handlers.get(pathOf(request.url));
      if (!handler) refuse(socket, '404 Not Found');
      else if (!this.originAllowed(request)) refuse(socket, '403 Forbidden');
      else handler(request, socket, head);
    });
  }
}

function pathOf(url: string | undefined): string {
  const path = (url ?? '').split('?')[0] ?? '';
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
