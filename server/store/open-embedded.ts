import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresPool } from 'kysely';
import type { Logger } from '../../shared/diagnostics/logger';
import { StartError } from '../start-error';
import { poolOf } from './engine-pool';
import { openEngine } from './pglite-engine';
import { readSnapshot, SnapshotKeeper } from './snapshot-keeper';
import type { EngineLocation, SqlEngine } from './sql-engine';
import { openWorkerEngine } from './worker-engine';

export interface EmbeddedOptions {
  /** The data directory; the database is its folder `database`, the dump its file `database.snapshot`. */
  readonly dataDir: string;
  /** The built worker; absent: the database runs in this thread. */
  readonly workerFile?: string | undefined;
  readonly log: Logger;
}

export interface Embedded {
  readonly pool: PostgresPool;
  readonly snapshots: SnapshotKeeper;
}

/**
 * Opens the embedded database. One that cannot be opened is put aside and the last dump taken.
 * @throws StartError when there is no dump either
 */
export async function openEmbedded({ dataDir, workerFile, log }: EmbeddedOptions): Promise<Embedded> {
  const open = (location: EngineLocation): Promise<SqlEngine> =>
    workerFile === undefined ? openEngine(location) : openWorkerEngine(workerFile, location);
  const engine = await openOrRestore(dataDir, open, log);
  const snapshots = new SnapshotKeeper(snapshotFile(dataDir), engine, log);
  const pool = poolOf(engine, () => {
    snapshots.touch();
  });
  return { pool, snapshots };
}

/** Where the dump of a data directory is kept. */
export function snapshotFile(dataDir: string): string {
  return join(dataDir, 'database.snapshot');
}

async function openOrRestore(
  dataDir: string,
  open: (location: EngineLocation) => Promise<SqlEngine>,
  log: Logger,
): Promise<SqlEngine> {
  const directory = join(dataDir, 'database');
  const snapshot = readSnapshot(snapshotFile(dataDir));
  // Without this file the engine would quietly begin an empty database.
  const there = existsSync(join(directory, 'PG_VERSION'));
  if (there || !snapshot) {
    try {
      return await checked(await open({ directory }));
    } catch (error) {
      if (!snapshot) {
        throw new StartError(`The database in ${directory} cannot be opened.`, { cause: error });
      }
      log.error('the database cannot be opened; the last snapshot is restored', { error });
    }
  }
  if (existsSync(directory)) renameSync(directory, `${directory}.broken-${String(Date.now())}`);
  try {
    return await checked(await open({ directory, snapshot }));
  } catch (error) {
    throw new StartError(`Neither the database in ${directory} nor its snapshot can be opened.`, {
      cause: error,
    });
  }
}

/** Damage may show only at the first query. */
async function checked(engine: SqlEngine): Promise<SqlEngine> {
  await engine.query('select count(*) from pg_class', []);
  return engine;
}
