import type { PresenceChoice } from '../../shared/presence/own-presence';
import type { Availability, Presence, TelephoneState } from '../../shared/presence/presence';
import type { DevicePresence } from '../switch/events/device-presence';

/** One window of a user that is connected to the hub. */
export interface Attendance {
  /** Nobody has touched it, or the computer it is on, for a while. */
  readonly idle: boolean;
  /** The meeting that was joined from there ends then, in ms since the epoch. */
  readonly meetingUntil?: number | undefined;
}

/** Everything that is known of a user and has to do with presence. */
export interface PresenceFacts {
  readonly choice: PresenceChoice;
  /** Empty: none. */
  readonly note: string;
  readonly windows: readonly Attendance[];
  readonly devices: DevicePresence;
  /** The furthest of the calls the companion told of, which knows those of a foreign PBX. */
  readonly call: DevicePresence['call'];
  /** What the telephone does with calls, beside being in one. */
  readonly telephone: readonly TelephoneState[];
}

/** What is true of a telephone whether or not its owner wants to be seen. */
const settings: ReadonlySet<TelephoneState> = new Set(['send-all', 'forwarded']);

/**
 * One presence of all a user has, in the manner of RFC 4479 §3: what is known of devices and of the person
 * becomes one thing others see. The first line that holds decides:
 *
 * | what holds                                                        | shown as                |
 * | ----------------------------------------------------------------- | ----------------------- |
 * | nothing is connected: no window, no device                        | offline                 |
 * | a state was chosen                                                | that state              |
 * | a device was set to do not disturb                                | do not disturb          |
 * | in a conversation                                                 | busy, because of a call |
 * | a device was set to busy, or a meeting that was joined lasts      | busy                    |
 * | somebody is at a window, or a device says available               | available               |
 * | anything else: idle windows, a device that is merely registered   | away                    |
 *
 * So the most reachable of one's devices wins, and what a person has set by hand wins over that. The note is
 * told while a window is open (guide, chapter 17: "uniquement quand l'utilisateur est connecté"), or a device
 * has published one.
 */
export function compose(facts: PresenceFacts, now: number): Presence {
  const { choice, devices } = facts;
  const inCall = facts.call === 'connected' || devices.call === 'connected';
  const engaged = facts.call !== 'none' || devices.call !== 'none';
  const availability = availabilityOf(facts, inCall, now);
  const hidden = availability === 'offline';
  const telephone = [
    ...(engaged && !hidden ? ['in-call' as const] : []),
    ...facts.telephone.filter((state) => !hidden || settings.has(state)),
  ];
  const note = hidden ? undefined : noteOf(facts);
  return {
    availability,
    ...(choice === 'automatic' && availability === 'busy' && inCall ? { inCall: true } : {}),
    ...(note === undefined ? {} : { note }),
    ...(telephone.length > 0 ? { telephone } : {}),
  };
}

function availabilityOf(
  { choice, windows, devices }: PresenceFacts,
  inCall: boolean,
  now: number,
): Availability {
  const published = (wanted: Availability): boolean =>
    devices.published.some(({ availability }) => availability === wanted);
  const present = devices.published.some(({ availability }) => availability !== 'offline');
  if (windows.length === 0 && !devices.reachable && !present) return 'offline';
  if (choice !== 'automatic') return choice;
  if (published('do-not-disturb')) return 'do-not-disturb';
  if (inCall) return 'busy';
  if (published('busy') || windows.some(({ meetingUntil = 0 }) => meetingUntil > now)) return 'busy';
  return published('available') || windows.some(({ idle }) => !idle) ? 'available' : 'away';
}

function noteOf({ note, windows, devices }: PresenceFacts): string | undefined {
  if (note !== '' && windows.length > 0) return note;
  return devices.published.find((one) => one.note !== undefined)?.note;
}
