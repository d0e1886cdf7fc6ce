import type { Kysely, Migration } from 'kysely';

/** The call log: its records, the ids of calls that have been logged, and how far each user has looked. */
export const records: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('call_log')
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('name', 'text')
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('uri', 'text')
      .addColumn('tag', 'text')
      .addColumn('started_at', 'int8', (column) => column.notNull())
      .addColumn('duration', 'integer', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('sequence', 'int8', (column) => column.notNull())
      .addPrimaryKeyConstraint('call_log_key', ['user_id', 'id'])
      .execute();
    await database.schema
      .createTable('call_log_ids')
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('sequence', 'int8', (column) => column.notNull())
      .addPrimaryKeyConstraint('call_log_ids_key', ['user_id', 'id'])
      .execute();
    await database.schema
      .createTable('call_log_state')
      .addColumn('user_id', 'text', (column) =>
        column.primaryKey().references('users.id').onDelete('cascade'),
      )
      .addColumn('revision', 'int8', (column) => column.notNull())
      .addColumn('seen', 'int8', (column) => column.notNull())
      .execute();
  },
};
