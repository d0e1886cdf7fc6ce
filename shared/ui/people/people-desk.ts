import type { ApiClient } from '../../api/api-client';
import { DirectorySource } from '../../api/directory-source';
import { LateByAccount } from '../../contacts/by-account';
import { LateFavourites } from '../../contacts/favourites';
import { People } from '../../contacts/people/people';
import type { PersonalContacts } from '../../contacts/personal/personal-contacts';
import type { Logger } from '../../diagnostics/logger';
import type { Presence } from '../../presence/presence';
import type { CloudOptions, CloudParts } from './cloud-parts';
import { OpenTask, type ContactDraft } from './contact-task';
import { KeptLastNumbers } from './kept-last-numbers';
import { OpenContact } from './open-contact';
import type { PersonalOptions } from './personal-parts';
import { removePeopleDatabase } from './people-database';
import { KEPT_FAVOURITES, UserStorage } from './user-storage';

export interface PeopleDeskOptions {
  readonly client: Pick<ApiClient, 'directory' | 'graphToken' | 'authorised'>;
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

/** As much of `personal-parts.ts` as is used here. */
export interface PersonalModule {
  readonly openPersonal: (options: PersonalOptions) => PersonalContacts;
}

const loadCloud = (): Promise<CloudModule> => import('./cloud-parts');
const loadPersonal = (): Promise<PersonalModule> => import('./personal-parts');

/** Everybody a signed-in user may call, and what is known about them. */
export class PeopleDesk {
  readonly people: People;
  readonly photos = new LateByAccount<string>();
  readonly presences = new LateByAccount<Presence>();
  readonly favourites = new LateFavourites();
  readonly lastNumbers: KeptLastNumbers;
  readonly openContact: OpenContact;
  /** What is being done with contacts: writing one down, groups, an import. */
  readonly task = new OpenTask();
  private readonly directory: DirectorySource;
  private cloud: CloudParts | undefined;
  private own: PersonalContacts | undefined;
  private opening: Promise<void> | undefined;
  private readonly storage: UserStorage;
  private asleep = false;
  private closed = false;
  private readonly watching = new AbortController();

  constructor(
    private readonly options: PeopleDeskOptions,
    private readonly load: () => Promise<CloudModule> = loadCloud,
    private readonly loadOwn: () => Promise<PersonalModule> = loadPersonal,
  ) {
    const { client, page, userId, subPage } = options;
    this.storage = new UserStorage(() => page.localStorage, userId);
    this.lastNumbers = new KeptLastNumbers(this.storage);
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
    this.joinOwn();
  }

  /** The user's own contacts, once the page has the part that knows them; `people` tells when. */
  get personal(): PersonalContacts | undefined {
    return this.own;
  }

  /** Opens the form for somebody who is known a little: a caller, say. */
  writeDown(draft: ContactDraft): void {
    this.task.open({ kind: 'new', draft });
  }

  /** The hub is connected, or has told that the own contacts have a new revision. */
  renew(revision?: number): void {
    if (!this.own) this.joinOwn();
    else if (revision === undefined) void this.own.load();
    else void this.own.hear(revision);
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
    this.lastNumbers.forget();
    this.storage.forget(KEPT_FAVOURITES);
    // An earlier page may have kept something, though this one has not come to Microsoft 365 yet.
    if (this.cloud) await this.cloud.cache.clear();
    else removePeopleDatabase(() => this.options.page.indexedDB);
  }

  /** A part that could not be fetched is fetched at the next connection, or when somebody tries again. */
  private joinOwn(): void {
    const { client, log } = this.options;
    this.opening ??= this.loadOwn().then(
      ({ openPersonal }) => {
        if (this.closed) return;
        this.own = openPersonal({ client, storage: this.storage, log: log.child('personal') });
        this.favourites.attach(this.own);
        this.people.joinPersonal(this.own);
      },
      (error: unknown) => {
        log.warn("one's own contacts were left out", { error });
        this.opening = undefined;
      },
    );
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
