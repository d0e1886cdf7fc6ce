import type { Logger } from '../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import type { SoundOutput } from '../devices';
import type { Watched } from '../watched';
import type { Loopback } from './loopback';

/** How long one speaks, in ms. */
export const TEST_CALL_MS = 4_000;
/** Less than this in all that time is silence: the noise of an open microphone has more. */
const SILENCE = 1e-5;

/**
 * ```
 * idle ─▶ preparing ─▶ recording ─▶ playing ─▶ done
 *   ▲          └────────────┤           └─────▶ unplayed
 *   │                       └─────────────────▶ failed
 *   └── stop ── any of them
 * ```
 */
export type TestCallState =
  /** `unplayed`: recorded, and the chosen output does not play it. */
  | { readonly step: 'idle' | 'preparing' | 'recording' | 'playing' | 'unplayed' }
  | { readonly step: 'done'; readonly heard: boolean }
  | { readonly step: 'failed'; readonly code: ErrorCode };

export interface TestCallOptions {
  /** @throws AppError */
  readonly acquire: () => Promise<MediaStreamTrack>;
  readonly loopBack: (track: MediaStreamTrack) => Promise<Loopback>;
  readonly record: (stream: MediaStream, milliseconds: number, signal: AbortSignal) => Promise<Blob>;
  readonly play: (
    recording: Blob,
    milliseconds: number,
    output: SoundOutput,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly output: Watched<SoundOutput>;
  readonly log?: Logger | undefined;
}

/** Lets a person hear themselves as others would: speak for some seconds, then listen. */
export class TestCall implements Watched<TestCallState> {
  private current: TestCallState = { step: 'idle' };
  private running: AbortController | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: TestCallOptions) {}

  readonly snapshot = (): TestCallState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Never rejects: the outcome is in the state. */
  readonly start = async (): Promise<void> => {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    this.show({ step: 'preparing' });
    const outcome = await this.run(running.signal).catch((error: unknown): TestCallState => {
      const code = errorCodeOf(error instanceof AppError ? error : new AppError('media-failed'));
      if (!running.signal.aborted) this.options.log?.warn('test call failed', { error });
      return { step: 'failed', code };
    });
    if (running.signal.aborted) return;
    this.running = undefined;
    this.show(outcome);
  };

  readonly stop = (): void => {
    this.running?.abort();
    this.running = undefined;
    if (this.current.step !== 'idle') this.show({ step: 'idle' });
  };

  private async run(signal: AbortSignal): Promise<TestCallState> {
    const { acquire, loopBack, record, play, output } = this.options;
    const track = await acquire();
    let recording: Blob;
    let energy: number;
    try {
      signal.throwIfAborted();
      const loopback = await loopBack(track);
      try {
        signal.throwIfAborted();
        this.show({ step: 'recording' });
        recording = await record(loopback.received, TEST_CALL_MS, signal);
        energy = await loopback.energy();
      } finally {
        loopback.close();
      }
    } finally {
      track.stop();
    }
    signal.throwIfAborted();
    this.show({ step: 'playing' });
    try {
      await play(recording, TEST_CALL_MS, output.snapshot(), signal);
    } catch (error) {
      this.options.log?.info('test call not played', { error });
      return { step: 'unplayed' };
    }
    return { step: 'done', heard: energy > SILENCE };
  }

  private show(next: TestCallState): void {
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}
