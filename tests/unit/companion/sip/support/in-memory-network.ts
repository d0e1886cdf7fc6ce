import { EventEmitter } from 'node:events';
import { SipSwitch, type SipSocket } from '../../../../../server/switch';
import { quietLog } from './quiet-log';

/** What passes a wire, with its sender, to be looked at, changed, or swallowed. */
export type Tap = (message: string, from: 'client' | 'server', client: ClientSocket) => string | undefined;

/** The client's end of a WebSocket. */
export class ClientSocket extends EventTarget {
  readonly far = new EventEmitter();
  open = false;
  /** The wire is cut and neither end knows. */
  silent = false;

  constructor(private readonly network: InMemoryNetwork) {
    super();
  }

  send(data: string): void {
    this.network.sent.push(data);
    const message = this.network.tap(data, 'client', this);
    if (message === undefined || this.silent) return;
    queueMicrotask(() => this.far.emit('message', Buffer.from(message), false));
  }

  receive(data: string): void {
    const message = this.network.tap(data, 'server', this);
    if (message === undefined || this.silent) return;
    queueMicrotask(() => {
      if (this.open) this.dispatchEvent(Object.assign(new Event('message'), { data: message }));
    });
  }

  close(code = 1006): void {
    if (!this.open) return;
    this.open = false;
    queueMicrotask(() => {
      this.far.emit('close');
      this.dispatchEvent(Object.assign(new Event('close'), { code }));
    });
  }
}

/** The answer a server of this story gives to a request itself. */
export function responseTo(request: string, status: number, headers: readonly string[] = []): string {
  const copied = request
    .split('\r\n')
    .filter((line) => /^(via|from|call-id|cseq)\s*:/i.test(line) || /^to\s*:/i.test(line));
  const lines = [`SIP/2.0 ${String(status)} As told`, ...copied, ...headers, 'Content-Length: 0'];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Whether a message is an INVITE within a dialog. */
export function isReInvite(message: string): boolean {
  return message.startsWith('INVITE ') && /^to:.*;tag=/im.test(message);
}

/** One switch, the real one, and the wires to it, all in memory: it can be killed, restarted, cut off. */
export class InMemoryNetwork {
  reachable = true;
  tap: Tap = (message) => message;
  readonly sockets: ClientSocket[] = [];
  /** Every message so far, as its sender sent it. */
  readonly sent: string[] = [];
  private sipSwitch: SipSwitch;

  /** `users`: the numbers that have an account. */
  constructor(private readonly users = /^20\d$/) {
    this.sipSwitch = this.createSwitch();
  }

  createWebSocket = (): WebSocket => {
    const socket = new ClientSocket(this);
    this.sockets.push(socket);
    queueMicrotask(() => {
      if (!this.reachable) {
        socket.dispatchEvent(Object.assign(new Event('close'), { code: 1006 }));
        return;
      }
      socket.open = true;
      this.sipSwitch.accept(serverEnd(socket), { address: '192.0.2.1', secure: false });
      socket.dispatchEvent(new Event('open'));
    });
    return socket as unknown as WebSocket;
  };

  /** How many requests of a method clients have sent. */
  count(method: string): number {
    return this.sent.filter((message) => message.startsWith(`${method} `)).length;
  }

  /** `kill -9` of the server. */
  kill(): void {
    this.reachable = false;
    for (const socket of this.sockets) socket.close();
  }

  restart(): void {
    this.sipSwitch = this.createSwitch();
    this.reachable = true;
  }

  private createSwitch(): SipSwitch {
    return new SipSwitch({
      domain: 'calls.test',
      directory: {
        credential: (user) => (this.users.test(user) ? `${user}-secret` : undefined),
        exists: (user) => this.users.test(user),
        displayName: (user) => `Person ${user}`,
      },
      log: quietLog,
      key: Buffer.alloc(32, 1),
    });
  }
}

function serverEnd(socket: ClientSocket): SipSocket {
  return {
    get readyState() {
      return socket.open ? 1 : 3;
    },
    bufferedAmount: 0,
    send: (data) => {
      socket.receive(data.toString());
    },
    ping: () => socket.far.emit('pong'),
    close: () => {
      socket.close(1000);
    },
    terminate: () => {
      socket.close();
    },
    on: (event: string, listener: (...values: never[]) => void) =>
      socket.far.on(event, listener as (...values: unknown[]) => void),
  };
}
