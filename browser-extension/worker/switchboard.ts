import type { Controller } from '../../shared/endpoint/hub/connect-controller';
import type { Endpoint } from '../../shared/endpoint/endpoint';

/** How long the hub may take to say how the companion stands, in ms; then the command goes its way anyway. */
const KNOWN_WITHIN_MS = 6_000;
/** How long the connection is kept after its last use, in ms: a second call often follows the first. */
const KEPT_MS = 20_000;

/**
 * The connection with the hub, for as long as somebody needs it: it would keep the worker alive for ever,
 * and an extension of everybody's would hold a socket for each of them all day.
 */
export class Switchboard {
  private connection: Controller | undefined;
  private users = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly connect: () => Controller) {}

  /** Has work done with the endpoint, once it is known how the companion stands. */
  async use<T>(work: (endpoint: Endpoint) => Promise<T>): Promise<T> {
    const { endpoint, release } = this.hold();
    try {
      await known(endpoint);
      return await work(endpoint);
    } finally {
      release();
    }
  }

  /** Keeps it connected until `release`. */
  hold(): { readonly endpoint: Endpoint; readonly release: () => void } {
    clearTimeout(this.timer);
    this.connection ??= this.connect();
    this.users += 1;
    let held = true;
    return {
      endpoint: this.connection.endpoint,
      release: () => {
        if (!held) return;
        held = false;
        this.users -= 1;
        if (this.users > 0) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          this.close();
        }, KEPT_MS);
      },
    };
  }

  /** Whoever is signed in has changed: nobody goes on by the connection of another. */
  close(): void {
    clearTimeout(this.timer);
    this.connection?.close();
    this.connection = undefined;
  }
}

function known(endpoint: Endpoint): Promise<void> {
  if (endpoint.snapshot().availability !== 'connecting') return Promise.resolve();
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(settle, KNOWN_WITHIN_MS);
    const stop = endpoint.subscribe(() => {
      if (endpoint.snapshot().availability !== 'connecting') settle();
    });
  });
}
