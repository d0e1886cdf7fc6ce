import type { RingCause, RingOutcome } from './call-plan';

/** What a number that rang came to; `elsewhere`: another answered. `cancelled`: the caller gave up. */
export type LegEnd = RingOutcome | 'answered' | 'elsewhere' | 'cancelled';

/** One number that was let ring, all its devices together. */
export interface StoryLeg {
  /** The extension, or the number of a local party. */
  readonly number: string;
  readonly cause: RingCause;
  /** Through whom the call came here, the first called first; empty: it was called itself. */
  readonly via: readonly string[];
  /** ms since the epoch. */
  readonly rangAt: number;
  /** ms since the epoch; when it stopped ringing. */
  readonly endedAt: number;
  readonly end: LegEnd;
}

/** What became of a call through the switch, told once, when it is over. */
export interface CallStory {
  /** SIP Call-ID: the same for all who have a part in it. */
  readonly callId: string;
  /** The extension of who called. */
  readonly caller: string;
  /** The user part that was dialled. */
  readonly called: string;
  /** Another call brought it about: a transfer (RFC 3515, RFC 3891), a pick-up, a feature code. */
  readonly origin: 'dialled' | 'transferred' | 'replacing' | 'feature';
  /** The Call-ID of the call whose place it took (RFC 3891). */
  readonly replaces?: string | undefined;
  /** The user part of who asked for it by a transfer (RFC 3892), as whoever was asked tells. */
  readonly referredBy?: string | undefined;
  /** The caller withholds who they are from those they call (RFC 3323, RFC 3325 §7). */
  readonly withheld?: boolean | undefined;
  /** The caller asked for no record of it (guide, chapter 6, "Chiffres supprimés"). */
  readonly unlogged?: boolean | undefined;
  /** A text that goes with a call through transfers and forwards (guide, chapter 6, "Balise"). */
  readonly tag?: string | undefined;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** Absent: nobody answered. */
  readonly answeredAt?: number | undefined;
  readonly endedAt: number;
  /** In the order in which they rang; those of a later step after those of an earlier. */
  readonly legs: readonly StoryLeg[];
}

/**
 * Told of every call that is over, and of one that nobody could be reached for. Not of a guest's, who has no log,
 * and not of those in progress when the switch is closed: they go on between the telephones, and their companions
 * report them. One whose caller vanished without a word ended when the caller was lost. Must not throw.
 */
export type StoryListener = (story: CallStory) => void;
