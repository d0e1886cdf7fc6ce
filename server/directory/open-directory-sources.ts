import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Config } from '../config/config';
import type { Scope } from '../scope';
import type { Sessions } from '../sign-in/sessions';
import type { DirectoryStore } from '../store/directory-store';
import { adminDirectoryRoutes } from './admin-directory-routes';
import { announceChanges } from './announce-changes';
import { contactsOfGroups, type DirectoryGroups } from './contacts-of-groups';
import type { Directory } from './directory';
import { EntryBook } from './entry-book';
import { openLdap } from './ldap/open-ldap';

export interface DirectorySourcesOptions {
  readonly store: DirectoryStore;
  readonly directory: Directory;
  readonly config: Config;
  /** Absent: there are none. */
  readonly groups?: DirectoryGroups | undefined;
  /** Tells every window that the directory is another one. */
  readonly tell: (revision: number) => void;
  readonly scope: Scope;
  readonly log: Logger;
}

/** What the directory has beside accounts and configuration: entries of administrators, groups, a directory of the customer's. */
export async function openDirectorySources(options: DirectorySourcesOptions) {
  const { store, directory, config, groups, tell, scope, log } = options;
  const environment = config.environment.id;
  const book = new EntryBook({ store, directory, environment });
  await book.load();
  if (groups) {
    const take = (): void => {
      directory.replace('groups', contactsOfGroups(environment, groups.all()));
    };
    take();
    const release = groups.onChanged(take);
    scope.add('groups of the directory', () => {
      release();
    });
  }
  const ldap = openLdap({ config, store, directory, log: log.child('ldap') });
  await ldap?.start();
  const quiet = announceChanges(directory, tell);
  scope.add('directory', () => {
    quiet();
    ldap?.close();
  });
  return {
    ldap,
    routes: (app: FastifyInstance, sessions: Sessions): void => {
      adminDirectoryRoutes(app, { sessions, directory, book, ldap, audit: log.child('audit') });
    },
  };
}
