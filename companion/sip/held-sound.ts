import type { HoldMusicSource } from '../media/hold-music';

export interface HeldSoundOptions {
  /** Absent: silence. */
  readonly music: HoldMusicSource | undefined;
  /** The sound to send is another one now. Settles when it is sent. */
  readonly changed: () => Promise<void>;
}

/** What the other side of one call hears while we hold it. */
export class HeldSound {
  /** Sent in the place of the microphone; absent while there is no music, or none yet. */
  track: MediaStreamTrack | undefined;
  private giveBack: (() => void) | undefined;

  constructor(private readonly options: HeldSoundOptions) {}

  play(wanted: boolean): void {
    const { music, changed } = this.options;
    if (wanted === (this.giveBack !== undefined)) return;
    if (!wanted) {
      const giveBack = this.giveBack;
      this.giveBack = undefined;
      this.track = undefined;
      // The microphone is back before the music goes.
      void changed().finally(giveBack);
      return;
    }
    this.giveBack = () => undefined;
    const release = music?.borrow((track) => {
      this.track = track;
      void changed();
    });
    if (release) this.giveBack = release;
  }

  /** The call is over. */
  release(): void {
    this.giveBack?.();
    this.giveBack = undefined;
    this.track = undefined;
  }
}
