import type { ByAccount } from '../contacts/by-account';

/** What somebody can be reached for (requirement P1). */
export const availabilities = ['available', 'busy', 'do-not-disturb', 'away', 'offline'] as const;
export type Availability = (typeof availabilities)[number];

/** What a telephone does with calls, shown over the picture (requirement P2; guide, chapter 17, "État du téléphone"). */
export const telephoneStates = ['in-call', 'auto-answer', 'send-all', 'forwarded'] as const;
export type TelephoneState = (typeof telephoneStates)[number];

/** Longest note, in characters (guide, chapter 17, "Modification de votre note de présence"). */
export const MAX_NOTE = 21;

export interface Presence {
  readonly availability: Availability;
  /** Busy because of a conversation under way. */
  readonly inCall?: boolean | undefined;
  /** What the person wrote beside it; known only while signed in. */
  readonly note?: string | undefined;
  readonly telephone?: readonly TelephoneState[] | undefined;
}

/** The presence of people by their account, kept up for those somebody looks at. */
export type PresenceSource = ByAccount<Presence>;
