import { recordLimits, type NewRecord } from '../../shared/call-log/call-record';
import { newRecordSchema } from '../../shared/call-log/record-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { categoryOf, errorCodeOf } from '../../shared/errors/app-error';

/** First and longest wait before a delivery is tried again, in ms. */
const RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

export interface RecordOutboxOptions {
  /** Whose calls these are: another user of this browser must not report them. */
  readonly owner: string;
  /** Hands a record to the server. Rejects with AppError. */
  readonly post: (record: NewRecord) => Promise<unknown>;
  /** `localStorage`: what is not delivered outlives the window. Its very mention may throw. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly log: Logger;
}

/**
 * Records on their way to the server. Each is kept until the server has taken it, over reloads too
 * where storage allows, and sent again as often as it takes: the server logs an id once. One it will
 * never take is dropped. An entry of its own for each record, so that two windows of one browser do
 * not overwrite each other's.
 */
export class RecordOutbox {
  private readonly waiting = new Map<string, NewRecord>();
  private readonly prefix: string;
  private sending: Promise<void> | undefined;
  private retry = RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private forgotten = false;

  constructor(private readonly options: RecordOutboxOptions) {
    this.prefix = `companion.call-log.${options.owner}.`;
    for (const record of this.kept()) this.waiting.set(record.id, record);
  }

  get size(): number {
    return this.waiting.size;
  }

  add(record: NewRecord): void {
    if (this.forgotten) return;
    this.waiting.set(record.id, record);
    this.guarded((storage) => {
      storage.setItem(this.prefix + record.id, JSON.stringify(record));
    });
    const [oldest] = this.waiting.keys();
    // More than the log holds would push each other out of it anyway.
    if (this.waiting.size > recordLimits.records && oldest !== undefined) this.drop(oldest);
    void this.deliver();
  }

  /** The server is within reach: whatever waits is sent at once. Resolves when it is, or no longer can be. */
  async wake(): Promise<void> {
    this.retry = RETRY_MS;
    await this.deliver();
  }

  /** Whoever signs out leaves nothing behind (requirement T9), not even the calls that end with it. */
  forget(): void {
    this.forgotten = true;
    for (const id of [...this.waiting.keys()]) this.drop(id);
    this.close();
  }

  /** Sends nothing any more; what waits is kept for the next window. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private deliver(): Promise<void> {
    clearTimeout(this.timer);
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const [next] = this.waiting.values();
      if (!next || this.closed) return;
      try {
        await this.options.post(next);
        this.drop(next.id);
        this.retry = RETRY_MS;
      } catch (error) {
        const code = errorCodeOf(error);
        if (categoryOf(code) !== 'input') {
          this.tryLater();
          return;
        }
        this.options.log.warn('the server will not log a call', { code });
        this.drop(next.id);
      }
    }
  }

  private tryLater(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => void this.deliver(), this.retry);
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY_MS);
  }

  private drop(id: string): void {
    this.waiting.delete(id);
    this.guarded((storage) => {
      storage.removeItem(this.prefix + id);
    });
  }

  /** What an earlier window could not deliver. */
  private kept(): readonly NewRecord[] {
    const records = this.guarded((storage) => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const own = keys.filter((key) => key.startsWith(this.prefix));
      return own.flatMap((key) => {
        const record = read(storage.getItem(key));
        if (!record) storage.removeItem(key);
        return record ?? [];
      });
    });
    return (records ?? []).toSorted((one, other) => one.startedAt - other.startedAt);
  }

  private guarded<T>(act: (storage: ReturnType<RecordOutboxOptions['storage']>) => T): T | undefined {
    try {
      return act(this.options.storage());
    } catch (error) {
      this.options.log.info('records are kept in this window only', { error });
      return undefined;
    }
  }
}

/** Somebody may have written something else there. */
function read(text: string | null): NewRecord | undefined {
  try {
    return newRecordSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
