import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { User } from '../../shared/api/session-schema';
import type { Account } from '../config/config';
import type { Schema, UsersTable } from './schema';

/** Somebody who can be signed in: an account, as it is kept, or a guest, who is kept nowhere. */
export interface StoredUser extends Omit<Account, 'role'> {
  readonly role: User['role'];
  readonly id: string;
  readonly environment: string;
}

type StoredAccount = StoredUser & Account;

export class UserStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /**
   * Makes the accounts of an environment those of the configuration. A name keeps its id for
   * ever; accounts no longer named become inactive. Answers the active ones. Writes only what differs.
   */
  async replaceAll(environment: string, accounts: readonly Account[]): Promise<StoredAccount[]> {
    const present = await this.active(this.database, environment);
    if (sameAccounts(present, accounts)) return present;
    return this.database.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('users')
        .set({ active: false })
        .where('environment', '=', environment)
        .execute();
      for (const account of accounts) {
        const row = rowOf(account);
        await transaction
          .insertInto('users')
          .values({ id: randomUUID(), environment, user_name: account.userName, ...row })
          .onConflict((conflict) => conflict.columns(['environment', 'user_name']).doUpdateSet(row))
          .execute();
      }
      return this.active(transaction, environment);
    });
  }

  private async active(database: Kysely<Schema>, environment: string): Promise<StoredAccount[]> {
    const rows = await database
      .selectFrom('users')
      .selectAll()
      .where('environment', '=', environment)
      .where('active', '=', true)
      .orderBy('user_name')
      .execute();
    return rows.map(userOf);
  }
}

function sameAccounts(stored: readonly StoredAccount[], accounts: readonly Account[]): boolean {
  const byName = new Map(stored.map((user) => [user.userName, user]));
  return (
    stored.length === accounts.length &&
    accounts.every((account) => {
      const user = byName.get(account.userName);
      return user && JSON.stringify(rowOf(user)) === JSON.stringify(rowOf(account));
    })
  );
}

function rowOf(account: Account): Omit<UsersTable, 'id' | 'environment' | 'user_name'> {
  return {
    display_name: account.displayName,
    extension: account.extension,
    role: account.role,
    password_hash: account.passwordHash,
    email: account.email ?? null,
    title: account.title ?? null,
    department: account.department ?? null,
    active: true,
  };
}

function userOf(row: Selectable<UsersTable>): StoredAccount {
  return {
    id: row.id,
    environment: row.environment,
    userName: row.user_name,
    displayName: row.display_name,
    extension: row.extension,
    role: row.role,
    passwordHash: row.password_hash,
    email: row.email ?? undefined,
    title: row.title ?? undefined,
    department: row.department ?? undefined,
  };
}
