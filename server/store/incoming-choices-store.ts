import type { Kysely } from 'kysely';
import {
  defaultChoices,
  noForwarding,
  type IncomingChoices,
} from '../../shared/incoming-calls/incoming-calls';
import type { Schema } from './schema';

/** What users have chosen for their incoming calls. */
export class IncomingChoicesStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** Of everybody who has chosen anything, by user id. What a newer version has added is at its default. */
  async all(): Promise<Map<string, IncomingChoices>> {
    const rows = await this.database.selectFrom('incoming_choices').selectAll().execute();
    return new Map(
      rows.map(({ user_id: userId, choices }) => [
        userId,
        { ...defaultChoices, ...choices, forwarding: { ...noForwarding, ...choices.forwarding } },
      ]),
    );
  }

  async set(userId: string, choices: IncomingChoices): Promise<void> {
    const said = JSON.stringify(choices);
    await this.database
      .insertInto('incoming_choices')
      .values({ user_id: userId, choices: said })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ choices: said }))
      .execute();
  }
}
