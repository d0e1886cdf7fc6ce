import type { ApiClient } from '../../api/api-client';
import { DirectorySource } from '../../api/directory-source';
import { LateByAccount } from '../../contacts/by-account';
import { People } from '../../contacts/people/people';
import type { Logger } from '../../diagnostics/logger';
import type { Presence } from '../../presence/presence';
import type { CloudOptions, CloudParts } from './cloud-parts';
import { KeptFavourites } from './kept-favourites';
import { KeptLastNumbers } from './kept-last-numbers';
import { OpenContact } from './open-contact';
import { removePeopleDatabase } from './people-database';
import { UserStorage } from './user-storage';

export interface PeopleDeskOptions {
  readonly client: Pick<ApiClient, 'directory' | 'graphToken'>;
  readonly userId: string;
  readonly page: Window;
  /** Where a deep link leads inside the page. */
  readonly subPage?: string | undefined;
  /** Does not read the directory before Microsoft 365: the page shows no list of everybody. */
  readonly withoutList?: boolean | undefined;
  readonly log: Logger;
}

/** As much of `cloud-parts.ts` as is used here. */
export interface CloudModule {
  readonly openCloud: (options: CloudOptions) => CloudParts;
}

const loadCloud = (): Promise<CloudModule> => import('./cloud-parts');

/** Everybody a signed-in user may call, and what is known about them. */
export class PeopleDesk {
  readonly people: People;
  readonly photos = new LateByAccount<string>();
  readonly presences = new LateByAccount<Presence>();
  readonly favourites: KeptFavourites;
  readonly lastNumbers: KeptLastNumbers;
  readonly openContact: OpenContact;
  private readonly directory: DirectorySource;
  private cloud: CloudParts | undefined;
  private asleep = false;
  private closed = false;
  private readonly watching = new AbortController();

  constructor(
    private readonly options: PeopleDeskOptions,
    private readonly load: () => Promise<CloudModule> = loadCloud,
  ) {
    const { client, page, userId, subPage } = options;
    const storage = new UserStorage(() => page.localStorage, userId);
    this.favourites = new KeptFavourites(storage);
    this.lastNumbers = new KeptLastNumbers(storage);
    this.openContact = new OpenContact(subPage);
    this.directory = new DirectorySource(client);
    this.people = new People(this.directory, this.favourites);
    page.document.addEventListener(
      'visibilitychange',
      () => {
        this.attend();
      },
      { signal: this.watching.signal },
    );
    void this.join();
  }

  /** Reads Microsoft 365 again, or fetches the part that can. */
  retryCloud(): void {
    if (this.cloud) this.cloud.people.retry();
    else void this.join();
  }

  /** The server has another directory now; it is read when it suits. */
  directoryChanged(revision: number): void {
    this.directory.changed(revision);
  }

  /** The page is put to sleep: nobody looks. */
  pause(): void {
    this.asleep = true;
    this.attend();
  }

  resume(): void {
    this.asleep = false;
    this.attend();
  }

  close(): void {
    this.closed = true;
    this.directory.close();
    this.watching.abort();
    this.people.close();
    this.cloud?.people.close();
    this.cloud?.photos.close();
    this.cloud?.presences.close();
  }

  /** Leaves nothing of this user behind. Call it after `close`. */
  async forget(): Promise<void> {
    this.favourites.forget();
    this.lastNumbers.forget();
    // An earlier page may have kept something, though this one has not come to Microsoft 365 yet.
    if (this.cloud) await this.cloud.cache.clear();
    else removePeopleDatabase(() => this.options.page.indexedDB);
  }

  /** The part that knows Microsoft 365 is fetched after the page has what it needs to call somebody. */
  private async join(): Promise<void> {
    const { client, userId, page, withoutList, log } = this.options;
    this.people.await({ kind: 'loading' });
    try {
      // A directory that is out of reach says so itself.
      if (!withoutList) await this.people.list('directory').catch(() => undefined);
      const { openCloud } = await this.load();
      if (this.closed) return;
      this.cloud = openCloud({ token: () => client.graphToken(), userId, page, log: log.child('graph') });
      this.people.join(this.cloud.people);
      this.photos.attach(this.cloud.photos);
      this.presences.attach(this.cloud.presences);
      this.attend();
      await this.cloud.people.start();
    } catch (error) {
      log.warn('Microsoft 365 was left out', { error });
      this.people.await({ kind: 'failed', code: 'network' });
    }
  }

  private attend(): void {
    if (this.asleep || this.options.page.document.hidden) {
      this.cloud?.presences.pause();
      return;
    }
    this.cloud?.presences.resume();
    this.cloud?.people.wake();
  }
}
