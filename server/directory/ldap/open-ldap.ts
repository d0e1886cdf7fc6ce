import { readFileSync } from 'node:fs';
import type { Logger } from '../../../shared/diagnostics/logger';
import type { Config } from '../../config/config';
import { StartError } from '../../start-error';
import { systemCodeOf } from '../../system-error';
import type { DirectoryStore } from '../../store/directory-store';
import type { Directory } from '../directory';
import { LdapSource } from './ldap-source';
import { readLdap } from './read-ldap';

export interface OpenLdapOptions {
  readonly config: Config;
  readonly store: DirectoryStore;
  readonly directory: Directory;
  readonly log: Logger;
}

/** The copy of the customer's directory, where the configuration names one. Throws StartError for files that cannot be read. */
export function openLdap({ config, store, directory, log }: OpenLdapOptions): LdapSource | undefined {
  const { ldap, environment } = config;
  if (!ldap) return undefined;
  const password =
    ldap.passwordFile === undefined ? ldap.password : fileOf(ldap.passwordFile, 'passwordFile').trimEnd();
  const authorities = ldap.certificates === undefined ? undefined : fileOf(ldap.certificates, 'certificates');
  return new LdapSource({
    store,
    directory,
    environment: environment.id,
    url: ldap.url,
    every: ldap.every * 60_000,
    read: () => readLdap({ config: ldap, environment: environment.id, password, authorities }),
    log,
  });
}

function fileOf(path: string, field: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = systemCodeOf(error) ?? 'unreadable';
    throw new StartError(`Configuration: ldap.${field}: ${path} cannot be read (${why}).`, { cause: error });
  }
}
