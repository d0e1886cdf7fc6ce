import type { Kysely, Migration } from 'kysely';

/**
 * Accounts an administrator made, beside those of the configuration; directory entries by where they come
 * from; and what administrators did.
 */
export const managedUsers: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('users')
      .addColumn('source', 'text', (column) => column.notNull().defaultTo('configured'))
      .addColumn('sip', 'text')
      .execute();
    // What the configuration names is no longer copied here: it is read from the configuration itself.
    await database.schema.dropTable('directory').execute();
    await database.schema
      .createTable('directory')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('numbers', 'jsonb', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('title', 'text')
      .addColumn('department', 'text')
      .execute();
    await database.schema
      .createIndex('directory_source')
      .on('directory')
      .columns(['environment', 'source'])
      .execute();
    await database.schema
      .createTable('audit')
      .addColumn('id', 'int8', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('at', 'int8', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('details', 'jsonb', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('audit_order').on('audit').columns(['environment', 'id']).execute();
  },
};
