/** One authenticated connection, as a channel sees it. */
export interface Peer {
  readonly id: string;
  /** Sends an encoded message; what the connection cannot take any more is dropped. */
  send(text: string): void;
}
