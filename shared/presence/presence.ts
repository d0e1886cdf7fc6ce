/** What somebody can be reached for (requirement P1). */
export const availabilities = ['available', 'busy', 'do-not-disturb', 'away', 'offline'] as const;
export type Availability = (typeof availabilities)[number];

export interface Presence {
  readonly availability: Availability;
  /** Busy because of a conversation under way. */
  readonly inCall?: boolean;
}

/** The presence of people by their account, kept up for those somebody looks at. */
export interface PresenceSource {
  /** What is known now; undefined for who is not known, or not known to this source. */
  of(account: string): Presence | undefined;
  /** Keeps this person's presence up until the answer is called; calls back at every change. */
  watch(account: string, listener: () => void): () => void;
}
