import type { Kysely, Migration } from 'kysely';

/** What people want to be shown as, and what they wrote beside it. */
export const presences: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('presences')
      .addColumn('user_id', 'text', (column) =>
        column.primaryKey().references('users.id').onDelete('cascade'),
      )
      .addColumn('choice', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .execute();
  },
};
