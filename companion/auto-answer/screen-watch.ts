import type { Logger } from '../../shared/diagnostics/logger';

/** Somebody who waits for calls need not touch anything for a while; the API's least is a minute. */
const IDLE_AFTER_MS = 10 * 60_000;

/** As much of the Idle Detection API (WICG) as is needed; Chromium has it, TypeScript's library does not. */
export interface IdleDetectorLike extends EventTarget {
  readonly userState: 'active' | 'idle' | null;
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { readonly threshold: number; readonly signal: AbortSignal }): Promise<void>;
}

export interface IdleDetectorClass {
  new (): IdleDetectorLike;
  /** Needs a user's gesture. */
  requestPermission(): Promise<PermissionState>;
}

/**
 * Knows whether the screen is locked or its user has gone, where the browser has the Idle Detection
 * API and its user allows it. Elsewhere nobody knows: `watching` is false and `away` stays false.
 */
export class ScreenWatch {
  away = false;
  watching = false;
  private readonly end = new AbortController();
  private readonly listeners = new Set<() => void>();
  private starting: Promise<void> | undefined;

  constructor(
    private readonly detectorClass: IdleDetectorClass | undefined,
    private readonly log: Logger,
  ) {}

  /** Watches if that was allowed before; asks nobody. */
  async start(): Promise<void> {
    this.starting ??= this.watch().finally(() => {
      this.starting = undefined;
    });
    await this.starting;
  }

  /** Asks for permission, in a user's gesture, and watches once it is given. */
  async ask(): Promise<void> {
    if (this.watching) return;
    try {
      if ((await this.detectorClass?.requestPermission()) === 'granted') await this.start();
    } catch (error) {
      this.log.info('the screen cannot be watched', { error });
    }
  }

  /** Calls back when `watching` or `away` changes. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.end.abort();
    this.listeners.clear();
  }

  private async watch(): Promise<void> {
    if (!this.detectorClass || this.watching || this.end.signal.aborted) return;
    try {
      const detector = new this.detectorClass();
      const look = (): void => {
        const away = detector.screenState === 'locked' || detector.userState === 'idle';
        if (away === this.away) return;
        this.away = away;
        this.tell();
      };
      detector.addEventListener('change', look, { signal: this.end.signal });
      await detector.start({ threshold: IDLE_AFTER_MS, signal: this.end.signal });
      look();
      this.watching = true;
      this.tell();
    } catch (error) {
      this.log.debug('the screen is not watched', { error });
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** Watches from now on, where that is possible and was allowed before. */
export function openScreenWatch(log: Logger): ScreenWatch {
  const watch = new ScreenWatch(browserIdleDetector(), log);
  void watch.start();
  return watch;
}

/** The browser's, where it has one. */
function browserIdleDetector(): IdleDetectorClass | undefined {
  return (globalThis as { readonly IdleDetector?: IdleDetectorClass }).IdleDetector;
}
