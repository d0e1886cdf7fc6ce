import { deserialize, serialize } from 'node:v8';

/**
 * As much of a browser window as teams-js and its host need of each other: `postMessage` with
 * origins and sources, which no DOM for Node implements.
 */
export class FakeWindow {
  readonly location: { readonly origin: string; readonly href: string };
  readonly document = { referrer: '' };
  /** Everything that was posted to this window, by whomever. */
  readonly received: unknown[] = [];
  /** The addresses `open` was called with. */
  readonly opened: string[] = [];
  /** What `open` answers: null where the browser blocks it. */
  nextWindow: FakeWindow | null = null;
  parent: FakeWindow = this;
  top: FakeWindow = this;
  closed = false;
  /** Whose messages arrive through `postMessage`: a pair of windows needs no more. */
  correspondent: FakeWindow = this;
  private readonly listeners = new Set<(event: MessageEvent) => void>();

  constructor(readonly origin: string) {
    this.location = { origin, href: `${origin}/` };
  }

  get self(): FakeWindow {
    return this;
  }

  get asWindow(): Window {
    return this as unknown as Window;
  }

  readonly setInterval = setInterval;

  postMessage(data: unknown, targetOrigin: string): void {
    if (targetOrigin !== '*' && targetOrigin !== this.origin) return;
    this.deliver(data, this.correspondent);
  }

  /** A message of any window, arriving as browsers let it: a copy, and not within the call. */
  deliver(data: unknown, source: FakeWindow, origin: string = source.origin): void {
    // A structured clone, as `postMessage` makes; jsdom has no function for it.
    const copy: unknown = deserialize(serialize(data));
    this.received.push(copy);
    queueMicrotask(() => {
      const event = { data: copy, source, origin } as unknown as MessageEvent;
      for (const listener of this.listeners) listener(event);
    });
  }

  addEventListener(_type: 'message', listener: (event: MessageEvent) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: (event: MessageEvent) => void): void {
    this.listeners.delete(listener);
  }

  open(url: string): Window | null {
    this.opened.push(url);
    return this.nextWindow?.asWindow ?? null;
  }

  close(): void {
    this.closed = true;
  }
}

/** A page and a frame in it, each the other's only correspondent. */
export function pageWithFrame(
  pageOrigin: string,
  frameOrigin: string,
): { page: FakeWindow; frame: FakeWindow } {
  const page = new FakeWindow(pageOrigin);
  const frame = new FakeWindow(frameOrigin);
  frame.parent = page;
  frame.top = page;
  frame.correspondent = page;
  page.correspondent = frame;
  return { page, frame };
}
