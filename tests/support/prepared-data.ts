import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { freePort } from './free-port';
import { SuiteProcess, suiteProgram } from './suite-process';

/**
 * Puts a data directory where there is none: as the first start leaves it, with nobody in it. That start
 * makes a database, which takes longer than all else at the beginning of a story, so it is made
 * once for each build and copied.
 */
export async function prepareData(directory: string): Promise<void> {
  const build = createHash('sha256').update(readFileSync(suiteProgram)).digest('hex').slice(0, 16);
  const prepared = resolve('.cache/prepared-data', build);
  if (!existsSync(prepared)) await make(prepared);
  cpSync(prepared, directory, { recursive: true });
}

async function make(prepared: string): Promise<void> {
  const all = dirname(prepared);
  mkdirSync(all, { recursive: true });
  const older = readdirSync(all).filter((name) => !name.startsWith(basename(prepared)));
  for (const name of older) rmSync(join(all, name), { recursive: true, force: true });
  const folder = mkdtempSync(`${prepared}-`);
  const data = join(folder, 'data');
  let output = '';
  const ports = ['--port', String(await freePort()), '--https-port', String(await freePort())];
  const first = new SuiteProcess([...ports, '--data', data, '--no-demo'], (text) => (output += text));
  await first.ready(() => output);
  const status = await first.stop();
  if (status !== 0) throw new Error(`the first start ended with ${String(status)}:\n${output}`);
  try {
    renameSync(data, prepared);
  } catch (error) {
    // Another worker of the test runner has made it meanwhile.
    if (!existsSync(prepared)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
