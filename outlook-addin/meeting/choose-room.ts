import type { Room } from '../../shared/api/meetings-schema';

/** `sure`: nobody has to be asked which. */
export interface RoomChoice {
  readonly room: Room;
  readonly sure: boolean;
  /** Whether there are others. */
  readonly several: boolean;
}

/**
 * The room that one click puts in: the one that is in the appointment already, else the only one, else
 * the last used. Where none was used yet it is the first, and that is a guess.
 * @param rooms the last used first
 */
export function chooseRoom(rooms: readonly Room[], present: string | undefined): RoomChoice | undefined {
  const there = rooms.find(({ slug }) => slug === present);
  const room = there ?? rooms[0];
  if (!room) return undefined;
  const several = rooms.length > 1;
  return { room, several, sure: there !== undefined || !several || room.lastUse !== undefined };
}
