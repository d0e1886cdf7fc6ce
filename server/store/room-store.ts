import { createHash } from 'node:crypto';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { RoomsTable, Schema } from './schema';

/** A meeting room, as it is kept. The three PINs differ. */
export interface StoredRoom {
  readonly id: string;
  readonly ownerUserId: string;
  /** The last part of its link. */
  readonly slug: string;
  readonly name: string;
  /** What is dialled within the PBX. */
  readonly number: string;
  /** Of the owner alone. */
  readonly ownerPin: string;
  readonly moderatorPin: string;
  /** Undefined: whoever reaches the room is let in. */
  readonly participantPin?: string | undefined;
  /** Named by the configuration: it comes back at every start. */
  readonly configured: boolean;
}

/** What the configuration says of a room; what it leaves open is made once, and stays. */
export interface RoomOrder {
  /** Names the room in the configuration, whatever becomes of its number. */
  readonly key: string;
  readonly said: Partial<RoomValues> & Pick<RoomValues, 'ownerUserId' | 'name' | 'number'>;
  /** For a room that is not there yet. */
  readonly fresh: () => StoredRoom;
}

export type RoomValues = Omit<StoredRoom, 'id' | 'configured'>;

/** Rooms written by one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1000;

/** The meeting rooms of all environments. */
export class RoomStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** In no particular order. */
  async list(environment: string): Promise<StoredRoom[]> {
    const rows = await this.database
      .selectFrom('rooms')
      .selectAll()
      .where('environment', '=', environment)
      .execute();
    return rows.map(roomOf);
  }

  async add(environment: string, room: StoredRoom): Promise<void> {
    await this.database.insertInto('rooms').values(rowOf(environment, room)).execute();
  }

  async change(id: string, values: RoomValues): Promise<void> {
    await this.database.updateTable('rooms').set(columnsOf(values)).where('id', '=', id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.database.deleteFrom('rooms').where('id', '=', id).execute();
  }

  /**
   * Makes the rooms of the configuration what it says of them. What people have changed since stays until
   * the configuration says something else than before; a room it no longer names goes.
   */
  async configure(environment: string, orders: readonly RoomOrder[]): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      const present = await transaction
        .selectFrom('rooms')
        .selectAll()
        .where('environment', '=', environment)
        .where('configured_key', 'is not', null)
        .execute();
      const byKey = new Map(present.map((row) => [row.configured_key, row]));
      const keys = new Set(orders.map(({ key }) => key));
      const gone = present.filter(({ configured_key: key }) => key !== null && !keys.has(key));
      for (let start = 0; start < gone.length; start += CHUNK) {
        const ids = gone.slice(start, start + CHUNK).map(({ id }) => id);
        await transaction.deleteFrom('rooms').where('id', 'in', ids).execute();
      }
      const changed = orders.flatMap(({ key, said }) => {
        const row = byKey.get(key);
        const digest = digestOf(said);
        return row && row.configured_digest !== digest ? [{ row, said, digest }] : [];
      });
      // Two rooms may have exchanged their numbers: nobody has one while they do.
      for (const { row } of changed) {
        await transaction
          .updateTable('rooms')
          .set({ number: `#${row.id}` })
          .where('id', '=', row.id)
          .execute();
      }
      for (const { row, said, digest } of changed) {
        await transaction
          .updateTable('rooms')
          .set({ ...columnsOf({ ...roomOf(row), ...said }), configured_digest: digest })
          .where('id', '=', row.id)
          .execute();
      }
      const fresh = orders.filter(({ key }) => !byKey.has(key));
      for (let start = 0; start < fresh.length; start += CHUNK) {
        await transaction
          .insertInto('rooms')
          .values(
            fresh.slice(start, start + CHUNK).map((order) => ({
              ...rowOf(environment, { ...order.fresh(), ...order.said }),
              configured_key: order.key,
              configured_digest: digestOf(order.said),
            })),
          )
          .execute();
      }
    });
  }
}

function digestOf(said: RoomOrder['said']): string {
  // A PIN that is said to be none is not one that is left open.
  const text = JSON.stringify(said, (_key, value: unknown) => value ?? null);
  return createHash('sha256').update(text).digest('hex');
}

function columnsOf(values: RoomValues): Omit<RoomsTable, 'id' | 'environment' | `configured_${string}`> {
  return {
    owner_id: values.ownerUserId,
    slug: values.slug,
    name: values.name,
    number: values.number,
    owner_pin: values.ownerPin,
    moderator_pin: values.moderatorPin,
    participant_pin: values.participantPin ?? null,
  };
}

function rowOf(environment: string, room: StoredRoom): Insertable<RoomsTable> {
  return { id: room.id, environment, ...columnsOf(room), configured_key: null, configured_digest: null };
}

function roomOf(row: Selectable<RoomsTable>): StoredRoom {
  return {
    id: row.id,
    ownerUserId: row.owner_id,
    slug: row.slug,
    name: row.name,
    number: row.number,
    ownerPin: row.owner_pin,
    moderatorPin: row.moderator_pin,
    ...(row.participant_pin === null ? {} : { participantPin: row.participant_pin }),
    configured: row.configured_key !== null,
  };
}
