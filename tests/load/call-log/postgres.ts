import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';

/** Where Debian puts the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';
/** How long it may take to listen, in ms. */
const START_MS = 20_000;

export interface Postgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own with an empty database; undefined where none is installed. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const folder = versions.map((version) => join(VERSIONS, version, 'bin')).findLast((bin) => existsSync(bin));
  if (folder === undefined) return undefined;
  const data = mkdtempSync(join(tmpdir(), 'calling-suite-postgres-'));
  // It refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid);
  const settings = ['-D', data, '-U', 'suite', '--auth=trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(folder, 'initdb'), settings, { ...owner, stdio: 'ignore', cwd: data });
  const port = await freePort();
  const listening = ['-D', data, '-p', String(port), '-k', data, '-c', 'listen_addresses=127.0.0.1'];
  const server = spawn(join(folder, 'postgres'), listening, {
    ...owner,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(server, 'exit');
  const ready = new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      if (chunk.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => {
      reject(new Error('PostgreSQL ended before it was ready'));
    });
    AbortSignal.timeout(START_MS).addEventListener('abort', () => {
      reject(new Error('PostgreSQL is not ready'));
    });
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    await exited;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://suite@127.0.0.1:${String(port)}/postgres`, stop };
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
}
