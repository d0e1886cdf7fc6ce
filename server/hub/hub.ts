import { Server as Engine } from 'engine.io';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import type { Logger } from '../../shared/diagnostics/logger';
import { withFields } from '../../shared/diagnostics/with-fields';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { encode, type ToEveryWindow } from '../../shared/protocol/envelope';
import { hello, type Hello } from '../../shared/protocol/hello';
import { MAX_MESSAGE_BYTES, PROTOCOL_VERSION } from '../../shared/protocol/limits';
import { systemClock, type Clock } from './clock';
import type { Connected } from './connected';
import { HubConnection, type HubIdentity } from './hub-connection';
import type { Peer } from './peer';
import { UserChannel } from './user-channel';
import type { WindowWatch } from './window-watch';

/** Sockets one user may have at once: windows on a few machines, with room for those about to time out. */
const MAX_SOCKETS = 40;

/** What the handshake found out about a socket. */
interface Accepted {
  readonly identity: HubIdentity;
  readonly hello: Hello;
}

type HubSocket = Socket<
  Record<string, (raw: unknown) => void>,
  { message: (text: string) => void },
  object,
  { accepted?: Accepted }
>;

export interface HubOptions {
  /** Who a token stands for. Rejects with AppError. */
  readonly identify: (token: string) => Promise<HubIdentity>;
  /** Whether a page of this request's origin may connect. */
  readonly originAllowed: (request: IncomingMessage) => boolean;
  /** Who follows the windows; absent: nobody, and what they say of presence is refused. */
  readonly windows?: WindowWatch | undefined;
  readonly log: Logger;
  readonly clock?: Clock;
}

/** Counts for the health page. */
export interface HubMetrics {
  readonly users: number;
  readonly companions: number;
  readonly controllers: number;
}

/**
 * The hub: passes commands from a user's controllers to his companion, and its state and results
 * back. Users never see one another's. Requests and upgrades below `/hub` of every listener are
 * handed to `handleRequest` and `handleUpgrade`.
 */
export class Hub {
  private readonly engine: Engine;
  private readonly io: Server;
  private readonly channels = new Map<string, UserChannel>();
  /** The sockets of every user, with the session each was accepted by. */
  private readonly sockets = new Map<string, Map<HubSocket, string>>();
  private readonly clock: Clock;

  constructor(private readonly options: HubOptions) {
    this.clock = options.clock ?? systemClock;
    this.engine = new Engine({
      // A message arrives as JSON within JSON, hence larger; what is too large by itself is still refused in words.
      maxHttpBufferSize: 2 * MAX_MESSAGE_BYTES,
      // A companion whose machine has gone is noticed within twenty seconds.
      pingInterval: 10_000,
      pingTimeout: 10_000,
      allowRequest: (request, decide) => {
        decide(null, options.originAllowed(request));
      },
    });
    this.io = new Server({ connectTimeout: 10_000, serveClient: false });
    this.io.bind(this.engine);
    this.io.use((socket: HubSocket, next) => {
      this.accept(socket).then(
        () => {
          next();
        },
        (error: unknown) => {
          next(refusal(errorCodeOf(error)));
        },
      );
    });
    this.io.on('connection', (socket: HubSocket) => {
      this.connect(socket);
    });
  }

  handleRequest(request: IncomingMessage, response: ServerResponse): void {
    this.engine.handleRequest(request as Parameters<Engine['handleRequest']>[0], response);
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.engine.handleUpgrade(request as Parameters<Engine['handleUpgrade']>[0], socket, head);
  }

  /** Closes every connection that was accepted by this session. */
  endSession(sessionId: string): void {
    for (const sockets of this.sockets.values()) {
      for (const [socket, session] of [...sockets]) if (session === sessionId) socket.disconnect(true);
    }
  }

  /** Tells every window of a user, the companion included; whoever is not connected asks when it is. */
  tell(userId: string, message: ToEveryWindow): void {
    this.channels.get(userId)?.tell(encode(message));
  }

  /** Tells every window of everybody who is connected. */
  tellEveryone(message: ToEveryWindow): void {
    const text = encode(message);
    for (const channel of this.channels.values()) channel.tell(text);
  }

  /** Who of a user is here. */
  presence(userId: string): { readonly companion: boolean; readonly controllers: number } {
    const channel = this.channels.get(userId);
    return { companion: channel?.hasCompanion ?? false, controllers: channel?.controllerCount ?? 0 };
  }

  metrics(): HubMetrics {
    const channels = [...this.channels.values()];
    return {
      users: channels.length,
      companions: channels.filter((channel) => channel.hasCompanion).length,
      controllers: channels.reduce((sum, channel) => sum + channel.controllerCount, 0),
    };
  }

  /** Every connection there is, with the session it was accepted by. */
  connected(): Connected[] {
    return [...this.sockets.values()].flatMap((sockets) =>
      [...sockets].flatMap(([{ data, handshake }, sessionId]) => {
        const { accepted } = data;
        if (!accepted) return [];
        return [{ sessionId, role: accepted.hello.role, userAgent: handshake.headers['user-agent'] }];
      }),
    );
  }

  /** Ends every connection. Clients come back by themselves, to whoever serves then. */
  async close(): Promise<void> {
    for (const channel of this.channels.values()) channel.close();
    await this.io.close();
    this.engine.close();
  }

  /** The handshake: version, shape, token, in that order. */
  private async accept(socket: HubSocket): Promise<void> {
    const presented: unknown = socket.handshake.auth;
    if (typeof presented === 'object' && presented !== null && 'v' in presented) {
      if (presented.v !== PROTOCOL_VERSION) throw new AppError('unsupported-version');
    }
    const parsed = hello.safeParse(presented);
    if (!parsed.success) throw new AppError('invalid-message');
    const { role, epoch, token } = parsed.data;
    if ((role === 'companion') !== (epoch !== undefined)) throw new AppError('invalid-message');
    const identity = await this.options.identify(token);
    if (identity.guest && role !== 'companion') throw new AppError('forbidden');
    if ((this.sockets.get(identity.userId)?.size ?? 0) >= MAX_SOCKETS) throw new AppError('rate-limited');
    socket.data.accepted = { identity, hello: parsed.data };
  }

  private connect(socket: HubSocket): void {
    const { accepted } = socket.data;
    if (!accepted) {
      socket.disconnect(true);
      return;
    }
    const { identity, hello: greeting } = accepted;
    const { userId, sessionId } = identity;
    const channel = this.channelOf(userId);
    const log = withFields(this.options.log, { userId, socket: socket.id });
    log.debug('hub connection opened', { role: greeting.role, epoch: greeting.epoch });
    const peer: Peer = {
      id: socket.id,
      send: (text) => {
        socket.emit('message', text);
      },
    };
    const windows = identity.guest ? undefined : this.options.windows;
    const window = { userId, peer };
    const connection = new HubConnection({
      peer,
      onSaid:
        windows &&
        ((message) => {
          windows.said(window, message);
        }),
      role: greeting.role,
      identity,
      channel,
      clock: this.clock,
      identify: this.options.identify,
      disconnect: () => socket.disconnect(true),
      log,
    });
    this.register(socket, userId, sessionId);
    socket.on('disconnect', (reason) => {
      log.debug('hub connection closed', { reason });
      connection.close();
      channel.removePeer(peer);
      windows?.closed(window);
      this.unregister(socket, userId);
    });
    socket.onAny((event: string, raw: unknown) => {
      if (event === 'message') connection.handle(raw);
      else connection.handleUnknown();
    });
    if (greeting.epoch === undefined) channel.addController(peer);
    else channel.addCompanion(peer, greeting.epoch);
    windows?.opened(window);
  }

  private channelOf(userId: string): UserChannel {
    let channel = this.channels.get(userId);
    if (!channel) {
      channel = new UserChannel(
        this.clock,
        () => this.channels.delete(userId),
        (state) => this.options.windows?.stateOf(userId, state),
      );
      this.channels.set(userId, channel);
    }
    return channel;
  }

  private register(socket: HubSocket, userId: string, sessionId: string): void {
    const sockets = this.sockets.get(userId) ?? new Map<HubSocket, string>();
    sockets.set(socket, sessionId);
    this.sockets.set(userId, sockets);
  }

  private unregister(socket: HubSocket, userId: string): void {
    const sockets = this.sockets.get(userId);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.sockets.delete(userId);
  }
}

function refusal(code: ErrorCode): Error {
  return Object.assign(new Error(code), { data: { code } });
}
