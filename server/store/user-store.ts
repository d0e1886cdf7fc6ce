import { randomUUID } from 'node:crypto';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { User } from '../../shared/api/session-schema';
import type { Account } from '../config/config';
import type { Schema, UserSource, UsersTable } from './schema';

/** Rows written by one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1000;

/** Somebody who can be signed in: an account, as it is kept, or a guest, who is kept nowhere. */
export interface StoredUser extends Omit<Account, 'role'> {
  readonly role: User['role'];
  readonly id: string;
  readonly environment: string;
  /** Absent: a guest. */
  readonly source?: UserSource | undefined;
}

export type StoredAccount = StoredUser & Account;

/** An account an administrator made; `sealedSip` is what the store keeps of its `sip`. */
export interface AdministeredAccount {
  readonly user: StoredAccount;
  readonly active: boolean;
  readonly sealedSip?: string | undefined;
}

export class UserStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /**
   * Makes the configured accounts of an environment those of the configuration. A name keeps its id for
   * ever; accounts no longer named become inactive. Answers the active ones. Writes only what differs.
   */
  async replaceAll(environment: string, accounts: readonly Account[]): Promise<StoredAccount[]> {
    const present = await this.configured(this.database, environment);
    if (sameAccounts(present, accounts)) return present;
    return this.database.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('users')
        .set({ active: false })
        .where('environment', '=', environment)
        .where('source', '=', 'configured')
        .execute();
      for (const account of accounts) {
        const row = { ...rowOf(account), active: true, source: 'configured', sip: null } as const;
        await transaction
          .insertInto('users')
          .values({ id: randomUUID(), environment, user_name: account.userName, ...row })
          .onConflict((conflict) => conflict.columns(['environment', 'user_name']).doUpdateSet(row))
          .execute();
      }
      return this.configured(transaction, environment);
    });
  }

  /** The accounts administrators have made, the deactivated too, by user name. */
  async administered(environment: string): Promise<AdministeredAccount[]> {
    const rows = await this.database
      .selectFrom('users')
      .selectAll()
      .where('environment', '=', environment)
      .where('source', '=', 'administered')
      .orderBy('user_name')
      .execute();
    return rows.map(administeredOf);
  }

  /** Keeps accounts of administrators, all or none. A name that was there keeps its id. Answers them as they are kept. */
  async put(environment: string, accounts: readonly AdministeredAccount[]): Promise<AdministeredAccount[]> {
    return this.database.transaction().execute(async (transaction) => {
      const kept: AdministeredAccount[] = [];
      for (let start = 0; start < accounts.length; start += CHUNK) {
        const rows = await transaction
          .insertInto('users')
          .values(accounts.slice(start, start + CHUNK).map((one) => administeredRow(environment, one)))
          .onConflict((conflict) =>
            conflict.columns(['environment', 'user_name']).doUpdateSet(({ ref }) => ({
              display_name: ref('excluded.display_name'),
              extension: ref('excluded.extension'),
              role: ref('excluded.role'),
              password_hash: ref('excluded.password_hash'),
              email: ref('excluded.email'),
              title: ref('excluded.title'),
              department: ref('excluded.department'),
              active: ref('excluded.active'),
              source: ref('excluded.source'),
              sip: ref('excluded.sip'),
            })),
          )
          .returningAll()
          .execute();
        kept.push(...rows.map(administeredOf));
      }
      return kept;
    });
  }

  private async configured(database: Kysely<Schema>, environment: string): Promise<StoredAccount[]> {
    const rows = await database
      .selectFrom('users')
      .selectAll()
      .where('environment', '=', environment)
      .where('active', '=', true)
      .where('source', '=', 'configured')
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

type Row = Omit<Insertable<UsersTable>, 'id' | 'environment' | 'user_name' | 'active' | 'source' | 'sip'>;

function rowOf(account: Account): Row {
  return {
    display_name: account.displayName,
    extension: account.extension,
    role: account.role,
    password_hash: account.passwordHash,
    email: account.email ?? null,
    title: account.title ?? null,
    department: account.department ?? null,
  };
}

function administeredRow(environment: string, { user, active, sealedSip }: AdministeredAccount) {
  return {
    id: user.id,
    environment,
    user_name: user.userName,
    ...rowOf(user),
    active,
    source: 'administered',
    sip: sealedSip ?? null,
  } as const;
}

function administeredOf(row: Selectable<UsersTable>): AdministeredAccount {
  return {
    user: userOf(row),
    active: row.active,
    ...(row.sip === null ? {} : { sealedSip: row.sip }),
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
    source: row.source,
  };
}
