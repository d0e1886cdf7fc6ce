import type { PersonalContactsApi } from '../../../../../shared/api/personal-contacts-api';
import { reordered, type FavouriteOrder } from '../../../../../shared/contacts/personal/favourite-order';
import { usualDisplay, type ContactDisplay } from '../../../../../shared/contacts/personal/name-preferences';
import type {
  ContactGroup,
  PersonalBook,
  PersonalChange,
  PersonalContact,
  PersonalFields,
  WholePersonalBook,
} from '../../../../../shared/contacts/personal/personal-contact';
import { PersonalContacts } from '../../../../../shared/contacts/personal/personal-contacts';
import { contactIdOf } from '../../../../../shared/contacts/personal/personal-fields';
import { AppError } from '../../../../../shared/errors/app-error';
import type { ErrorCode } from '../../../../../shared/errors/error-code';
import { quietLogger } from '../../../server/support/quiet-logger';

/** The server's side of one user's book, in memory; several windows may use it. */
export class FakePersonalApi implements Pick<PersonalContactsApi, keyof PersonalContactsApi> {
  /** The next request fails with it. */
  fails: ErrorCode | undefined;
  /** How often the contacts were sent whole. */
  sent = 0;
  private book: PersonalBook = {
    revision: 0,
    contactsRevision: 0,
    groups: [],
    favourites: [],
    display: usualDisplay,
  };
  private contacts = new Map<string, PersonalContact>();
  private ids = 0;

  /** A window of this user's. */
  window(): PersonalContacts {
    return new PersonalContacts({ api: this, newId: () => `n${String((this.ids += 1))}`, log: quietLogger });
  }

  get revision(): number {
    return this.book.revision;
  }

  read(known?: number): Promise<WholePersonalBook> {
    return this.answer(() => {
      if (known === this.book.contactsRevision) return this.book;
      this.sent += 1;
      return { ...this.book, contacts: [...this.contacts.values()] };
    });
  }

  keep(id: string, fields: PersonalFields, seen: number): Promise<PersonalChange> {
    return this.change((revision) => {
      if ((this.contacts.get(id)?.revision ?? 0) !== seen) throw new AppError('changed-meanwhile');
      const contact = { ...fields, id, revision };
      this.contacts.set(id, contact);
      return { contactsRevision: revision, changed: [contact] };
    });
  }

  add(contacts: readonly (PersonalFields & { readonly id: string })[]): Promise<PersonalChange> {
    return this.change((revision) => {
      const changed = contacts.map((contact) => ({ ...contact, revision }));
      for (const contact of changed) this.contacts.set(contact.id, contact);
      return { contactsRevision: revision, changed };
    });
  }

  remove(id: string): Promise<PersonalChange> {
    return this.change((revision) => {
      this.contacts.delete(id);
      const name = contactIdOf(id);
      const groups = this.book.groups.map((group) => ({
        ...group,
        members: group.members.filter((member) => member !== name),
      }));
      const favourites = this.book.favourites.filter((favourite) => favourite !== name);
      return { contactsRevision: revision, removed: [id], groups, favourites };
    });
  }

  keepGroup(group: ContactGroup): Promise<PersonalChange> {
    return this.change((revision) => {
      const known = this.book.groups.find(({ id }) => id === group.id);
      if ((known?.revision ?? 0) !== group.revision) throw new AppError('changed-meanwhile');
      return {
        groups: [...this.book.groups.filter(({ id }) => id !== group.id), { ...group, revision }],
      };
    });
  }

  removeGroup(id: string): Promise<PersonalChange> {
    return this.change(() => ({ groups: this.book.groups.filter((group) => group.id !== id) }));
  }

  favourites(order: FavouriteOrder): Promise<PersonalChange> {
    return this.change(() => ({ favourites: reordered(this.book.favourites, order) }));
  }

  show(display: ContactDisplay): Promise<PersonalChange> {
    return this.change(() => ({ display }));
  }

  private change(step: (revision: number) => Partial<PersonalChange>): Promise<PersonalChange> {
    return this.answer(() => {
      const before = this.book.revision;
      const { changed = [], removed = [], ...rest } = step(before + 1);
      this.book = { ...this.book, ...rest, revision: before + 1 };
      return { ...this.book, before, changed, removed };
    });
  }

  private async answer<T>(make: () => T): Promise<T> {
    await Promise.resolve();
    const { fails } = this;
    this.fails = undefined;
    if (fails) throw new AppError(fails);
    return make();
  }
}
