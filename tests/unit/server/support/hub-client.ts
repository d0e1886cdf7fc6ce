import { io, type Socket } from 'socket.io-client';
import { decode, encode, type HubMessage } from '../../../../shared/protocol/envelope';
import { PROTOCOL_VERSION } from '../../../../shared/protocol/limits';
import type { Role } from '../../../../shared/protocol/hello';

interface Received {
  readonly type: string;
}

/** A raw client of the hub, which may say anything. */
export class HubClient {
  readonly received: HubMessage[] = [];
  private readonly waiting = new Set<() => void>();
  closed: string | undefined;

  private constructor(
    readonly socket: Socket,
    role: Role,
  ) {
    socket.on('message', (raw: unknown) => {
      const decoded = decode(role === 'companion' ? 'toCompanion' : 'toController', raw);
      if (!decoded.ok) throw new Error(`the hub sent something unreadable: ${decoded.code}`);
      this.received.push(decoded.message);
      this.wake();
    });
    socket.on('disconnect', (reason) => {
      this.closed = reason;
      this.wake();
    });
  }

  /** Connects; rejects with the code of the hub's refusal. `auth` replaces what is presented. */
  static connect(
    origin: string,
    {
      role,
      token,
      epoch,
      auth,
    }: { role: Role; token: string; epoch?: string; auth?: Record<string, unknown> },
  ): Promise<HubClient> {
    const socket = io(origin, {
      path: '/hub',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: auth ?? { v: PROTOCOL_VERSION, token, role, ...(epoch === undefined ? {} : { epoch }) },
    });
    const client = new HubClient(socket, role);
    return new Promise((resolve, reject) => {
      socket.on('connect', () => {
        resolve(client);
      });
      socket.on('connect_error', (error: Error & { data?: { code: string } }) => {
        socket.disconnect();
        reject(new Error(error.data?.code ?? error.message));
      });
    });
  }

  say(message: HubMessage): void {
    this.socket.emit('message', encode(message));
  }

  sayRaw(raw: unknown): void {
    this.socket.emit('message', raw);
  }

  /** The next message that matches, taken out of what was received; waits for it. */
  async next<T extends HubMessage['type']>(
    type: T,
    matches: (message: Extract<HubMessage, { type: T }>) => boolean = () => true,
  ): Promise<Extract<HubMessage, { type: T }>> {
    return this.until(() => {
      const index = this.received.findIndex(
        (message): message is Extract<HubMessage, { type: T }> =>
          (message as Received).type === type && matches(message as Extract<HubMessage, { type: T }>),
      );
      if (index < 0) return undefined;
      return this.received.splice(index, 1)[0] as Extract<HubMessage, { type: T }>;
    });
  }

  /** Resolves with the reason once the connection has ended. */
  ended(): Promise<string> {
    return this.until(() => this.closed);
  }

  close(): void {
    this.socket.disconnect();
  }

  private async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.waiting.add(resolve);
      });
    }
  }

  private wake(): void {
    for (const resolve of [...this.waiting]) resolve();
    this.waiting.clear();
  }
}
