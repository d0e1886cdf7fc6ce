import type { Availability, Presence } from '../presence/presence';

/** Graph's words for it (resource type "presence", `availability`); the idle ones are how it says that nobody types. */
const words: Readonly<Record<string, Availability>> = {
  Available: 'available',
  AvailableIdle: 'available',
  Busy: 'busy',
  BusyIdle: 'busy',
  DoNotDisturb: 'do-not-disturb',
  Away: 'away',
  BeRightBack: 'away',
  Offline: 'offline',
};
const conversations: ReadonlySet<string> = new Set(['InACall', 'InAConferenceCall']);

/** Undefined for what Graph does not know, or says in a word of later years. */
export function presenceOf(
  availability: string | undefined,
  activity: string | undefined,
): Presence | undefined {
  const known = words[availability ?? ''];
  if (!known) return undefined;
  return conversations.has(activity ?? '') ? { availability: known, inCall: true } : { availability: known };
}
