import type { Command } from '../../shared/endpoint/command';
import type { ErrorCode } from '../../shared/errors/error-code';
import type { Clock } from './clock';

/** Longer than a controller waits, so that a late result still finds its way. */
const ANSWER_LIMIT_MS = 12_000;
/** More than a person can have under way; a bound on memory. */
const MAX_IN_FLIGHT = 100;

interface InFlight {
  readonly command: Command;
  /** Id of the controller's connection. */
  readonly sender: string;
  readonly stop: () => void;
}

/** Commands of one user that wait for their companion's result. */
export class CommandsInFlight {
  private readonly commands = new Map<string, InFlight>();

  /** `fail` is called with whatever is not answered in time. */
  constructor(
    private readonly clock: Clock,
    private readonly fail: (commandId: string, sender: string, code: ErrorCode) => void,
  ) {}

  get size(): number {
    return this.commands.size;
  }

  /** Undefined when it is taken; else why not. */
  add(command: Command, sender: string): ErrorCode | undefined {
    if (this.commands.has(command.id)) return 'already-running';
    if (this.commands.size >= MAX_IN_FLIGHT) return 'rate-limited';
    const stop = this.clock.after(ANSWER_LIMIT_MS, () => {
      this.commands.delete(command.id);
      this.fail(command.id, sender, 'timeout');
    });
    this.commands.set(command.id, { command, sender, stop });
    return undefined;
  }

  /** Ends the wait for a result. Answers who asked, if anybody did. */
  settle(commandId: string): string | undefined {
    const found = this.commands.get(commandId);
    if (!found) return undefined;
    this.commands.delete(commandId);
    found.stop();
    return found.sender;
  }

  failAll(code: ErrorCode): void {
    for (const [id, { sender }] of [...this.commands]) {
      this.settle(id);
      this.fail(id, sender, code);
    }
  }
}
