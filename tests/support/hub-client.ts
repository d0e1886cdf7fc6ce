import { io, type Socket } from 'socket.io-client';
import { decode, encode, type FromController, type ToController } from '../../shared/protocol/envelope';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits';
import { eventually } from './eventually';
import type { Suite } from './start-suite';

/** A controller without a page: whoever has a token can write one, so nothing may depend on ours. */
export class HubClient {
  /** Every message of the hub, in order. */
  readonly heard: ToController[] = [];

  private constructor(private readonly socket: Socket) {
    socket.on('message', (raw: unknown) => {
      const decoded = decode('toController', raw);
      if (decoded.ok) this.heard.push(decoded.message);
    });
  }

  /** @throws Error whose message is the hub's code when it refuses the token. */
  static async connect(suite: Suite, token: string): Promise<HubClient> {
    const socket = io(suite.origin, {
      path: '/hub',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { v: PROTOCOL_VERSION, token, role: 'controller' },
    });
    const client = new HubClient(socket);
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
    } catch (error) {
      socket.close();
      throw error;
    }
    return client;
  }

  send(message: FromController): void {
    this.say(encode(message));
  }

  /** Any text at all. */
  say(text: string): void {
    this.socket.emit('message', text);
  }

  /** The first message heard that is accepted, waited for. */
  async hears(expectation: string, accept: (message: ToController) => boolean): Promise<ToController> {
    const found = await eventually(
      expectation,
      () => this.heard.find(accept),
      (one) => one !== undefined,
    );
    if (!found) throw new Error(expectation);
    return found;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  close(): Promise<void> {
    this.socket.close();
    return Promise.resolve();
  }
}
