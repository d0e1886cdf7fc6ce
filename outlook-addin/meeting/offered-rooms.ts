import type { RoomsApi } from '../../shared/api/rooms-api';
import type { Room } from '../../shared/api/meetings-schema';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { OutcomeKey } from './outcome-keys';

export interface OfferedRooms {
  /** The last used first. */
  readonly rooms: readonly Room[];
  /** Why there are none to be had of the calendar's owner; `{owner}` is in the words. */
  readonly refusal?: OutcomeKey | undefined;
}

/** The rooms that may be put into an appointment of `owner` (`ownerOf`). Rejects with AppError. */
export async function offeredRooms(
  api: Pick<RoomsApi, 'rooms'>,
  owner: string | undefined,
): Promise<OfferedRooms> {
  try {
    const rooms = await api.rooms(owner);
    if (rooms.length > 0) return { rooms };
    const refusal = owner === undefined ? 'outlook-command.no-rooms' : 'outlook-command.no-rooms.owner';
    return { rooms, refusal };
  } catch (error) {
    const code = errorCodeOf(error);
    if (owner === undefined || (code !== 'forbidden' && code !== 'not-found')) throw error;
    const refusal =
      code === 'forbidden' ? 'outlook-command.owner-forbidden' : 'outlook-command.owner-unknown';
    return { rooms: [], refusal };
  }
}
