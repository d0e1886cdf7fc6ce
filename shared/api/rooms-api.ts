import * as z from 'zod/mini';
import type { ApiClient } from './api-client';
import { roomsSchema, type Room } from './meetings-schema';

/** The meeting rooms of whoever is signed in. Every method rejects with AppError. */
export class RoomsApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  /** Their own, the last used first. */
  async own(): Promise<readonly Room[]> {
    const { rooms } = await this.client.authorised(roomsSchema, { path: '/api/meetings/rooms' });
    return rooms.filter(({ mine }) => mine);
  }

  /** It was joined just now: next time it is offered first. */
  async joined({ id }: Pick<Room, 'id'>): Promise<void> {
    await this.client.authorised(z.unknown(), {
      method: 'POST',
      path: `/api/meetings/rooms/${encodeURIComponent(id)}/uses`,
      body: { use: 'joined' },
    });
  }
}
