import type { Figure } from '../figure';
import { percentile } from '../percentile';
import { MEMBERS } from './group';
import { spreadOfGroupCalls } from './group-call';
import { startKamailio } from './kamailio-process';
import { measure, type Measured } from './measure';
import type { ServerProcess } from './server-process';
import { serveIfAsked, startSwitch } from './switch-process';

export const name = 'embedded switch';

/** Milliseconds. */
const DURATIONS = { warmUp: 4_000, registrations: 10_000, calls: 60_000 };

/** Calls to a group, one after the other. */
const GROUP_CALLS = 40;

serveIfAsked();

async function measured(start: () => Promise<ServerProcess>): Promise<Measured> {
  const server = await start();
  try {
    return await measure(server, DURATIONS);
  } finally {
    await server.stop();
  }
}

async function groupSpread(): Promise<number> {
  const server = await startSwitch();
  try {
    return percentile(await spreadOfGroupCalls(server.url, GROUP_CALLS), 0.95);
  } finally {
    await server.stop();
  }
}

/** The switch beside Kamailio, one after the other, under the load of the same generator over WebSocket. */
export async function run(): Promise<readonly Figure[]> {
  const ours = await measured(startSwitch);
  const spread = await groupSpread();
  const theirs = await measured(startKamailio);
  const beside = (value: number) => ({ name: 'Kamailio', value });
  return [
    {
      name: 'calls (INVITE, 180, 200, ACK, BYE)',
      value: ours.callsPerSecond,
      unit: '1/s',
      peer: beside(theirs.callsPerSecond),
      aim: 'at least as many',
    },
    {
      name: 'calls refused or forgotten',
      value: ours.failed,
      unit: '',
      peer: beside(theirs.failed),
      aim: '0',
    },
    {
      name: 'registrations with digest',
      value: ours.registrationsPerSecond,
      unit: '1/s',
      peer: beside(theirs.registrationsPerSecond),
      aim: 'at least 0.6 of it',
    },
    {
      name: 'processor time of a call',
      value: ours.processorTimePerCall,
      unit: 'ms',
      peer: beside(theirs.processorTimePerCall),
      aim: 'at most as much',
    },
    {
      name: 'memory growth over 60 s of calls',
      value: ours.growth,
      unit: 'MB',
      peer: beside(theirs.growth),
      aim: 'what open transactions need',
    },
    {
      name: `group of ${String(MEMBERS)}: last telephone after first, p95`,
      value: spread,
      unit: 'ms',
      aim: 'at most 100',
    },
  ];
}
