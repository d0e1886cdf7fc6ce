import type { Forwarding, HuntKind } from '../../../shared/incoming-calls/incoming-calls';

/** What the rules know of somebody. */
export interface Person {
  readonly extension: string;
  /** Off altogether for somebody who may not forward. */
  readonly forwarding: Forwarding;
  /** Every call to voicemail: by hand, or by what Do Not Disturb means to this person. */
  readonly sendAll: boolean;
  readonly doNotDisturb: boolean;
  /** s */
  readonly ringSeconds: number;
  /** The extension that rings as well. */
  readonly twin?: string | undefined;
}

/** A hunt group, with those whom its calls may reach. */
export interface Hunted {
  readonly id: string;
  readonly number: string;
  readonly kind: HuntKind;
  /** s */
  readonly ringSeconds: number;
  /** `voicemail`, or a number; undefined: the caller hears that it is busy. */
  readonly overflow?: string | undefined;
  /** The extensions of members who are on, in the group's order. */
  readonly members: readonly string[];
}

/** What somebody's telephone is doing: `busy` while it is used, or dials. */
export type Activity = 'free' | 'ringing' | 'busy';

/** Whom calls may reach, as it is at this moment. */
export interface CallWorld {
  /** The user of that number. */
  person(number: string): Person | undefined;
  group(number: string): Hunted | undefined;
  hasMailbox(extension: string): boolean;
  activity(extension: string): Activity;
  /** ms since the epoch; undefined: not since the switch started. */
  lastCallEndedAt(extension: string): number | undefined;
}
