import type { Kysely, Transaction } from 'kysely';
import { reordered, type FavouriteOrder } from '../../shared/contacts/personal/favourite-order';
import { usualDisplay, type ContactDisplay } from '../../shared/contacts/personal/name-preferences';
import {
  personalLimits,
  type ContactGroup,
  type PersonalChange,
  type PersonalContact,
  type PersonalFields,
  type WholePersonalBook,
} from '../../shared/contacts/personal/personal-contact';
import { contactIdOf, fieldsOf, sameFields } from '../../shared/contacts/personal/personal-fields';
import { AppError } from '../../shared/errors/app-error';
import {
  contactsOf,
  groupsOf,
  lockedBook,
  readBook,
  removeContact,
  writeBook,
  writeContacts,
  writeGroup,
  type BookRow,
} from './personal-contacts-rows';
import type { Schema } from './schema';

/** What a change may write, beside rows of its own. */
interface Step {
  readonly transaction: Transaction<Schema>;
  readonly book: BookRow;
  /** The revision that the change has if it changes anything. */
  readonly revision: number;
}

/** What became of the book; undefined: nothing. */
type Outcome =
  | (Partial<Pick<BookRow, 'favourites' | 'display'>> & {
      readonly changed?: readonly PersonalContact[];
      readonly removed?: readonly string[];
    })
  | undefined;

/**
 * The own contacts of all users. Changes of one user's book come one after the other, whoever asks
 * for them; every change may be repeated. Whoever would overwrite what they have not seen gets
 * AppError `changed-meanwhile`, whoever finds no room `list-full`, and nothing is changed.
 */
export class PersonalContactsStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** @param known the revision of the contacts that need not be told again */
  read(userId: string, known?: number): Promise<WholePersonalBook> {
    // One moment: the contacts are those of the revision that is told with them.
    return this.database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const book = (await readBook(transaction, userId)) ?? emptyBook;
        const groups = await groupsOf(transaction, userId);
        if (known === book.contactsRevision) return { ...book, groups };
        return { ...book, groups, contacts: await contactsOf(transaction, userId) };
      });
  }

  /** @param seen the contact's revision when it was last seen, 0 for a new one */
  keep(userId: string, id: string, fields: PersonalFields, seen: number): Promise<PersonalChange> {
    return this.change(userId, async ({ transaction, revision }) => {
      const known = await contactsOf(transaction, userId, [id]);
      const before = known[0];
      if (before && sameFields(before, fields)) return undefined;
      if ((before?.revision ?? 0) !== seen) throw new AppError('changed-meanwhile', 'another contact by now');
      if (!before) await this.needRoom(transaction, userId, 1);
      const contact = { id, revision, ...fieldsOf(fields) };
      await writeContacts(transaction, userId, [contact]);
      return { changed: [contact] };
    });
  }

  /** Adds all or none; those that are there already stay as they are. */
  add(
    userId: string,
    contacts: readonly { readonly id: string; readonly contact: PersonalFields }[],
  ): Promise<PersonalChange> {
    return this.change(userId, async ({ transaction, revision }) => {
      const ids = contacts.map(({ id }) => id);
      const known = new Set((await contactsOf(transaction, userId, ids)).map(({ id }) => id));
      const fresh = new Map(
        contacts
          .filter(({ id }) => !known.has(id))
          .map(({ id, contact }) => [id, { id, revision, ...fieldsOf(contact) }]),
      );
      if (fresh.size === 0) return undefined;
      await this.needRoom(transaction, userId, fresh.size);
      const changed = [...fresh.values()];
      await writeContacts(transaction, userId, changed);
      return { changed };
    });
  }

  /** Also takes the contact out of its groups and the favourites. One that is not there is gone already. */
  remove(userId: string, id: string): Promise<PersonalChange> {
    return this.change(userId, async ({ transaction, book, revision }) => {
      if (!(await removeContact(transaction, userId, id))) return undefined;
      const name = contactIdOf(id);
      for (const group of await groupsOf(transaction, userId)) {
        if (!group.members.includes(name)) continue;
        const members = group.members.filter((member) => member !== name);
        await writeGroup(transaction, userId, { ...group, members, revision });
      }
      return { removed: [id], favourites: reordered(book.favourites, { kind: 'unstar', ids: [name] }) };
    });
  }

  /** `group.revision`: the one that was seen, 0 for a new one. */
  keepGroup(userId: string, group: ContactGroup): Promise<PersonalChange> {
    return this.change(userId, async ({ transaction, revision }) => {
      const groups = await groupsOf(transaction, userId);
      const before = groups.find(({ id }) => id === group.id);
      const members = [...new Set(group.members)];
      if (before?.name === group.name && String(before.members) === String(members)) return undefined;
      if ((before?.revision ?? 0) !== group.revision) {
        throw new AppError('changed-meanwhile', 'another group by now');
      }
      if (!before && groups.length >= personalLimits.groups)
        throw new AppError('list-full', 'too many groups');
      await writeGroup(transaction, userId, { ...group, members, revision });
      return {};
    });
  }

  removeGroup(userId: string, id: string): Promise<PersonalChange> {
    return this.change(userId, async ({ transaction }) => {
      const gone = await transaction
        .deleteFrom('contact_groups')
        .where('user_id', '=', userId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return gone && {};
    });
  }

  favourites(userId: string, order: FavouriteOrder): Promise<PersonalChange> {
    return this.change(userId, ({ book }) => {
      const favourites = reordered(book.favourites, order);
      return Promise.resolve(favourites === book.favourites ? undefined : { favourites });
    });
  }

  show(userId: string, display: ContactDisplay): Promise<PersonalChange> {
    return this.change(userId, ({ book }) => {
      const { order, sortBy, middleNames, microsoft365, personal } = book.display;
      const same =
        order === display.order &&
        sortBy === display.sortBy &&
        middleNames === display.middleNames &&
        microsoft365 === display.microsoft365 &&
        personal === display.personal;
      return Promise.resolve(same ? undefined : { display });
    });
  }

  private async needRoom(transaction: Transaction<Schema>, userId: string, wanted: number): Promise<void> {
    const { count } = await transaction
      .selectFrom('personal_contacts')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    if (Number(count) + wanted > personalLimits.contacts) {
      throw new AppError('list-full', 'too many contacts');
    }
  }

  private change(userId: string, step: (at: Step) => Promise<Outcome>): Promise<PersonalChange> {
    return this.database.transaction().execute(async (transaction) => {
      const book = await lockedBook(transaction, userId, emptyBook);
      const revision = book.revision + 1;
      const outcome = await step({ transaction, book, revision });
      const { changed = [], removed = [], ...rest } = outcome ?? {};
      const touched = changed.length + removed.length > 0;
      const after: BookRow = outcome
        ? { ...book, ...rest, revision, contactsRevision: touched ? revision : book.contactsRevision }
        : book;
      if (outcome) await writeBook(transaction, userId, after);
      const groups = await groupsOf(transaction, userId);
      return { ...after, groups, before: book.revision, changed, removed };
    });
  }
}

const emptyBook: BookRow = { revision: 0, contactsRevision: 0, favourites: [], display: usualDisplay };
