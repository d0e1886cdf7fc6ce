import type { CallLink } from './call-link';

/** A call that a link asks for, until the person has said yes or no. */
export type CallRequest = CallLink & {
  /** Another one each time, even for the same number. */
  readonly id: number;
};

/**
 * The call that waits for its one click. A link never calls by itself: any page may hold one. A
 * newer link takes the place of an older one.
 */
export class CallRequests {
  private current: CallRequest | undefined;
  private count = 0;
  private readonly listeners = new Set<() => void>();

  readonly snapshot = (): CallRequest | undefined => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly ask = (link: CallLink): void => {
    this.count += 1;
    this.show({ ...link, id: this.count });
  };

  /** The person has decided. */
  readonly settle = (id: number): void => {
    if (this.current?.id === id) this.show(undefined);
  };

  private show(request: CallRequest | undefined): void {
    this.current = request;
    for (const listener of [...this.listeners]) listener();
  }
}
