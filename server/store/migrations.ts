import type { Kysely, Migration, MigrationProvider } from 'kysely';
import { mailboxes } from './mailboxes-migration';
import { logGroups } from './log-groups-migration';
import { incomingCalls } from './incoming-calls-migration';
import { presences } from './presence-migration';
import { personalContacts } from './personal-contacts-migration';
import { delegates } from './delegates-migration';
import { managedUsers } from './managed-users-migration';
import { records } from './records-migration';
import { rooms } from './rooms-migration';
import { sessionEnvironment } from './session-environment';

const initial: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('users')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('user_name', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('extension', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('title', 'text')
      .addColumn('department', 'text')
      .addColumn('active', 'boolean', (column) => column.notNull().defaultTo(true))
      .addUniqueConstraint('users_name', ['environment', 'user_name'])
      .execute();
    await database.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('refresh_hash', 'text')
      .addColumn('previous_hash', 'text')
      .addColumn('rotated_at', 'int8', (column) => column.notNull())
      .addColumn('created_at', 'int8', (column) => column.notNull())
      .addColumn('expires_at', 'int8', (column) => column.notNull())
      .addColumn('revoked_at', 'int8')
      .execute();
    await database.schema.createIndex('sessions_expiry').on('sessions').column('expires_at').execute();
    await database.schema
      .createTable('directory')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('environment', 'text', (column) => column.notNull())
      .addColumn('display_name', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('numbers', 'jsonb', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('title', 'text')
      .addColumn('department', 'text')
      .execute();
    await database.schema
      .createIndex('directory_order')
      .on('directory')
      .columns(['environment', 'folded', 'id'])
      .execute();
    await database.schema
      .createTable('meta')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};

/** Every change of the schema, in order. One that has been released is never edited. */
export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '0001-initial': initial,
      '0002-records': records,
      '0003-session-environment': sessionEnvironment,
      '0004-rooms': rooms,
      '0010-mailboxes': mailboxes,
      '0008-log-groups': logGroups,
      '0005-incoming-calls': incomingCalls,
      '0007-presence': presences,
      '0006-personal-contacts': personalContacts,
      '0011-delegates': delegates,
      '0009-managed-users': managedUsers,
    }),
};
