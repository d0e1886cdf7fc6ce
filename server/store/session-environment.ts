import type { Kysely, Migration } from 'kysely';

/** Sessions remember by which environment, and from which app of ours, they were begun; older ones do not. */
export const sessionEnvironment: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('sessions')
      .addColumn('environment', 'text')
      .addColumn('app', 'text')
      .execute();
    await database.schema.createIndex('sessions_user').on('sessions').column('user_id').execute();
  },
};
