import { availabilities, type Presence } from './presence';

/** What a person wants to be shown as: one of the states, or whatever is the case. */
export const presenceChoices = ['automatic', ...availabilities] as const;
export type PresenceChoice = (typeof presenceChoices)[number];

/** One's own presence, the same in all one's windows. */
export interface OwnPresence {
  /** Rises with every change; an older one is dropped. */
  readonly revision: number;
  readonly choice: PresenceChoice;
  /** Empty: none. */
  readonly note: string;
  /** What others see now. */
  readonly presence: Presence;
}

/** A wish to change; what is absent stays. */
export interface PresenceChange {
  readonly choice?: PresenceChoice | undefined;
  readonly note?: string | undefined;
}

/** What somebody who has chosen nothing has. */
export const unchosen: Omit<OwnPresence, 'presence'> = { revision: 0, choice: 'automatic', note: '' };
