import type { Kysely, Transaction } from 'kysely';
import type {
  ContactGroup,
  PersonalBook,
  PersonalContact,
} from '../../shared/contacts/personal/personal-contact';
import { fieldsOf } from '../../shared/contacts/personal/personal-fields';
import type { Schema } from './schema';

/** A user's book without its groups, which have rows of their own. */
export type BookRow = Omit<PersonalBook, 'groups'>;

/** The book, which nobody else changes until the transaction has ended; a user who has none gets `empty`. */
export async function lockedBook(
  transaction: Transaction<Schema>,
  userId: string,
  empty: BookRow,
): Promise<BookRow> {
  await transaction
    .insertInto('contact_books')
    .values({
      user_id: userId,
      revision: empty.revision,
      contacts_revision: empty.contactsRevision,
      favourites: JSON.stringify(empty.favourites),
      display: JSON.stringify(empty.display),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await selectBook(transaction, userId).forUpdate().executeTakeFirstOrThrow();
  return { ...row };
}

export function readBook(database: Kysely<Schema>, userId: string): Promise<BookRow | undefined> {
  return selectBook(database, userId).executeTakeFirst();
}

function selectBook(database: Kysely<Schema>, userId: string) {
  return database
    .selectFrom('contact_books')
    .select(['revision', 'contacts_revision as contactsRevision', 'favourites', 'display'])
    .where('user_id', '=', userId);
}

export async function writeBook(
  transaction: Transaction<Schema>,
  userId: string,
  { revision, contactsRevision, favourites, display }: BookRow,
): Promise<void> {
  await transaction
    .updateTable('contact_books')
    .set({
      revision,
      contacts_revision: contactsRevision,
      favourites: JSON.stringify(favourites),
      display: JSON.stringify(display),
    })
    .where('user_id', '=', userId)
    .execute();
}

/** All contacts of a user, or those of some ids, in the order of their ids. */
export async function contactsOf(
  database: Kysely<Schema>,
  userId: string,
  ids?: readonly string[],
): Promise<PersonalContact[]> {
  const all = database
    .selectFrom('personal_contacts')
    .select(['id', 'revision', 'contact'])
    .where('user_id', '=', userId);
  const rows = await (ids ? all.where('id', 'in', ids) : all).orderBy('id').execute();
  return rows.map(({ id, revision, contact }) => ({ id, revision, ...fieldsOf(contact) }));
}

/** Makes rows, or writes over those that are there. At most a request's worth of them. */
export async function writeContacts(
  transaction: Transaction<Schema>,
  userId: string,
  contacts: readonly PersonalContact[],
): Promise<void> {
  await transaction
    .insertInto('personal_contacts')
    .values(
      contacts.map(({ id, revision, ...contact }) => ({
        user_id: userId,
        id,
        revision,
        contact: JSON.stringify(contact),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'id']).doUpdateSet(({ ref }) => ({
        revision: ref('excluded.revision'),
        contact: ref('excluded.contact'),
      })),
    )
    .execute();
}

/** False where there was none. */
export async function removeContact(
  transaction: Transaction<Schema>,
  userId: string,
  id: string,
): Promise<boolean> {
  const gone = await transaction
    .deleteFrom('personal_contacts')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** In the order of their names, as code units have it; the views know the language. */
export async function groupsOf(database: Kysely<Schema>, userId: string): Promise<ContactGroup[]> {
  return database
    .selectFrom('contact_groups')
    .select(['id', 'name', 'members', 'revision'])
    .where('user_id', '=', userId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function writeGroup(
  transaction: Transaction<Schema>,
  userId: string,
  { id, name, members, revision }: ContactGroup,
): Promise<void> {
  const values = { name, members: JSON.stringify(members), revision };
  await transaction
    .insertInto('contact_groups')
    .values({ user_id: userId, id, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'id']).doUpdateSet(values))
    .execute();
}
