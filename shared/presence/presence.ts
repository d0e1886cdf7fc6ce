import type { ByAccount } from '../contacts/by-account';

/** What somebody can be reached for (requirement P1). */
export const availabilities = ['available', 'busy', 'do-not-disturb', 'away', 'offline'] as const;
export type Availability = (typeof availabilities)[number];

export interface Presence {
  readonly availability: Availability;
  /** Busy because of a conversation under way. */
  readonly inCall?: boolean;
}

/** The presence of people by their account, kept up for those somebody looks at. */
export type PresenceSource = ByAccount<Presence>;
