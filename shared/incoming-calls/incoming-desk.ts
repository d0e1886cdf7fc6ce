import type { IncomingCallsApi } from '../api/incoming-calls-api';
import type { Logger } from '../diagnostics/logger';
import { AppError, errorCodeOf } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import type { CommandResult } from '../endpoint/command-result';
import type { IncomingCalls, IncomingChange } from './incoming-calls';

/** What a window knows of how calls come in. */
export interface IncomingSnapshot {
  /** Absent until the server has told it. */
  readonly calls?: IncomingCalls | undefined;
  /** Why there is none. */
  readonly error?: ErrorCode | undefined;
}

export interface IncomingDeskOptions {
  readonly api: Pick<IncomingCallsApi, 'read' | 'change' | 'settle'>;
  /** Has the companion dial feature codes, one after the other (`Command` kind `feature-codes`). */
  readonly dial: (codes: readonly string[]) => Promise<CommandResult>;
  readonly log: Logger;
}

/** How calls come in, in one window: asked for when it connects, then kept up to date by the hub. */
export class IncomingDesk {
  private current: IncomingSnapshot = {};
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: IncomingDeskOptions) {}

  readonly snapshot = (): IncomingSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks anew: changes may have been missed. Never rejects; what was there stays. */
  async load(): Promise<void> {
    if (this.current.error) this.show({});
    try {
      this.receive(await this.options.api.read());
    } catch (error) {
      const code = errorCodeOf(error);
      this.options.log.info('how calls come in cannot be read', { code });
      if (!this.current.calls) this.show({ error: code });
    }
  }

  /** As the server tells it. */
  receive(calls: IncomingCalls): void {
    const known = this.current.calls;
    if (known && known.revision > calls.revision) return;
    this.show({ calls });
  }

  /**
   * Changes something, all of it or nothing; where a PBX is told by codes, they are dialled before it counts.
   * Rejects with AppError.
   */
  async change(change: IncomingChange): Promise<void> {
    const { api, dial } = this.options;
    const { calls, dial: told } = await api.change(change);
    if (!told) {
      this.receive(calls);
      return;
    }
    const result = await dial(told.codes);
    this.receive(await api.settle(told.change, result.ok));
    if (!result.ok) throw new AppError(result.code, 'the PBX did not take it');
  }

  private show(next: IncomingSnapshot): void {
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}
