import { EmitterImpl, TransportState, type Transport } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { canConnect } from './socket-probe';
import { UnansweredRequests } from './unanswered-requests';

/** Longest message taken from the server, in characters: an offer with video is a tenth of it. */
const MAX_MESSAGE_LENGTH = 128 * 1024;
const CONNECT_LIMIT_MS = 5_000;
/** Where there is another server to go to: one that is out of reach must not cost the fail-over its time. */
const CONNECT_LIMIT_OF_SEVERAL_MS = 2_000;
/** The same for one that has just fallen silent: it is asked whether only the connection to it had died. */
const CONNECT_LIMIT_OF_SILENT_MS = 1_000;

export interface WebSocketTransportOptions {
  /** `ws:` or `wss:` URLs in order of preference; after a failure the next one is tried at once. */
  readonly servers: readonly string[];
  readonly createWebSocket: (url: string, protocol: string) => WebSocket;
  readonly log: Logger;
}

/**
 * SIP over one WebSocket at a time (RFC 7118), for one user agent. Unlike sip.js's own transport it
 * can leave a half-open socket at once (a closing handshake with a dead peer takes a minute), tells
 * when it last heard from the server, and fails requests whose socket was lost.
 */
export class WebSocketTransport implements Transport {
  state = TransportState.Disconnected;
  readonly stateChange = new EmitterImpl<TransportState>();
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;
  /** When anything last arrived, in ms since the epoch. */
  lastHeard = 0;

  private socket: WebSocket | undefined;
  private attempt: Promise<void> | undefined;
  private current = 0;
  private wanted = false;
  /** The server of before has not answered. */
  private silent = false;
  private readonly unanswered = new UnansweredRequests();

  /** The signature sip.js constructs its transports with; its own logger is not used. */
  constructor(
    _logger: unknown,
    private readonly options: WebSocketTransportOptions,
  ) {}

  /** For the Via header (RFC 7118 §5.2). */
  get protocol(): string {
    return this.server.startsWith('wss:') ? 'WSS' : 'WS';
  }

  connect(): Promise<void> {
    if (this.state === TransportState.Connected) return Promise.resolve();
    this.wanted = true;
    this.attempt ??= this.openOneOfThem().finally(() => {
      this.attempt = undefined;
    });
    return this.attempt;
  }

  disconnect(): Promise<void> {
    this.wanted = false;
    this.leave(undefined);
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return this.disconnect();
  }

  isConnected(): boolean {
    return this.state === TransportState.Connected;
  }

  /** Resolves once a request is answered; rejects when the socket is not there or is lost before. */
  send(message: string): Promise<void> {
    const { socket } = this;
    if (!socket || !this.isConnected()) return Promise.reject(new Error('not connected'));
    try {
      socket.send(message);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error('send failed'));
    }
    return this.unanswered.track(message);
  }

  /** Gives the socket up without waiting for its peer: it is known not to answer. */
  abandon(reason: string): void {
    this.silent = true;
    this.leave(new Error(reason));
  }

  /** Whether there is another server to go to. */
  get hasOthers(): boolean {
    return this.options.servers.length > 1;
  }

  /** Whether the server is the one that is preferred to all others. */
  get isHome(): boolean {
    return this.current === 0;
  }

  /** Leaves for the preferred server; whoever keeps the connection up then finds it there. */
  goHome(): void {
    this.current = 0;
    this.leave(new Error('back to the preferred server'));
  }

  /** Whether the preferred server takes a connection; the one there is stays untouched. */
  probeHome(): Promise<boolean> {
    return canConnect(() => this.options.createWebSocket(this.options.servers[0] ?? '', 'sip'));
  }

  /** How long a server may take for a connection, in ms. */
  private get patience(): number {
    if (!this.hasOthers) return CONNECT_LIMIT_MS;
    return this.silent ? CONNECT_LIMIT_OF_SILENT_MS : CONNECT_LIMIT_OF_SEVERAL_MS;
  }

  private get server(): string {
    return this.options.servers[this.current] ?? '';
  }

  /** Each server once, beginning with the one of before: it knows our dialogs. */
  private async openOneOfThem(): Promise<void> {
    const { servers, log } = this.options;
    for (let tried = 1; ; tried += 1) {
      try {
        await this.open();
        return;
      } catch (error) {
        if (tried >= servers.length || !this.wanted) throw error;
        log.info('server out of reach, trying the next', { error });
      }
    }
  }

  private open(): Promise<void> {
    return new Promise((resolve, reject) => {
      let opened = false;
      let failed = false;
      const fail = (error: Error): void => {
        if (failed) return;
        failed = true;
        clearTimeout(limit);
        if (!opened) this.current = (this.current + 1) % Math.max(1, this.options.servers.length);
        if (this.socket === socket) this.leave(error);
        reject(error);
      };
      const limit = setTimeout(() => {
        fail(new Error('connecting took too long'));
      }, this.patience);
      this.silent = false;
      let socket: WebSocket | undefined;
      this.move(TransportState.Connecting);
      try {
        socket = this.options.createWebSocket(this.server, 'sip');
      } catch (error) {
        this.socket = undefined;
        this.move(TransportState.Disconnected);
        fail(new Error('no valid server address', { cause: error }));
        return;
      }
      const mine = (this.socket = socket);
      mine.addEventListener('open', () => {
        if (this.socket !== mine) return;
        clearTimeout(limit);
        opened = true;
        this.lastHeard = Date.now();
        this.move(TransportState.Connected);
        resolve();
        this.onConnect?.();
      });
      mine.addEventListener('message', ({ data }: MessageEvent) => {
        if (this.socket === mine) this.receive(data);
      });
      mine.addEventListener('close', ({ code }) => {
        const error = new Error(`socket closed (${String(code)})`);
        fail(error);
      });
    });
  }

  private receive(data: unknown): void {
    this.lastHeard = Date.now();
    if (typeof data !== 'string' || data.length > MAX_MESSAGE_LENGTH) {
      this.options.log.warn('unusable message from the SIP server dropped');
      return;
    }
    // Keep-alive and its echo (RFC 5626 §4.4.1).
    if (/^(\r\n)*$/.test(data)) return;
    this.unanswered.heard(data);
    try {
      this.onMessage?.(data);
    } catch (error) {
      // sip.js throws on some malformed messages; nothing but that message may suffer.
      this.options.log.warn('SIP message could not be handled', { error });
    }
  }

  /** Ends the connection; `error` is absent when it was our wish. */
  private leave(error: Error | undefined): void {
    const { socket } = this;
    this.socket = undefined;
    if (this.state === TransportState.Disconnected) return;
    const wasConnected = this.isConnected();
    this.move(TransportState.Disconnected);
    try {
      socket?.close(1000);
    } catch {
      // A socket that cannot even be closed is gone.
    }
    this.unanswered.failAll(error ?? new Error('disconnected'));
    if (wasConnected) this.onDisconnect?.(error);
  }

  private move(state: TransportState): void {
    this.state = state;
    this.stateChange.emit(state);
  }
}
