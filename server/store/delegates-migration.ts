import type { Kysely, Migration } from 'kysely';

/** Who acts for whom, as administrators say beside the configuration. */
export const delegates: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('delegates')
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('delegate_id', 'text', (column) =>
        column.notNull().references('users.id').onDelete('cascade'),
      )
      .addPrimaryKeyConstraint('delegates_key', ['owner_id', 'delegate_id'])
      .execute();
  },
};
