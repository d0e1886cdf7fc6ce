import type { Availability, Presence } from './presence';

/** What is told first: a wish not to be disturbed, then a reason, then that somebody is there at all. */
const order: readonly Availability[] = ['do-not-disturb', 'busy', 'available', 'away', 'offline'];

/**
 * One presence of somebody who is known to the telephone system and to Microsoft 365. Of do not disturb, busy
 * and in a call the most restrictive holds, wherever it comes from; else the place where they are reached best.
 * The note and the state of the telephone are ours in any case.
 */
export function mergePresence(ours: Presence | undefined, cloud: Presence | undefined): Presence | undefined {
  if (!ours || !cloud) return ours ?? cloud;
  const availability = order.find((one) => one === ours.availability || one === cloud.availability);
  const inCall = availability === 'busy' && (ours.inCall === true || cloud.inCall === true);
  return {
    availability: availability ?? 'offline',
    ...(inCall ? { inCall } : {}),
    ...(ours.note === undefined ? {} : { note: ours.note }),
    ...(ours.telephone === undefined ? {} : { telephone: ours.telephone }),
  };
}
