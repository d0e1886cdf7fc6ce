import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from './eventually';

const START_LIMIT_MS = 10_000;
const STOP_LIMIT_MS = 3_000;

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether it can be used now, asked again and again after the start. */
  readonly ready: (output: string) => Promise<boolean> | boolean;
}

/** A program of somebody else's that runs on this machine for the length of a story, with its children. */
export class LocalProgram {
  private output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  private constructor({ command, args }: ProgramOptions) {
    this.child = spawn(command, args, {
      // A process group of its own, so that its workers end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = once(this.child, 'close').catch((error: unknown) => {
      this.output += String(error);
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    // A test runner that is ended itself must not leave servers behind.
    const endWithUs = (): void => {
      this.signal('SIGKILL');
    };
    process.once('exit', endWithUs);
    this.child.once('exit', () => process.removeListener('exit', endWithUs));
  }

  /** @throws Error with its output when it is not ready in time */
  static async start(options: ProgramOptions): Promise<LocalProgram> {
    const program = new LocalProgram(options);
    try {
      await eventually(
        `${options.command} ready`,
        () => {
          if (!program.isRunning) throw new Error('it has ended');
          return options.ready(program.output);
        },
        (ready) => ready,
        START_LIMIT_MS,
      );
    } catch (error) {
      await program.close();
      throw new Error(`${String(error)}\n${program.output.slice(-4000)}`, { cause: error });
    }
    return program;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Everything it has printed. */
  log(): string {
    return this.output;
  }

  async close(): Promise<void> {
    this.signal('SIGTERM');
    const late = setTimeout(() => {
      this.signal('SIGKILL');
    }, STOP_LIMIT_MS);
    await this.ended;
    clearTimeout(late);
  }

  private get isRunning(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  private signal(signal: NodeJS.Signals): void {
    if (!this.isRunning) return;
    try {
      process.kill(-this.pid, signal);
    } catch {
      // It has ended at this moment.
    }
  }
}
