import { isSilent, watchQuality, type CallQualityOptions } from './call-quality';
import { MediaRecovery, type MediaRecoveryOptions } from './media-recovery';

export type MediaWatchOptions = Omit<CallQualityOptions, 'mend'> &
  Pick<MediaRecoveryOptions, 'calling' | 'canSignal' | 'restart' | 'onLost'>;

/** Watches over the media of a conversation: whether they have a path, and how well the two hear each other. */
export class MediaWatch {
  private readonly recovery: MediaRecovery;
  private readonly stopJudging: () => void;

  constructor(options: MediaWatchOptions) {
    const { handler } = options;
    this.recovery = new MediaRecovery({
      ...options,
      connection: handler.connection,
      isSilentFor: (ms) => isSilent(ms, options),
    });
    this.stopJudging = watchQuality({ ...options, mend: () => this.recovery.nothingReceived() });
  }

  /** The server is connected and knows us again. */
  signallingReturned(): void {
    this.recovery.signallingReturned();
  }

  stop(): void {
    this.recovery.stop();
    this.stopJudging();
  }
}
