import type * as z from 'zod/mini';
import {
  invitationSchema,
  roomSchema,
  roomsSchema,
  type Invitation,
  type Room,
  type RoomChanges,
  type roomUseSchema,
} from './meetings-schema';
import type { Authorised } from './open-session';

/** Meeting rooms, for whoever is signed in. Every method rejects with AppError. */
export class RoomsApi {
  constructor(protected readonly client: Authorised) {}

  /** The user's own rooms, or those of somebody they act for, by e-mail address; the last used first. */
  async rooms(owner?: string, signal?: AbortSignal): Promise<readonly Room[]> {
    const query = owner === undefined ? '' : `?owner=${encodeURIComponent(owner)}`;
    const path = `/api/meetings/rooms${query}`;
    return (await this.client.authorised(roomsSchema, { path, signal })).rooms;
  }

  change(roomId: string, body: RoomChanges): Promise<Room> {
    return this.client.authorised(roomSchema, { method: 'PATCH', path: roomPath(roomId), body });
  }

  /** What is written into an appointment, in this language (BCP 47) or the nearest there is. */
  invitation(roomId: string, language?: string, signal?: AbortSignal): Promise<Invitation> {
    const query = language === undefined ? '' : `?language=${encodeURIComponent(language)}`;
    const path = `${roomPath(roomId)}/invitation${query}`;
    return this.client.authorised(invitationSchema, { path, signal });
  }

  /** The room was used just now. */
  use(roomId: string, use: z.infer<typeof roomUseSchema>['use']): Promise<Room> {
    const path = `${roomPath(roomId)}/uses`;
    return this.client.authorised(roomSchema, { method: 'POST', path, body: { use } });
  }
}

function roomPath(roomId: string): string {
  return `/api/meetings/rooms/${encodeURIComponent(roomId)}`;
}
