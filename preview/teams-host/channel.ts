import { answerTo, event, readRequest, type Answer, type HostRequest } from './wire';

export interface ChannelOptions {
  /** The host's own window, where messages arrive. */
  readonly host: Window;
  /** The window at the other end; asked for every message, because a frame can be replaced. */
  readonly peer: () => Window | null;
  /** The only origin that is listened to and posted to. */
  readonly origin: string;
  readonly onRequest: (request: HostRequest, answer: (args: Answer) => void) => void;
}

/**
 * The line to one window. Whatever comes from another window, or from another origin in that
 * window, is not heard; whatever is sent reaches that origin alone.
 */
export class Channel {
  constructor(private readonly options: ChannelOptions) {
    options.host.addEventListener('message', this.receive);
  }

  /** Posts an event, which has no answer. */
  post(func: string, args: readonly unknown[] = []): void {
    this.options.peer()?.postMessage(event(func, args), this.options.origin);
  }

  close(): void {
    this.options.host.removeEventListener('message', this.receive);
  }

  private readonly receive = ({ source, origin, data }: MessageEvent): void => {
    const peer = this.options.peer();
    if (!peer || source !== peer || origin !== this.options.origin) return;
    const request = readRequest(data);
    if (!request) return;
    this.options.onRequest(request, (args) => {
      peer.postMessage(answerTo(request, args), origin);
    });
  };
}
