import type { ApiClient } from '../../shared/api/api-client';
import type { Logger } from '../../shared/diagnostics/logger';
import { KeptLastNumbers } from '../../shared/ui/people/kept-last-numbers';
import { removePeopleDatabase } from '../../shared/ui/people/people-database';
import { PeopleDesk } from '../../shared/ui/people/people-desk';
import { UserStorage } from '../../shared/ui/people/user-storage';
import type { Companion } from '../companion';

export interface CompanionPeopleOptions {
  readonly api: ApiClient;
  readonly userId: string;
  readonly companion: Pick<Companion, 'link' | 'news'>;
  readonly log: Logger;
}

export interface CompanionPeople {
  readonly desk: PeopleDesk;
  close(): void;
}

/** Everybody this window's user may call, kept up to date by the hub. */
export function openCompanionPeople(options: CompanionPeopleOptions): CompanionPeople {
  const { api, userId, companion, log } = options;
  const desk = new PeopleDesk({ client: api, userId, page: window, log });
  const release = [
    companion.news.add((news) => {
      if (news.type === 'personal-contacts') desk.renew(news.revision);
      else if (news.type === 'directory-changed') desk.directoryChanged(news.revision);
    }),
    // While the hub was lost nothing was told.
    companion.link.subscribe(() => {
      if (companion.link.snapshot() === 'connected') desk.renew();
    }),
  ];
  return {
    desk,
    close: () => {
      for (const end of release) end();
      desk.close();
    },
  };
}

/** What an earlier window may have left of people, for a user who signs out of one that has shown nobody. */
export function forgetPeople(userId: string): void {
  new KeptLastNumbers(new UserStorage(() => localStorage, userId)).forget();
  removePeopleDatabase(() => indexedDB);
}
