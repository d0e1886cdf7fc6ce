import {
  guestCallSchema,
  joinSchema,
  lastJoinedAnswerSchema,
  lastJoinedSchema,
  type GuestCall,
  type Join,
  type LastJoined,
} from './joining-schema';
import { RoomsApi } from './rooms-api';

/** Rooms, and joining what happens in them. Apart from rooms alone for the functions of the ribbon, which must be small. */
export class MeetingsApi extends RoomsApi {
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
