import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import { isEmergency } from '../../shared/dialing/is-emergency';
import type { Config } from '../config/config';
import { namedUsers } from '../config/named-users';
import type { SettingsBook } from '../settings/settings-book';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { UserStore } from '../store/user-store';
import type { KnownUser } from './plan-users';
import type { SipSecrets } from './sip-secrets';
import { UserBook } from './user-book';
import { userRoutes } from './user-routes';

export interface UserManagementOptions {
  readonly store: UserStore;
  readonly known: readonly KnownUser[];
  readonly users: UserDirectory;
  readonly secrets: SipSecrets;
  readonly config: Config;
  readonly demo: boolean;
  readonly settings: Pick<SettingsBook, 'of'>;
  readonly sessions: Sessions;
  /** Whether a number belongs to something that is no person: a room, a group. */
  readonly isTaken: (number: string) => boolean;
  /** Ends what a telephone is connected by; nothing to end where the PBX is another's. */
  readonly dismiss: (extension: string) => void;
  readonly log: Logger;
}

/** The accounts an administrator manages, with what has to end when one of them does. */
export function openUserManagement(options: UserManagementOptions) {
  const { store, known, users, secrets, config, demo, settings, sessions, isTaken, dismiss, log } = options;
  const { environment } = config;
  const named = namedUsers(config, demo);
  const pbx = environment.pbx !== undefined;
  const book = new UserBook(known, {
    store,
    users,
    secrets,
    environment: environment.id,
    rules: {
      reserved: (number) =>
        isTaken(number) ||
        isEmergency({ kind: 'number', number }, settings.of(environment.id).emergencyNumbers.value),
      namedByConfiguration: (userName) => named.has(userName),
      pbx,
    },
  });
  const endings = new Set<Promise<void>>();
  users.onChanged((changes) => {
    for (const { before, after } of changes) {
      if (!before) continue;
      const moved = before.extension !== after?.extension;
      if (moved) dismiss(before.extension);
      // What was presented at sign-in is no longer right, or the telephone is another one.
      const ended = moved || after.passwordHash !== before.passwordHash;
      if (!ended) continue;
      const ending = sessions
        .endAllOf(before.id)
        .catch((error: unknown) => {
          log.warn('sign-ins of a changed account were not ended', { user: before.userName, error });
        })
        .finally(() => endings.delete(ending));
      endings.add(ending);
    }
  });
  return {
    book,
    routes: (app: FastifyInstance): void => {
      userRoutes(app, {
        sessions,
        book,
        ended: async () => {
          await Promise.all(endings);
        },
        pbx,
        audit: log.child('audit'),
      });
    },
  };
}
