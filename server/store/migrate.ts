import { Migrator, type Kysely } from 'kysely';
import { StartError } from '../start-error';
import { messageOf } from '../system-error';
import { migrations } from './migrations';
import type { Schema } from './schema';

/** Brings the schema up to date. Throws StartError for a database a newer program has migrated. */
export async function migrate(database: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error === undefined) return;
  const message = messageOf(error);
  if (message.includes('corrupted migrations')) {
    throw new StartError('The database is of another version of this program.', { cause: error });
  }
  throw new StartError('The database cannot be brought up to date.', { cause: error });
}
