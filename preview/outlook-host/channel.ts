import { answerTo, eventOf, readRequest, results, type HostRequest, type Result } from './wire';

export interface ChannelOptions {
  /** The host's own window, where messages arrive. */
  readonly host: Window;
  /** The window of the add-in; asked for every message, because a frame can be replaced. */
  readonly peer: () => Window | null;
  /** The only origin that is listened to and posted to. */
  readonly origin: string;
  /** Requests of any other conversation are not heard. */
  readonly conversation: string;
  readonly onRequest: (request: HostRequest, answer: Answering) => void;
}

export type Answering = (data: unknown, result?: Result) => void;

/**
 * The line to one page of the add-in. Whatever comes from another window, from another origin in that
 * window, or of another conversation, is not heard; whatever is sent reaches that origin alone.
 */
export class Channel {
  constructor(private readonly options: ChannelOptions) {
    options.host.addEventListener('message', this.receive);
  }

  /** Posts an event, which has no answer. */
  post(action: string, data: unknown): void {
    const { peer, origin, conversation, host } = this.options;
    peer()?.postMessage(eventOf(action, conversation, data, host.location.origin), origin);
  }

  close(): void {
    this.options.host.removeEventListener('message', this.receive);
  }

  private readonly receive = ({ source, origin, data }: MessageEvent): void => {
    const { host, onRequest, conversation } = this.options;
    const peer = this.options.peer();
    if (!peer || source !== peer || origin !== this.options.origin) return;
    const request = readRequest(data);
    if (request?.conversation !== conversation) return;
    onRequest(request, (answer, result = results.ok) => {
      peer.postMessage(answerTo(request, answer, result, host.location.origin), origin);
    });
  };
}
