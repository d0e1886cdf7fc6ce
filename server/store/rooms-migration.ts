import type { Kysely, Migration } from 'kysely';

/** Meeting rooms, who used which when, and the meeting each user joined last. */
export const rooms: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('rooms')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('owner_pin', 'text', (column) => column.notNull())
      .addColumn('moderator_pin', 'text', (column) => column.notNull())
      .addColumn('participant_pin', 'text')
      .addColumn('configured_key', 'text')
      .addColumn('configured_digest', 'text')
      .addUniqueConstraint('rooms_number', ['environment', 'number'])
      .addUniqueConstraint('rooms_configured', ['environment', 'configured_key'])
      .execute();
    await database.schema
      .createTable('room_uses')
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('room_id', 'text', (column) => column.notNull().references('rooms.id').onDelete('cascade'))
      .addColumn('used_at', 'int8', (column) => column.notNull())
      .addPrimaryKeyConstraint('room_uses_key', ['user_id', 'room_id'])
      .execute();
    await database.schema
      .createTable('last_joined')
      .addColumn('user_id', 'text', (column) =>
        column.primaryKey().references('users.id').onDelete('cascade'),
      )
      .addColumn('meeting', 'jsonb', (column) => column.notNull())
      .execute();
  },
};
