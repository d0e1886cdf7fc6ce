/** Something that will happen, unless it is cancelled first. */
export interface Timer {
  cancel(): void;
}

/** Time, as the switch sees it: the machine's in production, a hand-wound one in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(milliseconds: number, action: () => void): Timer;
}

class NodeTimer implements Timer {
  readonly #handle: NodeJS.Timeout;

  constructor(milliseconds: number, action: () => void) {
    // Unreferenced: a transaction that waits for its time-out must not keep the process alive.
    this.#handle = setTimeout(action, milliseconds).unref();
  }

  cancel(): void {
    clearTimeout(this.#handle);
  }
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, action) => new NodeTimer(milliseconds, action),
};
