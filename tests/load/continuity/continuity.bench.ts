import type { Figure } from '../figure';
import { percentile } from '../percentile';
import { addressChanges } from './address-changes';
import { cutSockets, failOvers } from './registrations';
import { reloads } from './reloads';

export const name = 'continuity';

const ROUNDS = 10;

/** How soon a telephone is itself again after its window, its connection or its server went away. */
export async function run(): Promise<readonly Figure[]> {
  const figures = (what: string, sample: readonly number[], aim: string): Figure[] => [
    { name: `${what}, p50`, value: percentile(sample, 0.5), unit: 'ms' },
    { name: `${what}, p90`, value: percentile(sample, 0.9), unit: 'ms', aim },
  ];
  return [
    ...figures('reload in a call → both hear each other', await reloads(ROUNDS), '≤ 3,000 ms'),
    ...figures(
      'address changes in a call → both hear each other',
      await addressChanges(ROUNDS),
      '≤ 2,000 ms',
    ),
    ...figures('primary dies → registered at the secondary', await failOvers(ROUNDS, 'loud'), '≤ 5,000 ms'),
    ...figures(
      'primary falls silent → registered at the secondary',
      await failOvers(ROUNDS, 'silent'),
      '≤ 5,000 ms',
    ),
    ...figures('socket killed → registered again', await cutSockets(ROUNDS), '≤ 1,000 ms'),
  ];
}
