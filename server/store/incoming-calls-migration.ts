import type { Kysely, Migration } from 'kysely';

/** What users chose for their incoming calls, what administrators let them choose, and the hunt groups. */
export const incomingCalls: Migration = {
  async up(database: Kysely<unknown>) {
    for (const [table, said] of [
      ['incoming_choices', 'choices'],
      ['incoming_rights', 'rights'],
    ] as const) {
      await database.schema
        .createTable(table)
        .addColumn('user_id', 'text', (column) =>
          column.primaryKey().references('users.id').onDelete('cascade'),
        )
        .addColumn(said, 'jsonb', (column) => column.notNull())
        .execute();
    }
    await database.schema
      .createTable('hunt_groups')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('ring_seconds', 'integer', (column) => column.notNull())
      .addColumn('overflow', 'text')
      .addColumn('configured_key', 'text')
      .addColumn('configured_digest', 'text')
      .addUniqueConstraint('hunt_groups_number', ['environment', 'number'])
      .addUniqueConstraint('hunt_groups_configured', ['environment', 'configured_key'])
      .execute();
    await database.schema
      .createTable('hunt_group_members')
      .addColumn('group_id', 'text', (column) =>
        column.notNull().references('hunt_groups.id').onDelete('cascade'),
      )
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('is_on', 'boolean', (column) => column.notNull())
      .addColumn('may_change', 'boolean', (column) => column.notNull())
      .addPrimaryKeyConstraint('hunt_group_members_key', ['group_id', 'user_id'])
      .execute();
  },
};
