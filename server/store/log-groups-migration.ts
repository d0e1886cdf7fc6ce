import type { Kysely, Migration } from 'kysely';

/** Calls to hunt groups in the call log, and what was logged of each call that is remembered. */
export const logGroups: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('call_log').addColumn('group_name', 'text').execute();
    await database.schema
      .alterTable('call_log_ids')
      .addColumn('kind', 'text')
      .addColumn('outcome', 'text')
      .addColumn('name', 'text')
      .addColumn('number', 'text')
      .addColumn('uri', 'text')
      .addColumn('tag', 'text')
      .addColumn('group_name', 'text')
      .addColumn('started_at', 'int8')
      .addColumn('duration', 'integer')
      .execute();
  },
};
