import type { Command } from '../../shared/endpoint/command';
import type { CommandResult } from '../../shared/endpoint/command-result';

/** More than anyone can ask for within the time a command may be repeated. */
const REMEMBERED = 500;

/**
 * Runs a command at most once by its id, wherever it comes from (the hub, a ticket, another window,
 * a click): a repetition gets the first one's result.
 */
export class CommandMemory {
  private readonly results = new Map<string, Promise<CommandResult>>();

  run(command: Command, execute: () => Promise<CommandResult>): Promise<CommandResult> {
    const known = this.results.get(command.id);
    if (known) return known;
    const result = execute();
    this.results.set(command.id, result);
    const oldest = this.results.keys().next().value;
    if (this.results.size > REMEMBERED && oldest !== undefined) this.results.delete(oldest);
    return result;
  }
}
