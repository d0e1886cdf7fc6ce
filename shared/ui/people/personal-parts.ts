import type { ApiClient } from '../../api/api-client';
import { PersonalContactsApi } from '../../api/personal-contacts-api';
import { PersonalContacts } from '../../contacts/personal/personal-contacts';
import type { Logger } from '../../diagnostics/logger';
import { handOverFavourites } from './kept-favourites';
import type { UserStorage } from './user-storage';

export interface PersonalOptions {
  readonly client: Pick<ApiClient, 'authorised'>;
  readonly storage: UserStorage;
  readonly log: Logger;
}

/** A user's own contacts, on their way. Fetched apart from the page, which can call the directory meanwhile. */
export function openPersonal({ client, storage, log }: PersonalOptions): PersonalContacts {
  const api = new PersonalContactsApi(client);
  const contacts = new PersonalContacts({ api, newId: () => crypto.randomUUID(), log });
  void contacts.load().then(() => handOverFavourites(storage, contacts, log));
  return contacts;
}
