import type { Kysely } from 'kysely';
import type { PresenceChoice } from '../../shared/presence/own-presence';
import type { Schema } from './schema';

/** What somebody has chosen to be shown as. */
export interface KeptPresence {
  readonly userId: string;
  readonly choice: PresenceChoice;
  /** Empty: none. */
  readonly note: string;
}

/** Who wants to be shown as what; whoever wants nothing in particular has no row. */
export class PresenceStore {
  constructor(private readonly database: Kysely<Schema>) {}

  async all(): Promise<readonly KeptPresence[]> {
    const rows = await this.database.selectFrom('presences').selectAll().execute();
    return rows.map(({ user_id: userId, choice, note }) => ({ userId, choice, note }));
  }

  async put({ userId, choice, note }: KeptPresence): Promise<void> {
    await this.database
      .insertInto('presences')
      .values({ user_id: userId, choice, note })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ choice, note }))
      .execute();
  }
}
