import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { createLogger } from '../../../shared/diagnostics/create-logger';
import { openStore } from '../../../server/store/open-store';
import { openEmbedded } from '../../../server/store/open-embedded';
import { randomFrom } from '../people';
import { Pool } from 'pg';

export const USERS = 10_000;
const RECORDS = 60;
const READS = 1_000;
const WRITES = 200;

/** Milliseconds of each, in a store where everybody's log is full. */
export interface StoreTimes {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

const log = createLogger({ scope: 'bench', level: 'error', sink: () => undefined });
const workerFile = resolve('dist/server/pglite-worker.js');

/** `databaseUrl` undefined: the embedded database. */
export async function measureStore(databaseUrl: string | undefined): Promise<StoreTimes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'calling-suite-log-'));
  try {
    // Made and brought up to date as the server does it.
    await (await openStore({ dataDir, databaseUrl, workerFile, log })).close();
    await fill(dataDir, databaseUrl);
    const store = await openStore({ dataDir, databaseUrl, workerFile, log });
    try {
      return await measure(store.callLog);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Log = Awaited<ReturnType<typeof openStore>>['callLog'];

async function measure(callLog: Log): Promise<StoreTimes> {
  const random = randomFrom(7);
  const somebody = (): string => `u${String(Math.floor(random() * USERS))}`;
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const many = async (times: number, work: (at: number) => Promise<unknown>): Promise<number[]> => {
    const all: number[] = [];
    for (let at = 0; at < times; at += 1) all.push(await timed(() => work(at)));
    return all;
  };
  const read = () => callLog.read(somebody());
  await many(50, read);
  const { records } = await read();
  if (records.length !== RECORDS) throw new Error(`${String(records.length)} records were read`);
  const reads = await many(READS, read);
  const writes = await many(WRITES, (at) =>
    callLog.add(somebody(), {
      id: `new-${String(at)}`,
      kind: 'incoming',
      number: String(at),
      startedAt: Date.now(),
      duration: 1,
    }),
  );
  return { reads, writes };
}

async function fill(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  const pool =
    databaseUrl === undefined
      ? (await openEmbedded({ dataDir, workerFile, log })).pool
      : new Pool({ connectionString: databaseUrl });
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`insert into users (id, environment, user_name, display_name, extension, role, password_hash, active)
      select 'u' || n, 'bench', 'u' || n, 'User ' || n, n::text, 'user', '', true
      from generate_series(0, ${sql.lit(USERS - 1)}) n`.execute(database);
    await sql`insert into call_log_state (user_id, revision, seen)
      select 'u' || n, ${sql.lit(RECORDS)}, 0 from generate_series(0, ${sql.lit(USERS - 1)}) n`.execute(
      database,
    );
    // In several, so that no single statement holds the whole table in memory. Calls of users lie mixed, as they come.
    for (let call = 0; call < RECORDS; call += 1) {
      const columns = sql`select 'u' || n, ${sql.lit(`c${String(call)}`)}, 'missed', 'lost', 'Person ' || (n % 997),
        ${sql.lit(String(call))}, ${sql.lit(1_700_000_000_000 + call)}::int8, 12`;
      await sql`insert into call_log
        (user_id, id, kind, outcome, name, number, started_at, duration, count, sequence)
        ${columns}, 1, ${sql.lit(call + 1)} from generate_series(0, ${sql.lit(USERS - 1)}) n`.execute(
        database,
      );
      await sql`insert into call_log_ids (user_id, id, kind, outcome, name, number, started_at, duration, sequence)
        ${columns}, ${sql.lit(call + 1)} from generate_series(0, ${sql.lit(USERS - 1)}) n`.execute(database);
    }
    await sql`analyze`.execute(database);
  } finally {
    await database.destroy();
  }
}
