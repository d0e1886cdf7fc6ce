import type { Interval } from './interval';

/** Fewer packets say little: one lost of ten is a tenth. */
const ENOUGH_PACKETS = 40;

/** Share of the packets that were lost, 0…1; undefined when too few were under way to tell. */
export function lossOf(recent: readonly Interval[]): number | undefined {
  const lost = recent.reduce((sum, interval) => sum + interval.lost, 0);
  const received = recent.reduce((sum, interval) => sum + interval.received, 0);
  // When nothing at all arrives, it is not the network's quality that is bad.
  if (received === 0 || received + lost < ENOUGH_PACKETS) return undefined;
  return lost / (received + lost);
}
