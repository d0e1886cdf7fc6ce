import type { Figure } from '../figure';
import { memoryKept } from '../memory';
import { percentile } from '../percentile';
import { startBareRelay } from './bare-relay';
import { connectIfAsked, startClients, type Kind, type Measured } from './clients';
import { startHub } from './hub-relay';

export const name = 'Hub';

const USERS = 1_000;
const SOCKETS = 2 * USERS;

interface Outcome extends Measured {
  /** Bytes of this process for each connection. */
  readonly bytes: number;
  /** Processor time of this process for each round trip, in µs: a busy machine changes it little. */
  readonly effort: number;
}

async function measure(kind: Kind): Promise<Outcome> {
  const relay = await (kind === 'hub' ? startHub() : startBareRelay());
  const before = memoryKept();
  const clients = await startClients(kind, relay.port, USERS);
  const bytes = (memoryKept() - before) / SOCKETS;
  await clients.warmUp();
  const idle = process.cpuUsage();
  const measured = await clients.measure();
  const { user, system } = process.cpuUsage(idle);
  await clients.close();
  await relay.close();
  return { ...measured, bytes, effort: (user + system) / measured.trips };
}

/** Commands from controllers to companions and their results back, beside a relay of bare WebSockets that reads nothing. */
export async function run(): Promise<readonly Figure[]> {
  const bare = await measure('bare');
  const hub = await measure('hub');
  const figure = (what: string, unit: string, of: (outcome: Outcome) => number, aim?: string): Figure => ({
    name: `${what}, ${SOCKETS.toLocaleString('en')} sockets`,
    value: of(hub),
    unit,
    peer: { name: 'bare ws relay', value: of(bare) },
    ...(aim === undefined ? {} : { aim }),
  });
  return [
    figure('round trips', '/s', ({ perSecond }) => perSecond),
    figure('round trip at 300/s, p50', 'ms', ({ times }) => percentile(times, 0.5)),
    figure('round trip at 300/s, p99', 'ms', ({ times }) => percentile(times, 0.99)),
    figure('processor time of a round trip', 'µs', ({ effort }) => effort),
    figure('memory of a connection', 'bytes', ({ bytes }) => bytes),
  ];
}

void connectIfAsked();
