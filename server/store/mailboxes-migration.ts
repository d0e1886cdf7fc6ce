import type { Kysely, Migration } from 'kysely';

/** Voice messages and greetings, with their sound (Ogg Opus). */
export const mailboxes: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('voice_messages')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('received_at', 'int8', (column) => column.notNull())
      .addColumn('duration', 'int4', (column) => column.notNull())
      .addColumn('heard', 'boolean', (column) => column.notNull())
      .addColumn('sound', 'bytea', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('voice_messages_user')
      .on('voice_messages')
      .columns(['user_id', 'received_at'])
      .execute();
    await database.schema
      .createTable('voicemail_greetings')
      .addColumn('user_id', 'text', (column) =>
        column.primaryKey().references('users.id').onDelete('cascade'),
      )
      .addColumn('sound', 'bytea', (column) => column.notNull())
      .execute();
  },
};
