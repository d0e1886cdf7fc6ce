import type { CorkableStream } from './write-batch';

/** What the switch needs of a WebSocket; the `WebSocket` of the package ws is one. */
export interface SipSocket {
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(data: Buffer, options: { binary: boolean }): void;
  ping(): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
  on(event: 'message', listener: (data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean) => void): unknown;
  on(event: 'close' | 'pong', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** `readyState` of an open socket (RFC 6455, the WebSocket interface). */
export const OPEN = 1;

/** Where a socket comes from. */
export interface Remote {
  readonly address: string;
  /** Whether the socket is inside TLS (wss). */
  readonly secure: boolean;
  /** The stream under the WebSocket (`request.socket` of its upgrade), so that writes can be batched. */
  readonly stream?: CorkableStream;
}

/** For the `handleProtocols` of ws: a client must offer the subprotocol `sip` (RFC 7118 §4.1). */
export function handleSipProtocols(protocols: Set<string>): 'sip' | false {
  return protocols.has('sip') ? 'sip' : false;
}
