import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(__dirname, '../../../..');
const program = join(root, 'dist/server/main.js');

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** The server as it is built and as its user starts it: a process of its own. */
export class ServerProcess {
  readonly child: ChildProcess;
  private readonly output: Promise<string>;
  private readonly errors: Promise<string>;
  private readonly exit: Promise<[number | null, NodeJS.Signals | null]>;
  private readonly readiness: Promise<string>;

  constructor(args: readonly string[], input?: string) {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'debug' },
      stdio: 'pipe',
    });
    this.child = child;
    this.output = text(child.stdout);
    this.errors = text(child.stderr);
    this.exit = new Promise((resolve) => {
      child.on('exit', (status, signal) => {
        resolve([status, signal]);
      });
    });
    this.readiness = new Promise((resolve, reject) => {
      let seen = '';
      child.stdout.on('data', (chunk: Buffer) => {
        seen += chunk.toString();
        const [, origin] = /^Ready: (http:\/\/localhost:\d+)\/\S*$/m.exec(seen) ?? [];
        if (origin !== undefined) resolve(origin);
      });
      child.on('exit', () => {
        reject(new Error('the server ended before it was ready'));
      });
    });
    this.readiness.catch(() => undefined);
    child.stdin.end(input);
  }

  /** The origin it says it is ready at. */
  ready(): Promise<string> {
    return this.readiness;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async ended(): Promise<Ended> {
    const [status, signal] = await this.exit;
    return { status, signal, output: await this.output, errors: await this.errors };
  }
}
