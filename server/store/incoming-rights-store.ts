import type { Kysely } from 'kysely';
import type { GivenRights, Schema } from './schema';

export type { GivenRights } from './schema';

/** What administrators said of users' rights over their incoming calls; whoever is not named has those of the configuration. */
export class IncomingRightsStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** By user id. */
  async all(): Promise<Map<string, GivenRights>> {
    const rows = await this.database.selectFrom('incoming_rights').selectAll().execute();
    return new Map(rows.map(({ user_id: userId, rights }) => [userId, rights]));
  }

  async set(userId: string, given: GivenRights): Promise<void> {
    const rights = JSON.stringify(given);
    await this.database
      .insertInto('incoming_rights')
      .values({ user_id: userId, rights })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ rights }))
      .execute();
  }

  async remove(userId: string): Promise<void> {
    await this.database.deleteFrom('incoming_rights').where('user_id', '=', userId).execute();
  }
}
