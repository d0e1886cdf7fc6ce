import type { CallLogApi } from '../api/call-log-api';
import type { Logger } from '../diagnostics/logger';
import type { DialTarget } from '../dialing/dial-target';
import { errorCodeOf } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import { targetOf, unseenMissed, type CallLog } from './call-record';
import type { RecordFilter } from './record-filter';

/** What a window knows of the call log. */
export interface LoggedCallsSnapshot {
  /** Absent until the server has told it. */
  readonly log?: CallLog | undefined;
  /** Why there is none. */
  readonly error?: ErrorCode | undefined;
}

export interface LoggedCallsOptions {
  readonly api: Pick<CallLogApi, 'read' | 'remove' | 'clear' | 'see'>;
  readonly log: Logger;
}

/** The call log in one window: asked for when it connects, then kept up to date by the hub. */
export class LoggedCalls {
  private current: LoggedCallsSnapshot = {};
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: LoggedCallsOptions) {}

  readonly snapshot = (): LoggedCallsSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for the log anew: changes may have been missed. Never rejects; what was there stays. */
  async load(): Promise<void> {
    if (this.current.error) this.show({});
    try {
      this.receive(await this.options.api.read());
    } catch (error) {
      const code = errorCodeOf(error);
      this.options.log.info('the call log cannot be read', { code });
      if (!this.current.log) this.show({ error: code });
    }
  }

  /** The log as the server tells it. */
  receive(log: CallLog): void {
    const known = this.current.log;
    if (known && known.revision > log.revision) return;
    this.show({ log });
  }

  /** Rejects with AppError. */
  async remove(id: string): Promise<void> {
    this.receive(await this.options.api.remove(id));
  }

  /** Deletes what is shown of one sort, or all; not what came since. Rejects with AppError. */
  async clear(filter?: RecordFilter): Promise<void> {
    this.receive(await this.options.api.clear(this.newest(), filter));
  }

  /** The user looks at the log now: what is new in it is told of no more, on any device. Never rejects. */
  async see(): Promise<void> {
    const { log } = this.current;
    const newest = this.newest();
    if (!log || newest <= log.seen) return;
    this.show({ log: { ...log, seen: newest } });
    try {
      this.receive(await this.options.api.see(newest));
    } catch (error) {
      this.options.log.info('not noted as seen', { code: errorCodeOf(error) });
    }
  }

  private newest(): number {
    return Math.max(0, ...(this.current.log?.records ?? []).map(({ sequence }) => sequence));
  }

  private show(next: LoggedCallsSnapshot): void {
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}

/** How many missed calls are new, once a caller. */
export function missedCount({ log }: LoggedCallsSnapshot): number {
  return log ? unseenMissed(log).length : 0;
}

/** Whom this user called last, from whatever device (requirement T5). */
export function lastCalled({ log }: LoggedCallsSnapshot): DialTarget | undefined {
  const made = log?.records.find((record) => record.kind === 'outgoing' && targetOf(record));
  return made && targetOf(made);
}
