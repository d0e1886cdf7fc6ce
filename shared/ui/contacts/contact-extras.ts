import type { PhotoSource } from '../../contacts/by-account';
import type { Favourites } from '../../contacts/favourites';
import type { LastNumbers } from '../../contacts/last-numbers';
import type { PresenceSource } from '../../presence/presence';

/** What is known about contacts beside themselves; an app that has none of it leaves it out. */
export interface ContactExtras {
  readonly photos: PhotoSource;
  readonly presences: PresenceSource;
  /** Presence of users of the telephone system, by their extension. */
  readonly colleagues?: PresenceSource | undefined;
  readonly favourites: Favourites;
  readonly lastNumbers: LastNumbers;
}
