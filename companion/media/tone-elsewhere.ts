import { playOn } from './sound-sink';
import { TonePlayer, type Tone } from './tone-player';

/** A tone on another output than the one that rings; it has an audio context for as long as it sounds. */
export class ToneElsewhere {
  private player: TonePlayer | undefined;
  private stopped = false;

  constructor(
    private readonly context: AudioContext,
    tone: Tone,
    deviceId: string,
  ) {
    // Not a moment of it on the wrong output: a tone meant for an ear would be heard by a room.
    void playOn(context, deviceId).then(() => {
      if (!this.stopped) this.player = new TonePlayer(context, tone);
    });
  }

  stop(): void {
    this.stopped = true;
    this.player?.stop();
    this.context.close().catch(() => undefined);
  }
}
