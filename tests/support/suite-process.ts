import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** How long the server may take to be ready, in ms: a first start makes keys and a database. */
const START_TIMEOUT_MS = 60_000;
/** How long it may take to end when asked to, in ms (docs/administration.md promises 5 s). */
const STOP_TIMEOUT_MS = 8_000;

/** `SUITE_DIST` names another build than the project's own. */
export const suiteProgram = resolve(process.env['SUITE_DIST'] ?? 'dist', 'server/main.js');

/** One run of the built server. */
export class SuiteProcess {
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | NodeJS.Signals>;

  /** `write` takes every piece of its output. */
  constructor(args: readonly string[], write: (text: string) => void) {
    if (!existsSync(suiteProgram)) throw new Error(`${suiteProgram} is missing: run "npm run build" first`);
    this.child = spawn(process.execPath, [suiteProgram, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.exited = once(this.child, 'exit').then(([code, signal]: unknown[]) => {
      return (typeof code === 'number' ? code : signal) as number | NodeJS.Signals;
    });
    // A test runner that is ended itself must not leave servers behind.
    const endWithUs = () => this.child.kill('SIGKILL');
    process.once('exit', endWithUs);
    this.child.once('exit', () => process.removeListener('exit', endWithUs));
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', write);
  }

  /**
   * Resolves with the address it prints once it is usable.
   * @throws Error with `output` when it ends, or takes too long, before.
   */
  async ready(output: () => string): Promise<string> {
    const { stdout } = this.child;
    if (!stdout) throw new Error('the server has no standard output');
    const signal = AbortSignal.timeout(START_TIMEOUT_MS);
    const ended = this.exited.then((status) => {
      throw new Error(`the server ended with ${String(status)}:\n${output()}`);
    });
    return Promise.race([readyLine(stdout, signal), ended]);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Ends it as an administrator would; answers its exit status, or the signal it needed. */
  async stop(): Promise<number | NodeJS.Signals> {
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    const status = await this.exited;
    clearTimeout(late);
    return status;
  }
}

async function readyLine(stdout: Readable, signal: AbortSignal): Promise<string> {
  let text = '';
  for (;;) {
    text += String((await once(stdout, 'data', { signal }))[0]);
    const address = /^Ready: (\S+)$/m.exec(text)?.[1];
    if (address) return address;
  }
}
