import * as z from 'zod/mini';
import { invitationSchema, roomsSchema, type Invitation, type Room } from './meetings-schema';
import type { Authorised } from './open-session';

/** Meeting rooms and what is written into an appointment about them. Every method rejects with AppError. */
export class InvitingApi {
  constructor(private readonly client: Authorised) {}

  /**
   * The rooms of whoever asks, or of `owner` (an e-mail address), for whom they act; the last used first.
   * `not-found`: nobody has this address; `forbidden`: they do not act for them.
   */
  async rooms(owner?: string, signal?: AbortSignal): Promise<readonly Room[]> {
    const path = `/api/meetings/rooms${owner === undefined ? '' : `?owner=${encodeURIComponent(owner)}`}`;
    return (await this.client.authorised(roomsSchema, { path, signal })).rooms;
  }

  /** In this language (BCP 47), or the nearest there is. */
  invitation({ id }: Pick<Room, 'id'>, language?: string, signal?: AbortSignal): Promise<Invitation> {
    const query = language === undefined ? '' : `?language=${encodeURIComponent(language)}`;
    const path = `/api/meetings/rooms/${encodeURIComponent(id)}/invitation${query}`;
    return this.client.authorised(invitationSchema, { path, signal });
  }

  /** It was invited to just now: next time it is offered first. */
  async invited({ id }: Pick<Room, 'id'>): Promise<void> {
    const path = `/api/meetings/rooms/${encodeURIComponent(id)}/uses`;
    await this.client.authorised(z.unknown(), { method: 'POST', path, body: { use: 'invited' } });
  }
}
