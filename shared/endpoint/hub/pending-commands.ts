import type { ErrorCode } from '../../errors/error-code';
import type { CommandResult } from '../command-result';

interface Waiting {
  readonly resolve: (result: CommandResult) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Commands that wait for their result: each has its id and its time limit, and ends once. */
export class PendingCommands {
  private readonly waiting = new Map<string, Waiting>();

  /** Resolves with the result of `id`, or with `timeout` after `limit` ms. A second wait for an id ends the first. */
  wait(id: string, limit: number): Promise<CommandResult> {
    this.settle({ id, ok: false, code: 'already-running' });
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.settle({ id, ok: false, code: 'timeout' });
      }, limit);
      this.waiting.set(id, { resolve, timer });
    });
  }

  /** Hands a result to whoever waits for it; a result nobody waits for is of another controller. */
  settle(result: CommandResult): void {
    const found = this.waiting.get(result.id);
    if (!found) return;
    this.waiting.delete(result.id);
    clearTimeout(found.timer);
    found.resolve(result);
  }

  failAll(code: ErrorCode): void {
    for (const id of [...this.waiting.keys()]) this.settle({ id, ok: false, code });
  }
}
