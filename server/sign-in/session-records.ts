import type { Session } from '../../shared/api/session-schema';
import type { StoredUser } from '../store/user-store';

/** Who stands behind an access token. */
export interface Identity {
  readonly user: StoredUser;
  /** By which environment they signed in: its settings are theirs. */
  readonly environment: string;
  readonly sessionId: string;
  /** End of the token, ms since the epoch. */
  readonly expiresAt: number;
}

/** Where somebody is signed in. Moments in ms since the epoch. */
export interface ActiveSession {
  readonly id: string;
  readonly user: StoredUser;
  readonly environment: string;
  readonly app?: string | undefined;
  readonly since: number;
  /** When it was begun or last renewed. */
  readonly lastUse: number;
}

/** `refresh`: the token to put in the window's cookie, when there is to be one. */
export interface Grant {
  readonly sessionId: string;
  readonly session: Session;
  readonly refresh?: string | undefined;
}

/** What a session is begun as. */
export interface Beginning {
  readonly environment: string;
  /** Without it, the session ends with its first token. */
  readonly renewable: boolean;
  /** The app of ours that asks. */
  readonly app?: string | undefined;
}
