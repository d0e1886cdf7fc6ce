import type { Figure } from '../figure';
import { percentile } from '../percentile';
import { startPostgres } from './postgres';
import { measureStore, USERS, type StoreTimes } from './stores';
import { measureTwoDevices } from './two-devices';

export const name = 'Call log';

/** A full log read and written on both stores, and how soon a user's other device knows of a call. */
export async function run(): Promise<readonly Figure[]> {
  const seen = await measureTwoDevices();
  const embedded = await measureStore(undefined);
  const postgres = await startPostgres();
  let onServer: StoreTimes | undefined;
  try {
    onServer = postgres && (await measureStore(postgres.url));
  } finally {
    await postgres?.stop();
  }
  const users = `${USERS.toLocaleString('en')} users with 60 records`;
  const figure = (what: string, times: readonly number[], aim?: string): Figure => ({
    name: what,
    value: percentile(times, 0.95),
    unit: 'ms',
    ...(aim === undefined ? {} : { aim }),
  });
  return [
    figure('a call seen on the other device, p95', seen, '≤ 100 ms'),
    figure(`list, ${users}, PGlite, p95`, embedded.reads, '≤ 20 ms'),
    figure(`one more call, ${users}, PGlite, p95`, embedded.writes),
    ...(onServer
      ? [
          figure(`list, ${users}, PostgreSQL, p95`, onServer.reads, '≤ 20 ms'),
          figure(`one more call, ${users}, PostgreSQL, p95`, onServer.writes),
        ]
      : [{ name: 'list, PostgreSQL: not measured, none is installed', value: Number.NaN, unit: 'ms' }]),
  ];
}
