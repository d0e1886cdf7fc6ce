import type { Kysely, Migration } from 'kysely';

/** Contacts, groups and favourites of each user's own, and how they want people shown. */
export const personalContacts: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('contact_books')
      .addColumn('user_id', 'text', (column) =>
        column.primaryKey().references('users.id').onDelete('cascade'),
      )
      .addColumn('revision', 'int8', (column) => column.notNull())
      .addColumn('contacts_revision', 'int8', (column) => column.notNull())
      .addColumn('favourites', 'jsonb', (column) => column.notNull())
      .addColumn('display', 'jsonb', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('personal_contacts')
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('revision', 'int8', (column) => column.notNull())
      .addColumn('contact', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('personal_contacts_key', ['user_id', 'id'])
      .execute();
    await database.schema
      .createTable('contact_groups')
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('revision', 'int8', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('members', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('contact_groups_key', ['user_id', 'id'])
      .execute();
  },
};
