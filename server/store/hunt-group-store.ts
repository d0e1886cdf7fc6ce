import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { HuntKind } from '../../shared/incoming-calls/incoming-calls';
import type { HuntGroupMembersTable, HuntGroupsTable, Schema } from './schema';

export interface StoredMember {
  readonly userId: string;
  readonly on: boolean;
  /** Whether the member may switch that. */
  readonly mayChange: boolean;
}

/** A hunt group, as it is kept. */
export interface StoredGroup {
  readonly id: string;
  readonly name: string;
  /** What is dialled. */
  readonly number: string;
  readonly kind: HuntKind;
  /** Until the call goes on from those who ring, in s. */
  readonly ringSeconds: number;
  /** Who gets what nobody took: a number, or `voicemail`; undefined: the caller hears that it is busy. */
  readonly overflow?: string | undefined;
  /** In the order in which they are called. */
  readonly members: readonly StoredMember[];
  /** Named by the configuration: it comes back at every start. */
  readonly configured: boolean;
}

export type GroupValues = Omit<StoredGroup, 'id' | 'configured'>;

/** What the configuration says of a group. */
export interface GroupOrder {
  /** Names the group in the configuration. */
  readonly key: string;
  /** For a group that is not there yet. */
  readonly freshId: string;
  readonly said: GroupValues;
}

/** The hunt groups of all environments. */
export class HuntGroupStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** In no particular order. */
  async list(environment: string): Promise<StoredGroup[]> {
    const groups = await this.database
      .selectFrom('hunt_groups')
      .selectAll()
      .where('environment', '=', environment)
      .execute();
    const members = await this.database
      .selectFrom('hunt_group_members')
      .innerJoin('hunt_groups', 'hunt_groups.id', 'hunt_group_members.group_id')
      .selectAll('hunt_group_members')
      .where('environment', '=', environment)
      .orderBy('position')
      .execute();
    return groups.map((row) =>
      groupOf(
        row,
        members.filter(({ group_id: id }) => id === row.id),
      ),
    );
  }

  async add(environment: string, group: StoredGroup): Promise<void> {
    await this.database
      .transaction()
      .execute((transaction) => insert(transaction, environment, group, { key: null, digest: null }));
  }

  async change(id: string, values: GroupValues): Promise<void> {
    await this.database.transaction().execute((transaction) => update(transaction, id, values));
  }

  async switchMember(id: string, userId: string, on: boolean): Promise<void> {
    await this.database
      .updateTable('hunt_group_members')
      .set({ is_on: on })
      .where('group_id', '=', id)
      .where('user_id', '=', userId)
      .execute();
  }

  async remove(id: string): Promise<void> {
    await this.database.deleteFrom('hunt_groups').where('id', '=', id).execute();
  }

  /**
   * Makes the groups of the configuration what it says of them. What people have changed since stays until
   * the configuration says something else than before, and whether a member is on stays even then; a group it
   * no longer names goes.
   */
  async configure(environment: string, orders: readonly GroupOrder[]): Promise<void> {
    const before = await this.list(environment);
    await this.database.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('hunt_groups')
        .selectAll()
        .where('environment', '=', environment)
        .where('configured_key', 'is not', null)
        .execute();
      for (const { id, configured_key: key } of rows) {
        if (orders.some((order) => order.key === key)) continue;
        await transaction.deleteFrom('hunt_groups').where('id', '=', id).execute();
      }
      for (const { key, freshId, said } of orders) {
        const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
        const row = rows.find((one) => one.configured_key === key);
        if (!row) {
          const group = { ...said, id: freshId, configured: true };
          await insert(transaction, environment, group, { key, digest });
        } else if (row.configured_digest !== digest) {
          const known = before.find(({ id }) => id === row.id)?.members ?? [];
          await update(transaction, row.id, { ...said, members: said.members.map(asBefore(known)) });
          await transaction
            .updateTable('hunt_groups')
            .set({ configured_digest: digest })
            .where('id', '=', row.id)
            .execute();
        }
      }
    });
  }
}

function asBefore(known: readonly StoredMember[]): (member: StoredMember) => StoredMember {
  return (member) => {
    const before = known.find(({ userId }) => userId === member.userId);
    return before && member.mayChange ? { ...member, on: before.on } : member;
  };
}

async function insert(
  transaction: Transaction<Schema>,
  environment: string,
  { id, ...values }: StoredGroup,
  configured: { readonly key: string | null; readonly digest: string | null },
): Promise<void> {
  await transaction
    .insertInto('hunt_groups')
    .values({
      id,
      environment,
      ...columnsOf(values),
      configured_key: configured.key,
      configured_digest: configured.digest,
    })
    .execute();
  await insertMembers(transaction, id, values.members);
}

async function update(transaction: Transaction<Schema>, id: string, values: GroupValues): Promise<void> {
  await transaction.updateTable('hunt_groups').set(columnsOf(values)).where('id', '=', id).execute();
  await transaction.deleteFrom('hunt_group_members').where('group_id', '=', id).execute();
  await insertMembers(transaction, id, values.members);
}

async function insertMembers(
  transaction: Transaction<Schema>,
  id: string,
  members: readonly StoredMember[],
): Promise<void> {
  if (members.length === 0) return;
  const rows = members.map(({ userId, on, mayChange }, position) => ({
    group_id: id,
    user_id: userId,
    position,
    is_on: on,
    may_change: mayChange,
  }));
  await transaction.insertInto('hunt_group_members').values(rows).execute();
}

function columnsOf(
  values: GroupValues,
): Pick<HuntGroupsTable, 'name' | 'number' | 'kind' | 'ring_seconds' | 'overflow'> {
  const { name, number, kind, ringSeconds, overflow } = values;
  return { name, number, kind, ring_seconds: ringSeconds, overflow: overflow ?? null };
}

function groupOf(
  row: Selectable<HuntGroupsTable>,
  members: readonly Selectable<HuntGroupMembersTable>[],
): StoredGroup {
  return {
    id: row.id,
    name: row.name,
    number: row.number,
    kind: row.kind,
    ringSeconds: row.ring_seconds,
    ...(row.overflow === null ? {} : { overflow: row.overflow }),
    members: members.map((member) => ({
      userId: member.user_id,
      on: member.is_on,
      mayChange: member.may_change,
    })),
    configured: row.configured_key !== null,
  };
}
