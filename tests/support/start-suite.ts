import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { prepareData } from './prepared-data';
import { SuiteProcess } from './suite-process';

/** Where users reach the suite under test; browsers of `browser.ts` resolve it to this machine. */
export const APP_ORIGIN = 'https://calls.example.test';

export interface SuiteOptions {
  /** Fields of the configuration file, beside `publicUrl`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Whether the demo people are there, also beside users of the configuration; as a rule they are. */
  readonly demo?: boolean;
}

/** Starts the built suite as an administrator does, with a data directory of its own that has been started once. */
export async function startSuite({ config = {}, demo = true }: SuiteOptions = {}): Promise<Suite> {
  const folder = mkdtempSync(join(tmpdir(), 'calling-suite-'));
  writeFileSync(join(folder, 'suite.json'), JSON.stringify({ publicUrl: APP_ORIGIN, ...config }));
  const suite = new Suite(folder, demo, await freePort(), await freePort());
  try {
    await prepareData(join(folder, 'data'));
    await suite.start();
  } catch (error) {
    await suite.kill();
    throw error;
  }
  return suite;
}

/** The whole suite in a process of its own. */
export class Suite {
  private process: SuiteProcess | undefined;
  private output = '';

  constructor(
    private readonly folder: string,
    private readonly demo: boolean,
    readonly port: number,
    readonly httpsPort: number,
  ) {}

  /** Its plain address, for requests that no browser makes. */
  get origin(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Everything it has printed, over all its runs. */
  log(): string {
    return this.output;
  }

  /** Starts it, or starts it again after `kill` with the same ports and the same data. */
  async start(): Promise<void> {
    const options = {
      '--port': String(this.port),
      '--https-port': String(this.httpsPort),
      '--data': join(this.folder, 'data'),
      '--config': join(this.folder, 'suite.json'),
    };
    const args = [...Object.entries(options).flat(), this.demo ? '--demo' : '--no-demo'];
    this.process = new SuiteProcess(args, (text) => (this.output += text));
    await this.process.ready(() => this.output);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.process?.kill();
  }

  /** Ends it and removes its data. @throws Error when it did not end cleanly. */
  async close(): Promise<void> {
    const status = await this.process?.stop();
    rmSync(this.folder, { recursive: true, force: true });
    if (status !== 0) throw new Error(`the server ended with ${String(status)}:\n${this.output}`);
  }
}
