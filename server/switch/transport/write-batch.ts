/** The stream under a WebSocket, as far as batching needs it; a `Socket` of node:net is one. */
export interface CorkableStream {
  cork(): void;
  uncork(): void;
}

/**
 * Lets what is written to a stream in one turn of the event loop leave in one system call: under load
 * several messages go to the same client in a turn, and writing is the dearest thing the switch does.
 */
export class WriteBatch {
  #corked = false;

  constructor(private readonly stream: CorkableStream) {}

  /** Before a write. */
  open(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.stream.cork();
    setImmediate(() => {
      this.#corked = false;
      this.stream.uncork();
    });
  }
}
