import type { Logger } from '../../shared/diagnostics/logger';
import type { Channel } from '../window/single-window';
import type { CallLink } from './call-link';
import { readLinkMessage, type LinkMessage } from './link-message';

/** Windows of one browser answer within a few milliseconds; a hidden one may be slowed down. */
const OFFER_LIMIT_MS = 700;

export interface LinkRelayOptions {
  /** Throws where windows cannot talk to each other. */
  readonly createChannel: (name: string) => Channel;
  readonly log: Logger;
}

/**
 * Brings a call link from the window it has opened to a companion that is open already, whoever's
 * it is: the new window does not know its user, since a sign-in belongs to one window, and must not
 * ask for a password only to pass a number on.
 */
export class LinkRelay {
  private readonly id = crypto.randomUUID();
  private channel: Channel | undefined;

  constructor(private readonly options: LinkRelayOptions) {}

  /** True: a companion has the link and asks its user. False: there is none. */
  handOver(link: CallLink): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (taken: boolean): void => {
        clearTimeout(limit);
        this.close();
        resolve(taken);
      };
      const limit = setTimeout(() => {
        settle(false);
      }, OFFER_LIMIT_MS);
      this.open((message) => {
        if (message.type !== 'offer' || message.to !== this.id) return;
        settle(this.post({ type: 'give', to: message.from, link }));
      });
      if (!this.post({ type: 'seek', from: this.id })) settle(false);
    });
  }

  /** From now on this window takes links. */
  serve(onLink: (link: CallLink) => void): void {
    this.open((message) => {
      if (message.type === 'seek') this.post({ type: 'offer', from: this.id, to: message.from });
      if (message.type === 'give' && message.to === this.id) onLink(message.link);
    });
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }

  private open(onMessage: (message: LinkMessage) => void): void {
    try {
      this.channel ??= this.options.createChannel('companion.links');
      this.channel.addEventListener('message', ({ data }: MessageEvent) => {
        const message = readLinkMessage(data);
        if (message) onMessage(message);
      });
    } catch (error) {
      this.options.log.info('links cannot be handed over', { error });
    }
  }

  private post(message: LinkMessage): boolean {
    try {
      this.channel?.postMessage(message);
      return this.channel !== undefined;
    } catch (error) {
      this.options.log.info('another window could not be told of a link', { error });
      return false;
    }
  }
}
