import { Worker } from 'node:worker_threads';
import type { EngineLocation, SqlEngine, SqlResult } from './sql-engine';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

/** Longer than any first start on a slow disk; a damaged directory may make the engine wait for ever. */
const OPEN_LIMIT_MS = 60_000;

interface Waiting {
  resolve(value: SqlResult | Uint8Array | undefined): void;
  reject(error: Error): void;
}

type Asked = WorkerRequest extends infer R ? (R extends WorkerRequest ? Omit<R, 'id'> : never) : never;

/**
 * An engine in a thread of its own. `file` is the built `pglite-worker`. When the thread dies,
 * what waits for it and all that comes later fails.
 */
export async function openWorkerEngine(file: string, location: EngineLocation): Promise<SqlEngine> {
  const worker = new Worker(file, { workerData: location });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let dead: Error | undefined;

  const die = (error: Error): void => {
    dead ??= error;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on('error', die);
  worker.on('exit', () => {
    die(new Error('the store has ended'));
  });
  worker.on('message', (answer: WorkerAnswer) => {
    const found = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) found?.resolve(answer.value);
    else found?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
  });

  const expect = (id: number): Promise<SqlResult | Uint8Array | undefined> =>
    new Promise((resolve, reject) => {
      if (dead) reject(dead);
      else waiting.set(id, { resolve, reject });
    });
  const ask = (request: Asked): Promise<SqlResult | Uint8Array | undefined> => {
    last += 1;
    const answer = expect(last);
    if (!dead) worker.postMessage({ ...request, id: last });
    return answer;
  };

  const limit = setTimeout(() => {
    die(new Error('the store does not open'));
  }, OPEN_LIMIT_MS);
  try {
    await expect(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(limit);
  }
  return {
    query: async (sql, parameters) => (await ask({ kind: 'query', sql, parameters })) as SqlResult,
    dump: async () => (await ask({ kind: 'dump' })) as Uint8Array,
    close: async () => {
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
