import type { Logger } from '../../shared/diagnostics/logger';

const PROBE_EVERY_MS = 10_000;
/** Probes in a row that must succeed: a server that has just come up is not yet a stable one. */
const FEWEST_PROBES = 3;
const MOST_PROBES = 60;
/** A server lost again so soon after the return was not stable: the next return takes twice as long. */
const SOON_MS = 300_000;

export interface HomeServerOptions {
  /** Whether the preferred server can be reached; what there is stays untouched. Never rejects. */
  readonly probe: () => Promise<boolean>;
  /** Whether no call would notice (the guide, chapter 1: fail-over waits for the end of a call). */
  readonly isIdle: () => boolean;
  readonly goHome: () => void;
  readonly log: Logger;
}

/** The way back to the preferred server after a fail-over: once it has been stable, and between calls. */
export class HomeServer {
  private timer: ReturnType<typeof setInterval> | undefined;
  private successes = 0;
  private needed = FEWEST_PROBES;
  private returnedAt: number | undefined;

  constructor(private readonly options: HomeServerOptions) {}

  /** There is a connection, to the preferred server or to another one. */
  connected(isHome: boolean): void {
    this.stop();
    if (isHome) return;
    const soon = this.returnedAt !== undefined && Date.now() - this.returnedAt < SOON_MS;
    this.needed = soon ? Math.min(MOST_PROBES, this.needed * 2) : FEWEST_PROBES;
    this.returnedAt = undefined;
    this.timer = setInterval(() => {
      void this.look();
    }, PROBE_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.successes = 0;
  }

  private async look(): Promise<void> {
    const { probe, isIdle, goHome, log } = this.options;
    const { timer } = this;
    const reached = await probe();
    if (this.timer !== timer) return;
    this.successes = reached ? this.successes + 1 : 0;
    if (this.successes < this.needed || !isIdle()) return;
    log.info('back to the preferred server');
    this.returnedAt = Date.now();
    this.stop();
    goHome();
  }
}
