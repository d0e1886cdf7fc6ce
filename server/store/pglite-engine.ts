import { PGlite, types } from '@electric-sql/pglite';
import type { EngineLocation, SqlEngine } from './sql-engine';

/** PGlite in this thread. Its files are flushed by the operating system; a dump outlives worse. */
export async function openEngine({ directory, snapshot }: EngineLocation): Promise<SqlEngine> {
  const database = await PGlite.create({
    dataDir: directory ?? 'memory://',
    parsers: { [types.INT8]: Number },
    ...(snapshot ? { loadDataDir: new Blob([Buffer.from(snapshot)]) } : {}),
  });
  return {
    query: async (sql, parameters) => {
      const { rows, affectedRows } = await database.query<Record<string, unknown>>(sql, [...parameters]);
      return { rows, affected: affectedRows ?? 0 };
    },
    dump: async () => new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer()),
    close: () => database.close(),
  };
}
