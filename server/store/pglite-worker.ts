import { parentPort, workerData } from 'node:worker_threads';
import { messageOf, systemCodeOf } from '../system-error';
import { openEngine } from './pglite-engine';
import type { EngineLocation, SqlEngine } from './sql-engine';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

/** Entry of the store's thread: PGlite computes for milliseconds at a time, and calls must not wait for it. */
const port = parentPort;
if (!port) throw new Error('to be started as a worker thread');

function post(answer: WorkerAnswer): void {
  port?.postMessage(answer);
}

function fail(id: number, error: unknown): void {
  post({ id, ok: false, message: messageOf(error), code: systemCodeOf(error) });
}

async function run(engine: SqlEngine, request: WorkerRequest): Promise<WorkerAnswer> {
  switch (request.kind) {
    case 'query':
      return { id: request.id, ok: true, value: await engine.query(request.sql, request.parameters) };
    case 'dump':
      return { id: request.id, ok: true, value: await engine.dump() };
    case 'close':
      await engine.close();
      return { id: request.id, ok: true };
  }
}

openEngine(workerData as EngineLocation).then(
  (engine) => {
    port.on('message', (request: WorkerRequest) => {
      run(engine, request).then(post, (error: unknown) => {
        fail(request.id, error);
      });
    });
    post({ id: 0, ok: true });
  },
  (error: unknown) => {
    fail(0, error);
  },
);
