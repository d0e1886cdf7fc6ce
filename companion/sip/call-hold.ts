import { AppError } from '../../shared/errors/app-error';
import type { CallTracks } from './call-tracks';
import type { OperationQueue } from './operation-queue';
import type { PeerDescriptionHandler } from './peer-description-handler';
import type { StatePublisher } from './state-publisher';

export interface CallHoldOptions {
  readonly id: string;
  readonly publisher: StatePublisher;
  readonly tracks: CallTracks;
  readonly handler: PeerDescriptionHandler;
  /** The call's offers, one at a time. */
  readonly queue: OperationQueue;
  /** Tells the peer what the handler wishes. Rejects with AppError. */
  readonly offer: () => Promise<void>;
}

/**
 * Our hold of one call. Holding is a fact at once: nothing is sent or heard any more, whatever the
 * peer or a server that is away makes of it. Resuming is one when the peer has agreed.
 */
export class CallHold {
  private wanted = false;
  private peerKnows = false;

  constructor(private readonly options: CallHoldOptions) {}

  /** @throws AppError `illegal-call-state`, or why the peer could not be told */
  async set(held: boolean): Promise<void> {
    const { publisher, id, tracks } = this.options;
    if (this.state === (held ? 'held' : 'connected')) return;
    if (this.state !== (held ? 'connected' : 'held')) throw new AppError('illegal-call-state');
    this.wanted = held;
    if (held) {
      tracks.hold(true);
      publisher.event(id, 'hold');
    }
    try {
      await this.catchUp();
    } catch (error) {
      if (!held && this.state === 'held') this.wanted = true;
      throw error;
    }
    if (held || this.wanted || this.state !== 'held') return;
    tracks.hold(false);
    publisher.event(id, 'resume');
  }

  /** What the session begins with: its first description says so itself. */
  inherit(held: boolean): void {
    this.wanted = this.peerKnows = held;
    this.options.tracks.hold(held);
  }

  /** The conversation begins: on hold, when it was so before its window was loaded anew. */
  begin(): void {
    if (this.wanted) this.options.publisher.event(this.options.id, 'hold');
  }

  /** What the user has chosen meanwhile. @throws AppError when the peer could not be told */
  settle(held: boolean): Promise<void> {
    this.wanted = held;
    return this.catchUp();
  }

  /** Tells the peer what it does not know yet. */
  catchUp(): Promise<void> {
    return this.options.queue.run(() => this.tell());
  }

  private get state(): string | undefined {
    return this.options.publisher.call(this.options.id)?.state;
  }

  private async tell(): Promise<void> {
    const { handler, offer } = this.options;
    const held = this.wanted;
    if (held === this.peerKnows) return;
    handler.wish({ held });
    try {
      await offer();
    } catch (error) {
      handler.wish({ held: this.state === 'held' });
      throw error;
    }
    this.peerKnows = held;
  }
}
