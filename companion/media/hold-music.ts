import type { Logger } from '../../shared/diagnostics/logger';
import { holdMelody, MELODY_RATE } from '../../shared/sounds/hold-melody';

/** Where a call that is held takes what its other side hears. */
export interface HoldMusicSource {
  /**
   * Asks for the music. `onTrack` is called once, as soon as it plays: at once, later, or never; not
   * after the returned function, which gives it back. The track is shared: nobody stops it.
   */
  borrow(onTrack: (track: MediaStreamTrack) => void): () => void;
}

export interface HoldMusicOptions {
  readonly createContext: () => AudioContext;
  /** Whether who is held hears music; asked at every hold. */
  readonly wanted: () => boolean;
  /** Where a user's gesture is seen, which alone may start sound (autoplay policy). */
  readonly gestures?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
  readonly log: Logger;
}

interface Generator {
  readonly context: AudioContext;
  readonly track: MediaStreamTrack;
}

const gestureEvents = ['pointerdown', 'keydown'] as const;

/**
 * Music for everybody on hold, from one generator that exists while somebody is. It has no input but
 * numbers, so nothing of the conversation or the room can be in it.
 */
export class HoldMusic implements HoldMusicSource {
  private generator: Generator | undefined;
  private readonly waiting = new Set<(track: MediaStreamTrack) => void>();
  private borrowers = 0;
  /** Made for the first, and kept: it takes longer than all the rest. */
  private melody: Float32Array<ArrayBuffer> | undefined;

  constructor(private readonly options: HoldMusicOptions) {}

  borrow(onTrack: (track: MediaStreamTrack) => void): () => void {
    if (!this.options.wanted()) return () => undefined;
    this.borrowers += 1;
    this.waiting.add(onTrack);
    this.generator ??= this.open();
    this.serve();
    let returned = false;
    return () => {
      if (returned) return;
      returned = true;
      this.waiting.delete(onTrack);
      this.borrowers -= 1;
      if (this.borrowers === 0) this.shut();
    };
  }

  private open(): Generator | undefined {
    const { createContext, gestures, log } = this.options;
    try {
      const context = createContext();
      const destination = context.createMediaStreamDestination();
      const [track] = destination.stream.getAudioTracks();
      if (!track) throw new Error('no track');
      this.melody ??= holdMelody();
      const { melody } = this;
      const buffer = context.createBuffer(1, melody.length, MELODY_RATE);
      buffer.copyToChannel(melody, 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.loop = true;
      source.connect(destination);
      source.start();
      context.addEventListener('statechange', this.serve);
      for (const event of gestureEvents) gestures?.addEventListener(event, this.resume);
      const generator = { context, track };
      this.generator = generator;
      this.resume();
      return generator;
    } catch (error) {
      log.warn('silence instead of music on hold', { error });
      return undefined;
    }
  }

  private shut(): void {
    const { generator } = this;
    if (!generator) return;
    this.generator = undefined;
    generator.context.removeEventListener('statechange', this.serve);
    for (const event of gestureEvents) this.options.gestures?.removeEventListener(event, this.resume);
    generator.track.stop();
    generator.context.close().catch(() => undefined);
  }

  private readonly resume = (): void => {
    const { context } = this.generator ?? {};
    if (context?.state !== 'suspended') return;
    // Pending until a gesture in some browsers, refused in others: silence until then.
    context.resume().catch((error: unknown) => {
      this.options.log.debug('music on hold not allowed yet', { error });
    });
  };

  private readonly serve = (): void => {
    const { generator } = this;
    if (generator?.context.state !== 'running') return;
    for (const onTrack of [...this.waiting]) {
      this.waiting.delete(onTrack);
      onTrack(generator.track);
    }
  };
}
