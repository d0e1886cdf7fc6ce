import { performance } from 'node:perf_hooks';
import type { DialPlan } from '../../shared/dialing/dial-input';
import { findJoinTargets } from '../../shared/meetings/targets/find-join-targets';
import type { Figure } from './figure';
import { hostileBodies, longMail } from './meetings/bodies';
import { percentile } from './percentile';

export const name = 'Recognition of join targets';

const MB = 1_000_000;
const plan: DialPlan = { country: 'FR', extensionLength: 4 };
const options = { origins: ['https://calls.example.com'], plan };

/** Milliseconds of each of several readings, the machine warm. */
function time(body: string, times: number): number[] {
  const read = () => {
    const started = performance.now();
    findJoinTargets({ body, bodyType: 'html' }, options);
    return performance.now() - started;
  };
  read();
  return Array.from({ length: times }, read);
}

/**
 * How many times longer four times the body takes: 4 is linear, 16 quadratic. The best of several readings, in turn,
 * for others use the machine too.
 */
function growth(bodyOf: (length: number) => string): number {
  const [small, large] = [bodyOf(MB / 4), bodyOf(MB)];
  const best = [Infinity, Infinity];
  for (let round = 0; round < 6; round += 1) {
    best[0] = Math.min(best[0] ?? 0, ...time(small, 2));
    best[1] = Math.min(best[1] ?? 0, ...time(large, 1));
  }
  return (best[1] ?? 0) / (best[0] ?? 1);
}

/** A long mail with an invitation at its end, then bodies that are made to hurt. */
export function run(): Promise<readonly Figure[]> {
  for (let round = 0; round < 20; round += 1) time(longMail(MB / 4), 1);
  const mail = time(longMail(MB), 60);
  const targets = findJoinTargets({ body: longMail(MB), bodyType: 'html' }, options);
  const bodies = Object.entries(hostileBodies);
  const hostile = bodies.map(([kind, bodyOf]) => ({
    kind,
    time: percentile(time(bodyOf(MB), 15), 0.95),
    growth: growth(bodyOf),
  }));
  const slowest = hostile.reduce((a, b) => (b.time > a.time ? b : a));
  const steepest = hostile.reduce((a, b) => (b.growth > a.growth ? b : a));
  return Promise.resolve([
    { name: 'a mail of 1 MB, p95', value: percentile(mail, 0.95), unit: 'ms', aim: '≤ 20 ms' },
    { name: 'found in it', value: targets.length, unit: 'targets', aim: '4' },
    { name: 'four times the mail', value: growth(longMail), unit: 'times', aim: '4: linear' },
    ...hostile.map(({ kind, time: value }) => ({ name: `1 MB of ${kind}, p95`, value, unit: 'ms' })),
    { name: `slowest of them: ${slowest.kind}`, value: slowest.time, unit: 'ms', aim: '≤ 20 ms' },
    { name: `steepest of them: ${steepest.kind}`, value: steepest.growth, unit: 'times', aim: '4: linear' },
  ]);
}
