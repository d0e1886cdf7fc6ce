import type { Clock, Timer } from '../clock';
import type { ReturnPath } from '../transactions/return-path';
import { T1, TRANSACTION_TIMEOUT } from '../transactions/timers';

/** RFC 3261 §13.3.1.4: the longest pause between two copies. */
const T2 = 4_000;

/** A 2xx to an INVITE, sent again and again until its ACK comes (RFC 3261 §13.3.1.4). */
export class ReliableAnswer {
  #timer: Timer | undefined;
  #pause = T1;
  readonly #until: number;

  constructor(
    private readonly clock: Clock,
    /** CSeq of the INVITE, which its ACK bears as well. */
    readonly sequence: number,
    private readonly text: string,
    private readonly path: ReturnPath,
    private readonly unacknowledged: () => void,
  ) {
    this.#until = clock.now() + TRANSACTION_TIMEOUT;
    this.#schedule();
  }

  repeat(): void {
    this.path.send(this.text);
  }

  stop(): void {
    this.#timer?.cancel();
  }

  #schedule(): void {
    this.#timer = this.clock.after(Math.min(this.#pause, this.#until - this.clock.now()), () => {
      if (this.clock.now() >= this.#until) {
        this.unacknowledged();
        return;
      }
      this.repeat();
      this.#pause = Math.min(T2, this.#pause * 2);
      this.#schedule();
    });
  }
}
