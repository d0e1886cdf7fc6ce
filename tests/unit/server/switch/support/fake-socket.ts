import { EventEmitter } from 'node:events';
import type { SipSocket } from '../../../../../server/switch';

/** Frames on their way. Nothing arrives while something else is being handled, as on a real wire. */
export class Wire {
  readonly #queue: (() => void)[] = [];

  post(delivery: () => void): void {
    this.#queue.push(delivery);
  }

  /** Delivers until nothing is on its way. */
  settle(): void {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) next();
  }
}

/** The server's end of a WebSocket in memory; the methods named `client…` are the other end. */
export class FakeSocket extends EventEmitter implements SipSocket {
  readyState = 1;
  bufferedAmount = 0;
  pings = 0;
  answersPings = true;
  /** How the server closed it. */
  closed: { code: number | undefined; reason: string | undefined } | undefined;

  constructor(
    private readonly wire: Wire,
    private readonly toClient: (frame: Buffer, binary: boolean) => void,
  ) {
    super();
  }

  send(data: Buffer, { binary }: { binary: boolean }): void {
    if (this.readyState !== 1) throw new Error('the socket is not open');
    const copy = Buffer.from(data);
    this.wire.post(() => {
      this.toClient(copy, binary);
    });
  }

  ping(): void {
    this.pings++;
    if (this.answersPings) this.wire.post(() => this.emit('pong'));
  }

  close(code?: number, reason?: string): void {
    if (this.readyState !== 1) return;
    this.closed = { code, reason };
    this.#end();
  }

  terminate(): void {
    if (this.readyState !== 1) return;
    this.closed = { code: 1006, reason: 'terminated' };
    this.#end();
  }

  clientSend(data: string | Buffer, binary = false): void {
    const frame = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    this.wire.post(() => {
      if (this.readyState === 1) this.emit('message', frame, binary);
    });
  }

  /** The connection breaks. */
  clientDrop(): void {
    this.#end();
  }

  #end(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.wire.post(() => this.emit('close'));
  }
}
