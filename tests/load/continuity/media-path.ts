import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { BrowserContext } from 'playwright-core';

/** Descriptions one browser may make: one for the call, and some for every change. */
const DESCRIPTIONS = 60;

interface Address {
  readonly address: string;
  readonly port: number;
}

/** One address under which a browser is reached for media, and from which what it sends comes. */
class Relay {
  private inside: Address | undefined;
  private retired = false;

  private constructor(private readonly socket: Socket) {}

  static async open(receive: (relay: Relay, packet: Buffer, from: Address) => void): Promise<Relay> {
    const socket = createSocket('udp4');
    const relay = new Relay(socket);
    socket.on('message', (packet, from) => {
      receive(relay, packet, from);
    });
    socket.bind(0);
    await once(socket, 'listening');
    return relay;
  }

  get port(): number {
    return this.socket.address().port;
  }

  /** Whom it stands for. */
  leadTo(inside: Address): void {
    this.inside = inside;
  }

  standsFor({ address, port }: Address): boolean {
    return !this.retired && this.inside?.address === address && this.inside.port === port;
  }

  /** The address is somebody else's now. Those that stand for nobody yet stay to be used. */
  retire(): void {
    this.retired = this.inside !== undefined;
  }

  /** Lets its browser send something to that of another one. */
  send(packet: Buffer, to: Relay): void {
    if (to.inside && !to.retired) this.socket.send(packet, to.inside.port, to.inside.address);
  }

  close(): void {
    this.socket.close();
  }
}

/**
 * The network between the media of two browsers, in which addresses can change: what their
 * descriptions name are addresses of ours, of which all in use lead nowhere from one moment to the
 * next, as those of a computer that leaves one network for another.
 */
export class MediaPath {
  private readonly relays = new Map<number, Relay>();

  /** Leads all media of a browser's pages this way. */
  async guide(context: BrowserContext): Promise<void> {
    const receive = (relay: Relay, packet: Buffer, from: Address): void => {
      this.pass(relay, packet, from);
    };
    const relays = await Promise.all(Array.from({ length: DESCRIPTIONS }, () => Relay.open(receive)));
    for (const relay of relays) this.relays.set(relay.port, relay);
    await context.exposeFunction('leadTo', (port: number, inside: Address) => {
      this.relays.get(port)?.leadTo(inside);
    });
    await context.addInitScript(
      replaceCandidates,
      relays.map(({ port }) => port),
    );
  }

  /** Nothing passes any more but on the ways of descriptions yet to come. */
  change(): void {
    for (const relay of this.relays.values()) relay.retire();
  }

  close(): Promise<void> {
    for (const relay of this.relays.values()) relay.close();
    return Promise.resolve();
  }

  /** Both browsers see each other at one address only, as two computers behind a router do. */
  private pass(relay: Relay, packet: Buffer, from: Address): void {
    const sender = [...this.relays.values()].find((one) => one.standsFor(from));
    sender?.send(packet, relay);
  }
}

/** In the page: every description that leaves names one address, the next of `ports`, and no other. */
function replaceCandidates(ports: number[]): void {
  const page = globalThis as unknown as { leadTo: (port: number, inside: Address) => Promise<void> };
  const rewritten = (message: string): string => {
    const [head = '', body = ''] = message.split('\r\n\r\n');
    const found = /^a=candidate:\S+ 1 udp \d+ ([\d.]+) (\d+) typ host/m.exec(body);
    const port = found && ports.shift();
    if (!port) return message;
    const [, address = '', inside = ''] = found;
    void page.leadTo(port, { address, port: Number(inside) });
    const ours = `a=candidate:1 1 udp 2122260223 ${address} ${String(port)} typ host`;
    const lines = body.split('\r\n').filter((line) => !line.startsWith('a=candidate:'));
    const place = lines.findIndex((line) => line.startsWith('a=ice-ufrag:'));
    const text = lines.toSpliced(place, 0, ours).join('\r\n');
    return `${head.replace(/^Content-Length: \d+/im, `Content-Length: ${String(text.length)}`)}\r\n\r\n${text}`;
  };
  const original = WebSocket.prototype.send;
  WebSocket.prototype.send = function send(data): void {
    original.call(this, typeof data === 'string' && data.includes('a=candidate:') ? rewritten(data) : data);
  };
}
