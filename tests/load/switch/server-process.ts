/** A SIP server under load. */
export interface ServerProcess {
  readonly name: string;
  /** Address of its WebSocket. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}
