import type { DialTarget } from '../dialing/dial-target';
import { dialNumberPattern } from '../dialing/dial-target-rules';

/** What a record tells of (guide, chapter 6, "Type d'enregistrement"): by who called and whether this user answered. */
export const recordKinds = ['incoming', 'outgoing', 'missed'] as const;
export type RecordKind = (typeof recordKinds)[number];

/**
 * What became of a missed call (guide, chapter 6, "En absence"): somebody else or another device of
 * this user answered, the voicemail did, or nobody. `declined` is this user's own decision: the guide
 * has no word for it, and a call that was seen and refused is none to be told of once more.
 */
export const missedOutcomes = ['answered-elsewhere', 'voicemail', 'lost', 'declined'] as const;
export type MissedOutcome = (typeof missedOutcomes)[number];

/**
 * Guide, chapter 6: lengths in characters, and how many records a user has at most; those of calls to
 * hunt groups are counted apart, so that a busy group pushes nobody's own calls out.
 */
export const recordLimits = { name: 31, number: 31, tag: 31, records: 60, groupRecords: 10 } as const;

/** How many records a user has at most; a small system keeps thirty (guide, chapter 6). */
export type LogSize = Readonly<Record<'records' | 'groupRecords', number>>;

/** One call as it is reported at its end; `id` is made once a call, however often it is reported. */
export interface NewRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** Of a missed call. */
  readonly outcome?: MissedOutcome | undefined;
  /** As the telephone showed it: "Bob > Sue" for a forwarded call. */
  readonly name?: string | undefined;
  /** As it is shown. */
  readonly number: string;
  /** What reaches an other side that has an address instead of a number. */
  readonly uri?: string | undefined;
  /** Goes with a call through transfers and forwards; not shown in the list. */
  readonly tag?: string | undefined;
  /** The name of the hunt group that was called, when the call was missed as one of the group. */
  readonly group?: string | undefined;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** Whole seconds: connected, the time on hold included; of a missed call the time it rang. */
  readonly duration: number;
}

/** One line of the log. */
export interface CallRecord extends NewRecord {
  /** How many calls of the same name, number and kind it stands for. */
  readonly count: number;
  /** Rises with every call that is logged for this user: what is new is told by it, not by a clock. */
  readonly sequence: number;
}

/** The log of one user, the same on every device. */
export interface CallLog {
  /** Rises with every change. */
  readonly revision: number;
  /** Up to which `sequence` the user has looked. */
  readonly seen: number;
  /** The newest first. */
  readonly records: readonly CallRecord[];
}

/** What calls the other side of a record; undefined for one who withheld the number. */
export function targetOf({ number, uri, name }: NewRecord): DialTarget | undefined {
  const named = name === undefined ? {} : { name };
  if (uri !== undefined) return { kind: 'uri', uri, ...named };
  return dialNumberPattern.test(number) ? { kind: 'number', number, ...named } : undefined;
}

/** Missed calls to tell of: those that this user has neither seen nor decided about nor taken elsewhere. */
export function unseenMissed({ records, seen }: CallLog): readonly CallRecord[] {
  return records.filter(
    ({ kind, outcome, sequence }) =>
      kind === 'missed' && sequence > seen && (outcome === 'lost' || outcome === 'voicemail'),
  );
}
