import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The cable between one browser and the suite, which can be pulled and plugged in again. Sound
 * and pictures do not go through it: they go from browser to browser.
 */
export class NetworkLine {
  private readonly open = new Set<Socket>();
  private plugged = true;
  private hushed = false;
  private readonly server: Server;

  private constructor(target: number) {
    this.server = createServer((client) => {
      if (!this.plugged) {
        client.destroy();
        return;
      }
      if (this.hushed) {
        this.keep(client);
        return;
      }
      const upstream = connect(target, '127.0.0.1');
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.keep(one);
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
  }

  /** A line to a port of this machine. */
  static async to(target: number): Promise<NetworkLine> {
    const line = new NetworkLine(target);
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    return line;
  }

  get port(): number {
    const address = this.server.address();
    if (typeof address !== 'object' || !address) throw new Error('the line is closed');
    return address.port;
  }

  /** Every connection breaks, and none comes about until `plug`. */
  pull(): void {
    this.plugged = false;
    this.breakAll();
  }

  plug(): void {
    this.plugged = true;
  }

  /** Every connection breaks once; new ones come about. */
  breakAll(): void {
    for (const socket of this.open) socket.destroy();
  }

  /** Nothing passes any more, and neither end is told; new connections are taken and never answered. */
  hush(): void {
    this.hushed = true;
    for (const socket of this.open) {
      socket.unpipe();
      socket.resume();
    }
  }

  async close(): Promise<void> {
    this.pull();
    this.server.close();
    await once(this.server, 'close');
  }

  private keep(socket: Socket): void {
    this.open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.open.delete(socket));
  }
}
