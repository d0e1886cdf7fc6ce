import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** That one user acts for another, by the ids of both. */
export interface Delegation {
  readonly ownerUserId: string;
  readonly delegateUserId: string;
}

/** Who acts for whom beside what the configuration says. */
export class DelegateStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** In no particular order. */
  async list(environment: string): Promise<Delegation[]> {
    const rows = await this.database
      .selectFrom('delegates')
      .selectAll()
      .where('environment', '=', environment)
      .execute();
    return rows.map(({ owner_id: ownerUserId, delegate_id: delegateUserId }) => ({
      ownerUserId,
      delegateUserId,
    }));
  }

  /** One that is there already stays. */
  async add(environment: string, { ownerUserId, delegateUserId }: Delegation): Promise<void> {
    await this.database
      .insertInto('delegates')
      .values({ environment, owner_id: ownerUserId, delegate_id: delegateUserId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async remove({ ownerUserId, delegateUserId }: Delegation): Promise<void> {
    await this.database
      .deleteFrom('delegates')
      .where('owner_id', '=', ownerUserId)
      .where('delegate_id', '=', delegateUserId)
      .execute();
  }
}
