/** A browser sends 50 packets a second, with 10 ms frames and keys 120. */
const PER_SECOND = 200;
const BURST = 400;
/** Refused in a row before the sender is shown the door. */
const PATIENCE = 4_000;

/** How many packets one participant may send: more are dropped unread, and many more end the call. */
export class PacketAllowance {
  #left = BURST;
  #at: number;
  #refused = 0;

  constructor(now: number) {
    this.#at = now;
  }

  take(now: number): 'read' | 'drop' | 'end' {
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) * PER_SECOND) / 1000);
    this.#at = now;
    if (this.#left >= 1) {
      this.#left--;
      if (this.#left > BURST / 2) this.#refused = 0;
      return 'read';
    }
    return ++this.#refused > PATIENCE ? 'end' : 'drop';
  }
}
