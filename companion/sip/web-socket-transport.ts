import { EmitterImpl, TransportState, type Transport } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { UnansweredRequests } from './unanswered-requests';

/** Longest message taken from the server, in characters: an offer with video is a tenth of it. */
const MAX_MESSAGE_LENGTH = 128 * 1024;
const CONNECT_LIMIT_MS = 5_000;

export interface WebSocketTransportOptions {
  /** `ws:` or `wss:` URLs in order of preference; after a failure the next one is tried. */
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
  private preferred = 0;
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
    this.attempt ??= this.open().finally(() => {
      this.attempt = undefined;
    });
    return this.attempt;
  }

  disconnect(): Promise<void> {
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
    this.leave(new Error(reason));
  }

  private get server(): string {
    const { servers } = this.options;
    return servers[this.preferred % Math.max(1, servers.length)] ?? '';
  }

  private open(): Promise<void> {
    return new Promise((resolve, reject) => {
      let opened = false;
      const fail = (error: Error): void => {
        clearTimeout(limit);
        // After a loss the same server first: it knows our dialogs.
        if (!opened) this.preferred += 1;
        if (this.socket === socket) this.leave(error);
        reject(error);
      };
      const limit = setTimeout(() => {
        fail(new Error('connecting took too long'));
      }, CONNECT_LIMIT_MS);
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
