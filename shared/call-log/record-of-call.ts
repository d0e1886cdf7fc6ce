import type { Call, Party } from '../call/call';
import type { EndReason } from '../call/end-reason';
import { MAX_SIP_URI, sipUriPattern } from '../dialing/dial-target-rules';
import { clip } from './clip';
import { recordLimits, type MissedOutcome, type NewRecord } from './call-record';

/** A call nobody talked in, and that is not over for this user: it goes on at another device, or never began. */
const unlogged = new Set<EndReason | undefined>(['replaced', 'transferred']);

/**
 * The record of a call that has ended; undefined for one that leaves none. Durations by the guide,
 * chapter 6, "Durée": of a call that was answered or made the time of the conversation, hold
 * included; of a missed call the time it rang.
 */
export function recordOfCall(call: Call): NewRecord | undefined {
  if (call.state !== 'ended' || call.endedAt === undefined || call.unlogged) return undefined;
  const { remote, startedAt, connectedAt, endedAt, endReason } = call;
  const { id, side: direction } = call.leg ?? { id: call.id, side: call.direction };
  if (connectedAt === undefined && unlogged.has(endReason)) return undefined;
  const common = { id, ...shownParty(remote), startedAt };
  if (direction === 'incoming' && connectedAt === undefined) {
    const outcome = outcomeOf(endReason);
    return { ...common, kind: 'missed', outcome, duration: secondsBetween(startedAt, endedAt) };
  }
  const duration = connectedAt === undefined ? 0 : secondsBetween(connectedAt, endedAt);
  return { ...common, kind: direction, duration };
}

function outcomeOf(reason: EndReason | undefined): MissedOutcome {
  return reason === 'answered-elsewhere' || reason === 'declined' ? reason : 'lost';
}

function shownParty({ name, number }: Party): Pick<NewRecord, 'name' | 'number' | 'uri'> {
  const callable = number.length <= MAX_SIP_URI && sipUriPattern.test(number);
  const clippedName = clip(name ?? '', recordLimits.name);
  return {
    ...(clippedName ? { name: clippedName } : {}),
    number: clip(callable ? number.replace(/^sips?:/i, '') : number, recordLimits.number),
    ...(callable ? { uri: number } : {}),
  };
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
