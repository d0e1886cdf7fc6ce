import type { Kysely } from 'kysely';
import { lastJoinedSchema, type LastJoined } from '../../shared/api/joining-schema';
import type { Schema } from './schema';

/** What users did with meetings: when they last used which room, and which meeting they joined last. */
export class MeetingUseStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** When a user last used each room, in ms since the epoch, by the id of the room. */
  async usesOf(userId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database
      .selectFrom('room_uses')
      .select(['room_id', 'used_at'])
      .where('user_id', '=', userId)
      .execute();
    return new Map(rows.map(({ room_id: room, used_at: at }) => [room, at]));
  }

  async use(userId: string, roomId: string, now: number): Promise<void> {
    await this.database
      .insertInto('room_uses')
      .values({ user_id: userId, room_id: roomId, used_at: now })
      .onConflict((conflict) => conflict.columns(['user_id', 'room_id']).doUpdateSet({ used_at: now }))
      .execute();
  }

  async lastJoined(userId: string): Promise<LastJoined | undefined> {
    const row = await this.database
      .selectFrom('last_joined')
      .select('meeting')
      .where('user_id', '=', userId)
      .executeTakeFirst();
    // What an older program kept may be of another shape.
    const read = lastJoinedSchema.safeParse(row?.meeting);
    return read.success ? read.data : undefined;
  }

  async join(userId: string, meeting: LastJoined): Promise<void> {
    const value = JSON.stringify(meeting);
    await this.database
      .insertInto('last_joined')
      .values({ user_id: userId, meeting: value })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ meeting: value }))
      .execute();
  }
}
