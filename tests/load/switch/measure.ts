import { setTimeout as wait } from 'node:timers/promises';
import { CallLoad } from './call-load';
import { LoadClient } from './load-client';
import { memoryOf, processorTimeOf } from './process-usage';
import type { ServerProcess } from './server-process';

export interface Measured {
  readonly callsPerSecond: number;
  readonly registrationsPerSecond: number;
  /** Milliseconds its processes compute for one call: the same on a busy machine as on an idle one. */
  readonly processorTimePerCall: number;
  /** Growth of its memory in MB from the beginning to the end of the calls, after a warm-up. */
  readonly growth: number;
  /** Calls that did not go as they should. */
  readonly failed: number;
}

export interface Durations {
  readonly warmUp: number;
  readonly registrations: number;
  readonly calls: number;
}

const PAIRS = 24;

/** Puts the same load on a server: registrations with digest, then calls. Durations in milliseconds. */
export async function measure(server: ServerProcess, durations: Durations): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: 2 * PAIRS }, (_, index) => LoadClient.open(`u${String(index)}`, server.url)),
  );
  try {
    await registrationsPerSecond(clients, durations.warmUp);
    const registrations = await registrationsPerSecond(clients, durations.registrations);
    const pairs = Array.from({ length: PAIRS }, (_, index) => {
      const [caller, callee] = [clients[2 * index], clients[2 * index + 1]];
      if (!caller || !callee) throw new Error('a pair is two clients');
      return [caller, callee] as const;
    });
    const load = new CallLoad(pairs);
    await wait(durations.warmUp);
    const before = {
      memory: memoryOf(server.pid),
      processor: processorTimeOf(server.pid),
      calls: load.completed,
      at: performance.now(),
    };
    await wait(durations.calls);
    const seconds = (performance.now() - before.at) / 1000;
    const calls = load.completed - before.calls;
    const processorTimePerCall = (processorTimeOf(server.pid) - before.processor) / calls;
    const growth = memoryOf(server.pid) - before.memory;
    await load.stop();
    return {
      failed: load.failed,
      callsPerSecond: calls / seconds,
      registrationsPerSecond: registrations,
      processorTimePerCall,
      growth,
    };
  } finally {
    for (const client of clients) client.close();
  }
}

async function registrationsPerSecond(clients: readonly LoadClient[], milliseconds: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  const keepRegistering = async (client: LoadClient): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      const status = await client.register();
      if (!status.startsWith('SIP/2.0 200')) throw new Error(`registration: ${status}`);
      count++;
    }
  };
  await Promise.all(clients.map(keepRegistering));
  return count / ((performance.now() - start) / 1000);
}
