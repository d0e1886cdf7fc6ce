import type { Command } from '../command';

/**
 * Opens a companion window for a command that found none. The command travels with a one-time
 * ticket; its result comes back over the hub like any other.
 */
export interface CompanionOpener {
  /** Resolves once the window is asked for. Rejects with AppError when there is no way to open one. */
  open(command: Command): Promise<void>;
}
