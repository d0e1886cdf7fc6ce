import { outcomeOf, type CommandOutcome } from './command-outcome';
import { events } from './dispatch';
import type { EventLine } from './event-line';

/** How long a page may take to listen, and a function to end, in ms: Outlook gives up after five minutes. */
export interface CommandLimits {
  readonly load: number;
  readonly run: number;
}

/** The functions of ribbon buttons that run in a page, until each has called `event.completed()`. */
export class CommandRuns {
  private readonly running = new Map<string, (outcome: CommandOutcome) => void>();

  constructor(private readonly line: EventLine) {}

  /** Runs a function. Never rejects. */
  async run(name: string, controlId: string, limits: CommandLimits): Promise<CommandOutcome> {
    if (!(await this.line.listens(events.appCommandInvoked, limits.load))) return { kind: 'not-loaded' };
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const end = (outcome: CommandOutcome): void => {
        clearTimeout(timer);
        this.running.delete(id);
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        end({ kind: 'not-completed' });
      }, limits.run);
      this.running.set(id, end);
      this.line.tell(events.appCommandInvoked, {
        0: id,
        1: name,
        2: JSON.stringify({ source: { id: controlId } }),
      });
    });
  }

  /** `event.completed()` of a run; `data` as office.js sends it. */
  completed(id: string, data: string | null | undefined): void {
    this.running.get(id)?.(outcomeOf(data));
  }

  /** Whatever still runs has ended without an end. */
  close(): void {
    for (const end of [...this.running.values()]) end({ kind: 'not-completed' });
  }
}
