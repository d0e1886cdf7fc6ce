import type { NewRecord } from './call-record';

/** Differences up to this are two clocks and a rounding, in s. */
const ROUNDING_S = 2;

/**
 * What holds when a device reports a call that is known: what was logged first. It may only show that
 * the conversation took longer: one that was moved or went on after a reload is one call, of which the
 * switch saw the parts. Answers `was` itself when nothing changes.
 */
export function agreed(was: NewRecord, report: NewRecord): NewRecord {
  return was.kind === report.kind ? lasting(was, report) : was;
}

/**
 * What holds when the switch tells of a call that a device has reported: the switch has seen who else
 * rang and what came after, a voicemail or a colleague who answered, so its word on a missed call
 * refines that of the device. A conversation the device had is a conversation. Answers `was` itself
 * when nothing changes.
 */
export function corrected(was: NewRecord, told: NewRecord): NewRecord {
  if (was.kind !== 'missed' && told.kind === 'missed') return was;
  const named = told.name === undefined && was.name !== undefined ? { ...told, name: was.name } : told;
  const now =
    was.kind === told.kind
      ? lasting({ ...named, startedAt: was.startedAt, duration: was.duration }, told)
      : named;
  return isSame(was, now) ? was : now;
}

/** The longer of two conversations that are one. */
function lasting(one: NewRecord, other: NewRecord): NewRecord {
  const longer = one.kind !== 'missed' && other.duration > one.duration + ROUNDING_S;
  return longer ? { ...one, duration: other.duration } : one;
}

function isSame(one: NewRecord, other: NewRecord): boolean {
  const keys = ['kind', 'outcome', 'name', 'number', 'uri', 'tag', 'group', 'duration'] as const;
  return keys.every((key) => one[key] === other[key]);
}
