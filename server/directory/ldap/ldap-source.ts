import type { LdapState } from '../../../shared/api/admin-directory-schema';
import type { Contact } from '../../../shared/contacts/contact';
import type { Logger } from '../../../shared/diagnostics/logger';
import { messageOf } from '../../system-error';
import type { DirectoryStore } from '../../store/directory-store';
import type { Directory } from '../directory';
import { differencesOf } from '../differences';
import { ldapFailureOf } from './ldap-failure';
import type { LdapSnapshot } from './read-ldap';

export interface LdapSourceOptions {
  readonly store: Pick<DirectoryStore, 'apply' | 'list'>;
  readonly directory: Pick<Directory, 'replace'>;
  readonly environment: string;
  /** Without anything secret. */
  readonly url: string;
  /** ms between two looks. */
  readonly every: number;
  readonly read: () => Promise<LdapSnapshot>;
  readonly log: Logger;
}

const MAX_DETAIL = 300;

/**
 * A copy of the customer's directory, made anew from time to time. A server that fails costs nothing but news: what
 * was read last stays, over restarts too.
 */
export class LdapSource {
  private contacts: readonly Contact[] = [];
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private readAt: number | undefined;
  private skipped = 0;
  private failure: LdapState['failure'];

  constructor(private readonly options: LdapSourceOptions) {}

  /** Takes up what was read last, and looks for the first time without being waited for. */
  async start(): Promise<void> {
    const { store, directory, environment } = this.options;
    this.contacts = await store.list(environment, 'ldap');
    if (this.contacts.length > 0) directory.replace('ldap', this.contacts);
    void this.synchronise();
  }

  state(): LdapState {
    const { readAt, skipped, failure } = this;
    return { url: this.options.url, running: this.running !== undefined, readAt, skipped, failure };
  }

  /** Counts for the health page. */
  counts(): Readonly<Record<string, number>> {
    return { entries: this.contacts.length, failed: this.failure ? 1 : 0 };
  }

  /** Looks now, or waits for the look that is under way. Never rejects: how it went is its state. */
  synchronise(): Promise<void> {
    if (this.closed) return Promise.resolve();
    clearTimeout(this.timer);
    this.running ??= this.look().finally(() => {
      this.running = undefined;
      if (this.closed) return;
      this.timer = setTimeout(() => void this.synchronise(), this.options.every).unref();
    });
    return this.running;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const { store, directory, environment, read, log } = this.options;
    try {
      const { contacts, skipped } = await read();
      if (this.closed) return;
      const change = differencesOf(this.contacts, contacts);
      if (change.put.length + change.remove.length > 0) {
        await store.apply(environment, 'ldap', change);
        this.contacts = contacts;
        directory.replace('ldap', contacts);
      }
      this.readAt = Date.now();
      this.skipped = skipped;
      this.failure = undefined;
      log.info('directory of the customer read', {
        entries: contacts.length,
        skipped,
        changed: change.put.length,
        removed: change.remove.length,
      });
    } catch (error) {
      const code = ldapFailureOf(error);
      this.failure = { at: Date.now(), code, detail: messageOf(error).slice(0, MAX_DETAIL) };
      log.warn('directory of the customer not read', { code, error });
    }
  }
}
