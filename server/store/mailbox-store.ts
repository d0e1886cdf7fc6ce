import type { Kysely } from 'kysely';
import type { VoiceMessage } from '../../shared/api/voicemail-schema';
import type { Schema } from './schema';

/** A message with its sound. */
export interface NewVoiceMessage extends Omit<VoiceMessage, 'heard'> {
  /** Ogg Opus. */
  readonly sound: Uint8Array;
}

const shown = ['id', 'number', 'name', 'received_at', 'duration', 'heard'] as const;

/** The voice messages of all users. */
export class MailboxStore {
  constructor(private readonly database: Kysely<Schema>) {}

  /** The newest first. */
  async list(userId: string): Promise<VoiceMessage[]> {
    const rows = await this.database
      .selectFrom('voice_messages')
      .select(shown)
      .where('user_id', '=', userId)
      .orderBy('received_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ received_at: receivedAt, name, ...rest }) => ({
      ...rest,
      ...(name === null ? {} : { name }),
      receivedAt,
    }));
  }

  async sound(userId: string, id: string): Promise<Uint8Array | undefined> {
    const row = await this.database
      .selectFrom('voice_messages')
      .select('sound')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.sound;
  }

  /** Keeps a message; of more than `most` the oldest go, the heard ones first. */
  async add(userId: string, message: NewVoiceMessage, most: number): Promise<void> {
    const { id, number, name, receivedAt, duration, sound } = message;
    await this.database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('voice_messages')
        .values({
          id,
          user_id: userId,
          number,
          name: name ?? null,
          received_at: receivedAt,
          duration,
          heard: false,
          sound,
        })
        .execute();
      const surplus = await transaction
        .selectFrom('voice_messages')
        .select('id')
        .where('user_id', '=', userId)
        .orderBy('heard')
        .orderBy('received_at', 'desc')
        .offset(most)
        .execute();
      if (surplus.length === 0) return;
      await transaction
        .deleteFrom('voice_messages')
        .where(
          'id',
          'in',
          surplus.map((row) => row.id),
        )
        .execute();
    });
  }

  async mark(userId: string, id: string, heard: boolean): Promise<void> {
    await this.database
      .updateTable('voice_messages')
      .set({ heard })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  async remove(userId: string, id: string): Promise<void> {
    await this.database
      .deleteFrom('voice_messages')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  /** How many messages each user has, by the id of the user. */
  async counts(): Promise<ReadonlyMap<string, { readonly heard: number; readonly unheard: number }>> {
    const rows = await this.database
      .selectFrom('voice_messages')
      .select(({ fn }) => ['user_id', 'heard', fn.countAll<number>().as('count')])
      .groupBy(['user_id', 'heard'])
      .execute();
    const counts = new Map<string, { heard: number; unheard: number }>();
    for (const { user_id: userId, heard, count } of rows) {
      const known = counts.get(userId) ?? { heard: 0, unheard: 0 };
      known[heard ? 'heard' : 'unheard'] = Number(count);
      counts.set(userId, known);
    }
    return counts;
  }

  async greeting(userId: string): Promise<Uint8Array | undefined> {
    const row = await this.database
      .selectFrom('voicemail_greetings')
      .select('sound')
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return row?.sound;
  }

  /** `undefined`: the tones again. */
  async greet(userId: string, sound: Uint8Array | undefined): Promise<void> {
    if (sound === undefined) {
      await this.database.deleteFrom('voicemail_greetings').where('user_id', '=', userId).execute();
      return;
    }
    await this.database
      .insertInto('voicemail_greetings')
      .values({ user_id: userId, sound })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ sound }))
      .execute();
  }
}
