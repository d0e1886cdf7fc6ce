interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Just under timers B and F (RFC 3261 §17.1.1.2, §17.1.2.2: 64 × T1 = 32 s): past them the
 * transaction has failed by itself and must not fail a second time.
 */
const TRANSACTION_LIFE_MS = 31_000;

/**
 * Requests handed to the socket that have no final response yet.
 *
 * A WebSocket does not say whether what it took ever left the machine. sip.js believes it did, and
 * when the socket dies its transactions wait out their 32 s: a REGISTER blocks the next one, a
 * re-INVITE blocks every later hold, a dialled call hangs. Here a request counts as sent only
 * once it is answered; a lost socket fails the rest at once, which sip.js takes as the transport
 * error of RFC 3261 §17.1.4 (503).
 */
export class UnansweredRequests {
  private readonly waiting = new Map<string, Waiting>();

  /** Settles with the fate of a message about to be sent; at once for what expects no response. */
  track(message: string): Promise<void> {
    const method = /^([A-Z]+) /.exec(message)?.[1];
    const key = keyOf(message);
    if (!key || !method || method === 'ACK') return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.settle(key);
      }, TRANSACTION_LIFE_MS);
      this.waiting.set(key, { resolve, reject, timer });
    });
  }

  /** Takes note of a message received: a final response ends the wait for its request. */
  heard(message: string): void {
    const status = /^SIP\/2\.0 (\d)\d\d/.exec(message)?.[1];
    const key = status && keyOf(message);
    const found = key ? this.waiting.get(key) : undefined;
    if (!key || !found) return;
    if (status !== '1') this.settle(key);
    else if (key.endsWith(' INVITE')) {
      // Ringing takes as long as it takes: timer B has ended.
      clearTimeout(found.timer);
      found.timer = undefined;
    }
  }

  /** The socket is gone, and every answer with it. */
  failAll(error: Error): void {
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
  }

  private settle(key: string): void {
    const found = this.waiting.get(key);
    this.waiting.delete(key);
    clearTimeout(found?.timer);
    found?.resolve();
  }
}

/** A transaction's name: the branch of the topmost Via and the method (RFC 3261 §17.1.3). */
function keyOf(message: string): string | undefined {
  const branch = /^(?:via|v)\s*:[^\r\n]*?;\s*branch=([^;,\s]+)/im.exec(message)?.[1];
  const method = /^cseq\s*:\s*\d+\s+([A-Z]+)/im.exec(message)?.[1];
  return branch && method ? `${branch} ${method}` : undefined;
}
