import { existsSync, readFileSync } from 'node:fs';
import type { Logger } from '../../shared/diagnostics/logger';
import { writeFileSafely } from '../config/write-file-safely';
import type { SqlEngine } from './sql-engine';

/** How often a changed database is dumped. */
const INTERVAL_MS = 15 * 60_000;

/**
 * Keeps a dump of the embedded database beside it, because the database itself is not flushed to
 * the disk before a query is answered: it outlives the end of our process, not always that of the machine.
 */
export class SnapshotKeeper {
  private changed = false;
  private running: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly file: string,
    private readonly engine: Pick<SqlEngine, 'dump'>,
    private readonly log: Logger,
    interval = INTERVAL_MS,
  ) {
    this.timer = setInterval(() => void this.save(), interval).unref();
  }

  /** To be called after every write. */
  touch(): void {
    this.changed = true;
  }

  /** Dumps now, if anything has changed since the last dump. Never rejects: the next one tries again. */
  save(): Promise<void> {
    this.running = this.running.then(async () => {
      if (!this.changed) return;
      this.changed = false;
      try {
        writeFileSafely(this.file, await this.engine.dump());
      } catch (error) {
        this.changed = true;
        this.log.error('snapshot of the database not written', { error });
      }
    });
    return this.running;
  }

  /** Ends the timer, and waits for a dump that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}

/** The last dump, or undefined when there is none. */
export function readSnapshot(file: string): Uint8Array | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
