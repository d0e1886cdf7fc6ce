import type * as z from 'zod/mini';
import {
  guestCallSchema,
  invitationSchema,
  joinSchema,
  lastJoinedAnswerSchema,
  lastJoinedSchema,
  roomSchema,
  roomsSchema,
  type GuestCall,
  type Invitation,
  type Join,
  type LastJoined,
  type Room,
  type RoomChanges,
  type roomUseSchema,
} from './meetings-schema';
import type { Authorised } from './open-session';

/** Meetings as the server knows them, for whoever is signed in. Every method rejects with AppError. */
export class MeetingsApi {
  constructor(private readonly client: Authorised) {}

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

  /** What to dial to be in a room, by the last part of its link and the PIN the link carries. */
  join(slug: string, pin?: string, signal?: AbortSignal): Promise<Join> {
    const query = pin === undefined ? '' : `?pin=${encodeURIComponent(pin)}`;
    const path = `/api/meetings/join/${encodeURIComponent(slug)}${query}`;
    return this.client.authorised(joinSchema, { path, signal });
  }

  /** The meeting this user joined last, on whichever device; undefined: none yet. */
  async lastJoined(signal?: AbortSignal): Promise<LastJoined | undefined> {
    const path = '/api/meetings/last-joined';
    return (await this.client.authorised(lastJoinedAnswerSchema, { path, signal })).last;
  }

  async joined(last: LastJoined): Promise<void> {
    const body = lastJoinedSchema.parse(last);
    const path = '/api/meetings/last-joined';
    await this.client.authorised(lastJoinedAnswerSchema, { method: 'PUT', path, body });
  }

  /** The one call of a guest. */
  guestCall(signal?: AbortSignal): Promise<GuestCall> {
    return this.client.authorised(guestCallSchema, { path: '/api/meetings/guest', signal });
  }
}

function roomPath(roomId: string): string {
  return `/api/meetings/rooms/${encodeURIComponent(roomId)}`;
}
