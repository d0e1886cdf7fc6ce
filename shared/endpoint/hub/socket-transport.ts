import { io, type Socket } from 'socket.io-client';
import type { Logger } from '../../diagnostics/logger';
import { encode } from '../../protocol/envelope';
import { PROTOCOL_VERSION } from '../../protocol/limits';
import type { Role } from '../../protocol/hello';
import type { HubStatus, HubTransport } from './hub-transport';

/** The server's own codes for "do not come back like this", in `connect_error`'s data. */
const hopeless = new Set(['unsupported-version', 'forbidden', 'invalid-message']);

export interface SocketTransportOptions {
  /** Origin of the server, e.g. `https://calls.example.com`. */
  readonly origin: string;
  readonly role: Role;
  /** The companion's epoch; absent for a controller. */
  readonly epoch?: string | undefined;
  /** The current access token; asked again at every attempt, so that it may have been renewed. */
  readonly token: () => Promise<string>;
  readonly log: Logger;
}

/** The hub over Socket.IO: back-off, reconnection and fall-back transports are the library's. */
export class SocketTransport implements HubTransport {
  status: HubStatus = 'connecting';
  private readonly socket: Socket;
  private readonly statusListeners = new Set<(status: HubStatus) => void>();
  private readonly messageListeners = new Set<(message: unknown) => void>();

  constructor(options: SocketTransportOptions) {
    const { origin, role, epoch, token, log } = options;
    this.socket = io(origin, {
      path: '/hub',
      transports: ['websocket', 'polling'],
      reconnectionDelay: 250,
      reconnectionDelayMax: 3000,
      timeout: 8000,
      auth: (present) => {
        token().then(
          (current) => {
            present({ v: PROTOCOL_VERSION, token: current, role, epoch });
          },
          (error: unknown) => {
            // Without a token the hub refuses and the library comes back later: sign-in decides what then.
            log.warn('no token for the hub', { error });
            present({ v: PROTOCOL_VERSION, token: '', role, epoch });
          },
        );
      },
    });
    this.socket.on('connect', () => {
      this.move('connected');
    });
    this.socket.on('message', (message: unknown) => {
      for (const listener of this.messageListeners) listener(message);
    });
    this.socket.on('disconnect', (reason) => {
      log.info('hub disconnected', { reason });
      this.move('disconnected');
      // The library does not come back by itself when the server closes the socket.
      if (reason === 'io server disconnect') this.socket.connect();
    });
    this.socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      const code = error.data?.code;
      log.warn('hub refused the connection', { code, message: error.message });
      if (code && hopeless.has(code)) {
        this.move('refused');
        this.socket.disconnect();
        return;
      }
      this.move('disconnected');
      // A refusal by middleware (an expired token, say) ends the library's own retries: renew and come back.
      if (code && !this.socket.active) this.retryAfterRefusal();
    });
  }

  /** Presents a renewed token on the standing connection, so that the hub does not end it. */
  renew(token: string): void {
    this.send(encode({ type: 'renew', token }));
  }

  send(message: string): boolean {
    if (!this.socket.connected) return false;
    this.socket.emit('message', message);
    return true;
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.messageListeners.add(listener);
    return () => this.messageListeners.delete(listener);
  }

  onStatus(listener: (status: HubStatus) => void): () => void {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.retryTimer);
    this.socket.disconnect();
    this.messageListeners.clear();
    this.statusListeners.clear();
  }

  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  private retryAfterRefusal(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.socket.connect(), 1000);
  }

  private move(status: HubStatus): void {
    if (this.status === status) return;
    this.status = status;
    for (const listener of this.statusListeners) listener(status);
  }
}
