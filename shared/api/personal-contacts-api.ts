import type { FavouriteOrder } from '../contacts/personal/favourite-order';
import type { ContactDisplay } from '../contacts/personal/name-preferences';
import type {
  ContactGroup,
  PersonalChange,
  PersonalContact,
  PersonalFields,
  WholePersonalBook,
} from '../contacts/personal/personal-contact';
import type { ApiClient } from './api-client';
import { personalBookSchema, personalChangeSchema } from './personal-contacts-schema';

const ROOT = '/api/personal-contacts';

/** The own contacts, groups and favourites of whoever is signed in. Every method rejects with AppError; every change may be repeated. */
export class PersonalContactsApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  /** @param known the revision of the contacts one has: they are not sent again while it is still theirs */
  read(known?: number): Promise<WholePersonalBook> {
    const path = known === undefined ? ROOT : `${ROOT}?known=${String(known)}`;
    return this.client.authorised(personalBookSchema, { path });
  }

  /** @param revision of the contact as it was seen; 0 for a new one */
  keep(id: string, contact: PersonalFields, revision: number): Promise<PersonalChange> {
    return this.change('PUT', `/contacts/${encodeURIComponent(id)}`, { contact, revision });
  }

  add(contacts: readonly (PersonalFields & Pick<PersonalContact, 'id'>)[]): Promise<PersonalChange> {
    return this.change('POST', '/contacts', {
      contacts: contacts.map(({ id, ...contact }) => ({ id, contact })),
    });
  }

  remove(id: string): Promise<PersonalChange> {
    return this.change('DELETE', `/contacts/${encodeURIComponent(id)}`);
  }

  keepGroup({ id, ...group }: ContactGroup): Promise<PersonalChange> {
    return this.change('PUT', `/groups/${encodeURIComponent(id)}`, group);
  }

  removeGroup(id: string): Promise<PersonalChange> {
    return this.change('DELETE', `/groups/${encodeURIComponent(id)}`);
  }

  favourites(order: FavouriteOrder): Promise<PersonalChange> {
    return this.change('POST', '/favourites', order);
  }

  show(display: ContactDisplay): Promise<PersonalChange> {
    return this.change('PUT', '/display', display);
  }

  private change(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<PersonalChange> {
    return this.client.authorised(personalChangeSchema, { method, path: ROOT + path, body });
  }
}
